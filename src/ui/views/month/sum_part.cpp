#include "ui/views/month/sum_part.h"

#include <utility>
#include <vector>

#include "app/month/weeks.h"
#include "ui/drafts/clash_notice.h"
#include "ui/views/month/figures_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/words/error_text.h"
#include "ui/words/visit_words.h"

namespace hufang::ui {
namespace {

bool is_short(const app::MonthReport& r) {
  return r.quota.rule.ok() && core::still_required(*r.quota.rule, r.quota.visited) > 0;
}

}  // namespace

// Another month is shown, or somebody else's words came in.
void SumPart::follow(const MonthModel& model) {
  const app::MonthWords kept{model.report.summary, model.report.shortfall};
  const std::string id = core::month_id(model.report.community, model.month);
  const bool other = of_ != id;
  if (!other) {
    words_.follow(kept);
    return;
  }
  words_.open(kept);
  of_ = id;
  month_ = model.month;
  error_field_.clear();
}

bool SumPart::unsaved() const {
  const core::MonthSummary* kept = services_.session.data().month_summaries.find(of_);
  const bool open = kept != nullptr && kept->state == core::MonthState::submitted;
  return declining_ || explaining_ || (open && (pause_.waiting() || words_.changed()));
}

void SumPart::keep() {
  if (pause_.waiting() || unsaved()) write();
}

void SumPart::write() {
  pause_.done();
  if (!words_.changed()) return;
  services_.actions.run(
      [this] {
        const core::MonthSummary* now = services_.session.data().month_summaries.find(of_);
        if (now != nullptr) words_.follow({now->summary, now->shortfall});
        return app::write_month(services_.session, month_, by_, words_.edit);
      },
      [this](const core::Status& done) {
        if (!done.ok()) return say(done.error());
        const core::MonthSummary* now = services_.session.data().month_summaries.find(of_);
        if (now != nullptr) words_.saved({now->summary, now->shortfall});
      });
}

void SumPart::decide(const MonthModel& model, const app::ReportedOpinion& said, core::Verdict verdict) {
  if (verdict == core::Verdict::declined) {
    declined_ = said.opinion;
    reason_ = said.verdict == core::Verdict::declined ? said.reason : std::string();
    reason_error_.clear();
    declining_ = true;
    return;
  }
  if (said.verdict == verdict) return;
  services_.actions.run(
      [&session = services_.session, month = model.month, me = model.me, opinion = said.opinion, verdict] {
        return app::decide_suggestion(session, month, me, opinion, verdict, "");
      },
      say_refusal);
}

void SumPart::draw_suggestions(const MonthModel& model, bool may) {
  const Card card("suggestions", {.title = tr(T::month_suggestions),
                                  .note = trf(T::month_undecided_note, {num(model.stand.undecided)})});
  if (model.report.suggestions.empty()) {
    muted(tr(T::month_no_suggestions));
    return;
  }
  const Group list("list", Role::list, tr(T::month_suggestions));
  bool first = true;
  for (const app::ReportedOpinion& said : model.report.suggestions) {
    const IdScope scope(said.opinion);
    const Group item("item", Role::listitem, "");
    if (!std::exchange(first, false)) {
      gap(size::s8);
      separator();
      gap(size::s8);
    }
    label(said.text);
    muted(cat({said.visit_number, " · ", words(said.category), " · ", words(said.kind)}));
    gap(size::s4);
    if (!may) {
      chip(said.above_authority ? words(core::Verdict::escalated) : words(said.verdict),
           said.above_authority ? Tone::red : tone(said.verdict));
    } else {
      const Group group("verdict", Role::radiogroup, trf(T::month_verdict_of, {said.text}));
      for (const core::Verdict verdict :
           {core::Verdict::adopted, core::Verdict::declined, core::Verdict::escalated}) {
        if (verdict != core::Verdict::adopted) flow(choice_width(words(verdict)));
        if (choice(words(verdict), said.verdict == verdict)) decide(model, said, verdict);
      }
    }
    if (!said.reason.empty()) muted(trf(T::join_named, {tr(T::field_reason), said.reason}));
  }
}

void SumPart::draw_weeks(const MonthModel& model, bool may) {
  const Card card("weeks", {.title = tr(T::month_weeks)});
  int n = 0;
  for (const core::WeekVisits& week : model.report.quota.weeks) {
    for (const core::StaffRole role : {core::StaffRole::director, core::StaffRole::supervisor}) {
      const auto state = role == core::StaffRole::director ? week.director_state : week.supervisor_state;
      if (state != core::WeekState::missed) continue;
      const IdScope scope(n);
      if (n++ > 0) gap(size::s8);
      label(trf(T::week_missed_note, {num(week.week.week), words(role)}), {.ink = color::amber_ink});
      const core::WeekNote* note =
          core::week_note(services_.session.data(), model.report.community, role, week.monday);
      if (note != nullptr && !note->explanation.empty()) muted(note->explanation);
      if (may && text_link(tr(note == nullptr || note->explanation.empty() ? T::month_explain
                                                                           : T::month_explain_again))) {
        explaining_ = true;
        week_role_ = role;
        monday_ = week.monday;
        reason_ = note == nullptr ? std::string() : note->explanation;
        reason_error_.clear();
      }
    }
  }
  if (n == 0) chip(tr(T::month_weeks_fine), Tone::green);
}

void SumPart::draw_words(const MonthModel& model, bool may) {
  const Card card("words", {.title = tr(T::field_summary)});
  if (may && draw_clashes(words_, core::MonthSummary::kTable)) write();
  if (is_short(model.report)) {
    if (text_field(tr(T::field_shortfall), words_.edit.shortfall,
                   {.hint = tr(T::month_shortfall_hint),
                    .error = error_field_ == "shortfall" ? std::string_view(error_) : std::string_view(),
                    .rows = 2,
                    .required = true,
                    .readonly = !may})) {
      pause_.typed();
      error_field_.clear();
    }
    gap(size::s12);
  }
  if (text_field(tr(T::field_summary), words_.edit.summary,
                 {.hint = tr(T::month_summary_hint),
                  .error = error_field_ == "summary" ? std::string_view(error_) : std::string_view(),
                  .rows = 7,
                  .required = true,
                  .readonly = !may})) {
    pause_.typed();
    error_field_.clear();
  }
  if (!may) return;
  gap(size::s8);
  if (button(tr(T::month_make_draft), {.icon = Icon::edit})) {
    words_.edit.summary = app::draft_summary(model.report);
    error_field_.clear();
    write();
  }
}

void SumPart::draw_act(const MonthModel& model) {
  const Card card("sum-up", {.title = tr(T::month_do_sum_up)});
  if (!draw_acting(services_, model, core::StaffRole::director)) return;
  if (model.stand.changed) {
    banner(tr(T::month_wait_resubmit), Tone::amber);
    gap(size::s12);
  }
  if (error_field_ == "form") {
    banner(error_, Tone::red);
    gap(size::s12);
  }
  const std::string_view act = tr(T::month_sum_up_act);
  if (button(act, {.kind = ButtonKind::primary, .icon = Icon::check})) {
    keep();
    services_.actions.run(
        [this, month = model.month, me = model.me] {
          return app::sum_month_up(services_.session, month, me, words_.edit);
        },
        [this](const core::Status& done) { summed_up(done); });
  }
  flow(button_width(tr(T::month_back_to_supervisor)), size::s12);
  if (button(tr(T::month_back_to_supervisor))) back_.open(model.month);
}

void SumPart::summed_up(const core::Status& done) {
  error_ = refusal_words(done);
  error_field_.clear();
  if (done.ok()) return toast(tr(T::month_summed_up), Tone::green);
  const std::string& place = done.error().place;
  error_field_ = place == "summary" || place == "shortfall" ? place : "form";
}

void SumPart::draw_dialogs(const MonthModel& model) {
  back_.draw(tr(T::month_back_to_supervisor), model.me);
  if (Dialog dialog("decline", declining_,
                    {.title = tr(T::month_decline_title), .primary = {tr(T::common_save)}});
      dialog) {
    if (text_field(tr(T::field_reason), reason_, {.error = reason_error_, .rows = 3, .required = true}))
      reason_error_.clear();
    if (dialog.press() == DialogPress::primary) {
      services_.actions.run(
          [this, month = model.month, me = model.me] {
            return app::decide_suggestion(services_.session, month, me, declined_, core::Verdict::declined,
                                          reason_);
          },
          [this](const core::Status& done) {
            reason_error_ = refusal_words(done);
            declining_ = !done.ok();
          });
    }
  }
  if (Dialog dialog("explain", explaining_,
                    {.title = tr(T::month_explain_title), .primary = {tr(T::common_save)}});
      dialog) {
    if (text_field(tr(T::field_note), reason_, {.error = reason_error_, .rows = 3})) reason_error_.clear();
    if (dialog.press() == DialogPress::primary) {
      services_.actions.run(
          [this] { return app::explain_weeks(services_.session, {{week_role_, monday_, reason_}}); },
          [this](const core::Status& done) {
            reason_error_ = refusal_words(done);
            explaining_ = !done.ok();
          });
    }
  }
}

void SumPart::draw(const MonthModel& model) {
  const float between = metrics().phone ? size::s12 : size::s18;
  if (pause_.due()) keep();
  follow(model);
  by_ = model.me;
  const bool turn = model.stand.state == core::MonthState::submitted;
  const bool may = turn && model.may(core::StaffRole::director);
  draw_month_figures(model);
  gap(between);
  {
    Columns columns("decide", {1.3f, 1}, 1000);
    columns.next();
    draw_suggestions(model, may);
    columns.next();
    draw_weeks(model, may);
    gap(between);
    draw_words(model, may);
    if (turn) {
      gap(between);
      draw_act(model);
    }
  }
  draw_dialogs(model);
}

}  // namespace hufang::ui
