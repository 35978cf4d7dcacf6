#include "ui/views/month/approve_part.h"

#include <algorithm>
#include <utility>

#include "ui/drafts/clash_notice.h"
#include "ui/pickers/staff_choice.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/words/date_text.h"
#include "ui/words/error_text.h"
#include "ui/words/record_words.h"
#include "ui/words/visit_words.h"

namespace hufang::ui {
namespace {

constexpr int kDaysToInform = 14;  // what a fresh measure offers

}  // namespace

void ApprovePart::follow(const MonthModel& model) {
  const std::string id = core::month_id(model.report.community, model.month);
  const bool other = of_ != id;
  if (!other) {
    reply_.follow({model.report.reply});
    return;
  }
  reply_.open({model.report.reply});
  of_ = id;
  month_ = model.month;
  act_error_.clear();
}

bool ApprovePart::unsaved() const {
  const core::MonthSummary* kept = services_.session.data().month_summaries.find(of_);
  const bool turn = kept != nullptr && kept->state == core::MonthState::summarised;
  return (open_ && (entry_.changed() || due_.wrong)) || (turn && (pause_.waiting() || reply_.changed()));
}

void ApprovePart::keep() {
  pause_.done();
  if (!reply_.changed()) return;
  const auto now = [this]() -> const core::MonthSummary* {
    return services_.session.data().month_summaries.find(of_);
  };
  services_.actions.run(
      [this, now] {
        if (now() != nullptr) reply_.follow({now()->reply});
        return app::write_reply(services_.session, month_, by_, reply_.edit.reply);
      },
      [this, now](const core::Status& done) {
        if (!done.ok()) return say(done.error());
        if (now() != nullptr) reply_.saved({now()->reply});
      });
}

void ApprovePart::open(const MonthModel& model, std::string_view opinion,
                       const app::ReportedMeasure* measure) {
  app::MeasureEntry entry;
  measure_.clear();
  error_field_.clear();
  if (measure != nullptr) {
    measure_ = measure->kept.id;
    entry = app::entry_of(measure->kept);
  } else {
    entry.opinion = std::string(opinion);
    entry.due = services_.session.today() + kDaysToInform;
    for (const app::ReportedOpinion& said : model.report.suggestions) {
      if (said.opinion == opinion)
        entry.informed = record_words(services_.session.data(), "household", said.household);
    }
  }
  entry_.open(entry);
  due_.set(entry.due);
  open_ = true;
}

// The measure may be another one by now.
void ApprovePart::follow_measure() {
  if (const core::MonthMeasure* now = services_.session.data().month_measures.find(measure_)) {
    if (entry_.follow(app::entry_of(*now))) due_.follow(entry_.edit.due);
  }
}

void ApprovePart::draw_above(const MonthModel& model, bool may) {
  const Card card("above",
                  {.title = tr(T::month_above), .note = trf(T::month_above_note, {num(model.stand.above)})});
  bool first = true;
  for (const app::ReportedOpinion& said : model.report.suggestions) {
    if (!said.above_authority) continue;
    const IdScope scope(said.opinion);
    if (!std::exchange(first, false)) gap(size::s12);
    label(said.text);
    muted(cat({said.visit_number, " · ", words(said.category), " · ", words(said.kind)}));
    const bool measured = std::ranges::any_of(
        model.report.measures, [&](const app::ReportedMeasure& m) { return m.kept.opinion == said.opinion; });
    gap(size::s4);
    if (measured) {
      chip(tr(T::month_measured), Tone::green);
    } else if (may) {
      if (button(tr(T::month_add_measure),
                 {.name = trf(T::join_named, {tr(T::month_add_measure), said.text})}))
        open(model, said.opinion, nullptr);
    } else {
      chip(tr(T::month_unmeasured), Tone::amber);
    }
  }
  if (first) muted(tr(T::month_none_above));
}

void ApprovePart::draw_measures(const MonthModel& model, bool may) {
  const Card card("measures", {.title = tr(T::month_measures)});
  if (model.report.measures.empty()) muted(tr(T::month_no_measures));
  const Group list("list", Role::list, tr(T::month_measures));
  bool first = true;
  for (const app::ReportedMeasure& m : model.report.measures) {
    const IdScope scope(m.kept.id);
    const Group item("item", Role::listitem, "");
    if (!std::exchange(first, false)) {
      gap(size::s8);
      separator();
      gap(size::s8);
    }
    label(m.kept.text, {.face = Face::bold});
    muted(trf(T::month_measure_line,
              {m.informer, m.kept.informed, m.kept.due ? day_text(*m.kept.due) : tr(T::common_none)}));
    if (!m.opinion_text.empty()) muted(trf(T::month_measure_for, {m.opinion_text}));
    if (const core::Matter* matter = services_.session.data().matters.find(m.kept.matter);
        matter != nullptr) {
      if (text_link(trf(T::month_measure_matter, {matter->number})))
        services_.navigator->go(Page::matters, cat({"item/", matter->id}));
    }
    if (!may) continue;
    if (text_link(tr(T::month_edit), trf(T::join_named, {tr(T::month_edit), m.kept.text}))) {
      open(model, {}, &m);
    }
    same_line(size::s18);
    if (text_link(tr(T::common_delete), trf(T::join_named, {tr(T::common_delete), m.kept.text}))) {
      services_.actions.run([&session = services_.session, month = model.month, me = model.me,
                             id = m.kept.id] { return app::remove_measure(session, month, me, id); },
                            say_refusal);
    }
  }
  if (!may) return;
  gap(size::s12);
  if (add_button(tr(T::month_add_measure_general))) open(model, {}, nullptr);
}

void ApprovePart::draw_act(const MonthModel& model, bool may) {
  const Card card("approve", {.title = tr(T::month_do_approve)});
  if (text_field(tr(T::field_reply), reply_.edit.reply,
                 {.hint = tr(T::month_reply_hint), .rows = 3, .readonly = !may}))
    pause_.typed();
  const bool turn = model.stand.state == core::MonthState::summarised;
  const bool approved = model.stand.state == core::MonthState::approved;
  if (!turn && !approved) return;
  gap(size::s12);
  if (!draw_acting(services_, model, core::StaffRole::representative)) return;
  if (model.stand.changed) {
    banner(tr(T::month_wait_resubmit), Tone::amber);
    gap(size::s12);
  }
  if (!act_error_.empty()) {
    banner(act_error_, Tone::red);
    gap(size::s12);
  }
  if (turn) {
    if (button(tr(T::month_approve_act), {.kind = ButtonKind::primary, .icon = Icon::check})) {
      keep();
      services_.actions.run(
          [this, month = model.month, me = model.me] {
            return app::approve_month(services_.session, month, me, reply_.edit.reply);
          },
          [this](const core::Status& done) {
            act_error_ = refusal_words(done);
            if (done.ok()) toast(tr(T::month_approved), Tone::green);
          });
    }
    flow(button_width(tr(T::month_back_to_director)), size::s12);
  }
  if (button(tr(T::month_back_to_director))) back_.open(model.month);
}

void ApprovePart::draw_dialog(const MonthModel& model) {
  back_.draw(tr(T::month_back_to_director), model.me);
  Dialog dialog("measure", open_,
                {.title = tr(T::month_measure_title), .primary = {tr(T::common_save)}, .width = 520});
  if (!dialog) return;
  follow_measure();
  if (draw_clashes(entry_, core::MonthMeasure::kTable)) due_.follow(entry_.edit.due);
  if (text_field(tr(T::field_measure), entry_.edit.text,
                 {.hint = tr(T::month_measure_hint), .error = error_at("text"), .rows = 3, .required = true}))
    error_field_.clear();
  gap(size::s12);
  if (staff_choice(services_, tr(T::field_informer), tr(T::matter_owner_empty), entry_.edit.informer,
                   add_staff_))
    error_field_.clear();
  if (const std::string_view missing = error_at("informer"); !missing.empty())
    label(missing, {.px = size::small, .ink = color::red_ink}, Role::alert);
  gap(size::s12);
  if (text_field(tr(T::field_informed), entry_.edit.informed,
                 {.hint = tr(T::month_informed_hint), .error = error_at("informed"), .required = true}))
    error_field_.clear();
  gap(size::s12);
  if (date_field(tr(T::field_due), due_, {.error = error_at("due"), .required = true})) {
    entry_.edit.due = due_.value;
    error_field_.clear();
  }
  const DialogPress press = dialog.press(error_field_ == "form" ? error_ : "");
  if (std::exchange(add_staff_, false)) staff_.open();
  if (const auto added = staff_.draw()) entry_.edit.informer = *added;
  if (press != DialogPress::primary || due_.wrong) return;
  services_.actions.run(
      [this, month = model.month, me = model.me] {
        follow_measure();
        return app::put_measure(services_.session, month, me, measure_, entry_.edit);
      },
      [this](const auto& done) {
        open_ = !done.ok();
        if (done.ok()) return;
        error_ = error_text(done.error());
        error_field_ = "form";
        for (const std::string_view field : {"text", "informer", "informed", "due"}) {
          if (done.error().place == field) error_field_ = field;
        }
      });
}

void ApprovePart::draw(const MonthModel& model) {
  const float between = metrics().phone ? size::s12 : size::s18;
  if (pause_.due()) keep();
  follow(model);
  by_ = model.me;
  const bool may =
      model.stand.state == core::MonthState::summarised && model.may(core::StaffRole::representative);
  {
    Columns columns("approve", {1, 1}, 1000);
    columns.next();
    {
      const Card card("summary", {.title = tr(T::field_summary)});
      label(model.report.summary.empty() ? tr(T::month_no_summary) : std::string_view(model.report.summary),
            {.ink = model.report.summary.empty() ? color::secondary : color::ink});
      if (!model.report.shortfall.empty()) {
        gap(size::s12);
        muted(tr(T::field_shortfall));
        label(model.report.shortfall);
      }
    }
    gap(between);
    draw_above(model, may);
    columns.next();
    draw_measures(model, may);
    gap(between);
    draw_act(model, may);
  }
  draw_dialog(model);
}

}  // namespace hufang::ui
