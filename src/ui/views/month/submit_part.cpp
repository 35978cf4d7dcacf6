#include "ui/views/month/submit_part.h"

#include <span>
#include <utility>

#include "app/month/month_commands.h"
#include "app/visits/opinions.h"
#include "ui/views/month/acting.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table.h"
#include "ui/words/date_text.h"
#include "ui/words/error_text.h"
#include "ui/words/visit_words.h"

namespace hufang::ui {
namespace {

constexpr float kPhoneRow = 66;

T words_of(MonthGap::What what) {
  switch (what) {
    case MonthGap::What::unsigned_records:
      return T::month_gap_unsigned;
    case MonthGap::What::drafts:
      return T::month_gap_drafts;
    case MonthGap::What::matters:
      return T::month_gap_matters;
    case MonthGap::What::weeks:
      return T::month_gap_weeks;
  }
  return T::month_gap_unsigned;
}

}  // namespace

void SubmitPart::draw_gaps(const MonthModel& model) {
  const Card card("gaps", {.title = tr(T::month_gaps)});
  if (model.gaps.empty()) {
    chip(tr(T::month_no_gaps), Tone::green);
    return;
  }
  for (std::size_t i = 0; i < model.gaps.size(); ++i) {
    const MonthGap& gap_line = model.gaps[i];
    const IdScope scope(static_cast<int>(i));
    if (i > 0) gap(size::s8);
    const bool blocks = gap_line.what == MonthGap::What::unsigned_records;
    chip(tr(blocks ? T::month_gap_must : T::month_gap_look), blocks ? Tone::red : Tone::amber);
    same_line(size::s12);
    const std::string_view said = trf(words_of(gap_line.what), {num(gap_line.count)});
    if (metrics().phone) {
      label(said);
    } else {
      inline_label(said);
      if (gap_line.what == MonthGap::What::drafts || gap_line.what == MonthGap::What::matters)
        same_line(size::s12);
    }
    if (gap_line.what == MonthGap::What::drafts && text_link(tr(T::month_see_visits)))
      services_.navigator->go(Page::visits);
    if (gap_line.what == MonthGap::What::matters && text_link(tr(T::month_see_matters)))
      services_.navigator->go(Page::matters);
  }
}

void SubmitPart::sign_plain(const MonthModel& model) {
  services_.actions.run(
      [this, month = model.month, me = model.me, visits = model.plain] {
        return app::sign_visits(services_.session, month, me, visits, words_);
      },
      [](const auto& done) {
        if (!done.ok()) return say(done.error());
        toast(trf(T::month_signed, {num(static_cast<long long>(*done))}), Tone::green);
      });
}

void SubmitPart::open(const MonthModel& model, std::size_t row) {
  visit_ = model.rows[row].visit->id;
  const core::VisitReview* review = model.rows[row].review;
  opinion_ = review == nullptr ? std::string(tr(T::month_opinion_plain)) : review->text;
  error_.clear();
  open_ = true;
}

void SubmitPart::draw_records(const MonthModel& model, bool may_sign) {
  const Card card("records",
                  {.title = tr(T::month_records),
                   .note = trf(T::month_records_note, {num(static_cast<long long>(model.rows.size())),
                                                       num(model.stand.unsigned_records)})});
  if (model.rows.empty()) {
    empty_state(Icon::month, tr(T::month_no_records), tr(T::month_no_records_text));
    return;
  }
  if (may_sign && !model.plain.empty()) {
    text_field(tr(T::month_plain_words), words_, {.help = tr(T::month_plain_help)});
    gap(size::s8);
    if (button(trf(T::month_sign_plain, {num(static_cast<long long>(model.plain.size()))}),
               {.icon = Icon::check}))
      sign_plain(model);
    gap(size::s12);
  }
  const bool phone = metrics().phone;
  const Column wide[] = {{tr(T::field_visit_number), 0, 124},
                         {tr(T::field_on), 0, 92},
                         {tr(T::matter_col_household), 1.2f, 130},
                         {tr(T::month_col_said), 1.6f, 130},
                         {tr(T::field_rating), 0, 84},
                         {tr(T::field_review), 2, 150}};
  const Column narrow[] = {{tr(T::matter_col_household), 1, 120}, {tr(T::field_review), 0, 76}};
  Table table("records", tr(T::month_records),
              phone ? std::span<const Column>(narrow) : std::span<const Column>(wide),
              phone ? kPhoneRow : 0.f);
  if (!phone) table.header();
  const long pressed = table.rows(
      model.rows.size(),
      [&](std::size_t i) {
        const MonthRow& row = model.rows[i];
        const std::string_view said =
            row.said.empty() ? tr(T::month_said_nothing) : std::string_view(row.said);
        if (phone) {
          const Box box = table.cell();
          const float middle = box.center().y;
          label_at({{box.min.x, box.min.y + 10}, {box.max.x, middle}}, row.place, {.face = Face::bold}, 0,
                   Role::cell);
          const IdScope scope("said");
          label_at({{box.min.x, middle}, {box.max.x, box.max.y - 10}},
                   cat({day_text(*row.visit->on), " · ", said}), {.px = size::small, .ink = color::secondary},
                   0, Role::cell);
          table.chip(tr(row.review == nullptr ? T::month_to_sign : T::month_is_signed),
                     row.review == nullptr ? Tone::amber : Tone::green);
          return;
        }
        table.text(row.visit->number);
        table.text(day_text(*row.visit->on));
        table.text(row.place);
        table.text(said, {.ink = row.remarkable ? color::amber_ink : color::ink});
        table.text(row.visit->rating == core::Rating::none ? tr(T::common_none) : words(row.visit->rating));
        if (row.review == nullptr) {
          table.chip(tr(T::month_to_sign), Tone::amber);
        } else {
          table.text(row.review->text, {.ink = color::secondary});
        }
      },
      true);
  if (pressed >= 0) open(model, static_cast<std::size_t>(pressed));
}

void SubmitPart::draw_dialog(const MonthModel& model, bool may_sign) {
  Dialog dialog("review", open_,
                {.title = tr(T::month_review_title),
                 .primary = {may_sign ? tr(T::month_sign_act) : std::string_view()},
                 .other = {tr(T::month_see_record)},
                 .leave = tr(T::common_close),
                 .width = 560});
  if (!dialog) return;
  const core::Workspace& data = services_.session.data();
  const core::Visit* visit = data.visits.find(visit_);
  if (visit == nullptr) {
    dialog.close();
    return;
  }
  for (const MonthRow& row : model.rows) {
    if (row.visit->id == visit_) label(row.place, {.face = Face::bold});
  }
  muted(cat({visit->number, " · ", visit->on ? time_words(*visit->on, visit->started) : tr(T::common_none),
             " · ", words(visit->way), " · ", staff_words(data, visit->staff)}));
  muted(cat({trf(T::join_named, {tr(T::field_signature), words(visit->signature)}), "  ",
             trf(T::join_named, {tr(T::field_rating), words(visit->rating)})}));
  if (!visit->no_appointment_reason.empty())
    muted(trf(T::join_named, {tr(T::field_no_appointment_reason), visit->no_appointment_reason}));
  gap(size::s8);
  int n = 0;
  for (const core::Opinion* opinion : app::opinions_of(data, visit_)) {
    const IdScope scope(n++);
    gap(size::s4);
    label(cat({numbered(opinion->category), " · ", words(opinion->kind), " · ",
               opinion->handling == core::Handling::none ? tr(T::common_none) : words(opinion->handling)}),
          {.px = size::small, .ink = color::secondary});
    label(opinion->text);
  }
  if (n == 0) muted(tr(T::month_said_nothing));
  gap(size::s12);
  if (text_field(tr(T::field_review), opinion_,
                 {.error = error_, .rows = 2, .required = true, .readonly = !may_sign}))
    error_.clear();
  const DialogPress press = dialog.press();
  if (press == DialogPress::other) {
    services_.navigator->go(Page::visits, cat({"visit/", visit_}));
    dialog.close();
  }
  if (press != DialogPress::primary) return;
  services_.actions.run(
      [this, month = model.month, me = model.me] {
        const std::string one[] = {visit_};
        return app::sign_visits(services_.session, month, me, one, opinion_);
      },
      [this](const auto& done) {
        error_ = refusal_words(done);
        if (!done.ok()) return;
        toast(trf(T::month_signed, {num(1)}), Tone::green);
        open_ = false;
      });
}

void SubmitPart::draw(const MonthModel& model) {
  const float between = metrics().phone ? size::s12 : size::s18;
  if (words_.empty()) words_ = tr(T::month_opinion_plain);
  const bool open_step = model.stand.state == core::MonthState::collecting || model.stand.changed;
  const bool may_sign = open_step && model.may(core::StaffRole::supervisor);
  if (open_step) {
    draw_gaps(model);
    gap(between);
    const Card card("submit", {.title = tr(T::month_do_submit)});
    if (draw_acting(services_, model, core::StaffRole::supervisor)) {
      label(tr(model.stand.over ? T::month_submit_help : T::month_not_over_help), {.ink = color::secondary});
      gap(size::s12);
      const T act =
          model.stand.state == core::MonthState::collecting ? T::month_submit_act : T::month_resubmit_act;
      if (button(tr(act), {.kind = ButtonKind::primary, .icon = Icon::check})) {
        services_.actions.run([&session = services_.session, month = model.month,
                               me = model.me] { return app::submit_month(session, month, me); },
                              [](const core::Status& done) {
                                if (!done.ok()) return say(done.error());
                                toast(tr(T::month_submitted), Tone::green);
                              });
      }
    }
  }
  if (open_step) gap(between);
  draw_records(model, may_sign);
  draw_dialog(model, may_sign);
}

}  // namespace hufang::ui
