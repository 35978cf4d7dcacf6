#include "ui/views/survey/deliver.h"

#include "app/survey/survey_commands.h"
#include "core/survey_rules.h"
#include "ui/input.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/words/date_text.h"
#include "ui/words/error_text.h"

namespace hufang::ui {

void DeliverStep::follow() {
  const core::Survey& survey = *context_.survey();
  if (version_ == context_.version() && survey_ == survey.id) return;
  const bool other = survey_ != survey.id;
  version_ = context_.version();
  survey_ = survey.id;
  if (other || delivered_.value != survey.delivered_on) delivered_.set(survey.delivered_on);
  if (other) error_.clear();
  due_.reset();
  if (!survey.delivered_on) return;
  const auto due =
      core::collect_by(*survey.delivered_on, core::Calendar(context_.data().calendar_days.rows()));
  if (due.ok()) due_ = *due;
}

void DeliverStep::keep_date() {
  context_.services().actions.run(
      [this] { return app::set_delivered(context_.session(), survey_, delivered_.value); },
      [this](const core::Status& kept) {
        error_ = refusal_words(kept);
        if (!kept.ok()) return;
        context_.refresh();
        toast(tr(T::survey_delivered_saved), Tone::green);
      });
}

void DeliverStep::draw_due() {
  const core::Survey& survey = *context_.survey();
  const auto limit = core::delivery_deadline(survey.year);
  const core::Date today = context_.session().today();
  if (!survey.delivered_on) {
    if (limit && today > *limit) {
      banner(trf(T::survey_delivery_overdue, {num(today - *limit)}), Tone::red);
    } else if (limit) {
      muted(trf(T::survey_delivery_left, {full_date(*limit), num(*limit - today)}));
    }
    return;
  }
  if (limit && *survey.delivered_on > *limit) {
    chip(trf(T::survey_delivered_late, {num(*survey.delivered_on - *limit)}), Tone::amber);
  } else {
    chip(tr(T::survey_delivered_in_time), Tone::green);
  }
  if (!due_) return;
  gap(size::s12);
  label(tr(T::survey_collect_by), {.px = size::small, .ink = color::secondary});
  label(full_date(due_->date), {.face = Face::bold, .px = size::title});
  const int left = due_->date - today;
  muted(left >= 0 ? trf(T::survey_collect_left, {num(left)}) : trf(T::survey_collect_over, {num(-left)}));
  for (const int year : due_->years_without_data) {
    gap(size::s8);
    banner(trf(T::survey_calendar_missing, {num(year)}), Tone::amber);
  }
}

void DeliverStep::draw_delivery() {
  const Card card("delivery", {.title = tr(T::survey_delivery)});
  const std::string_view name = tr(T::survey_delivered_on);
  const core::Date today = context_.session().today();
  date_field(name, delivered_,
             {.error = error_, .width = metrics().phone ? 0.f : 220.f, .readonly = !context_.may_edit()},
             context_.may_edit() ? &today : nullptr);
  // Kept when the field is left or Enter pressed, so that a date half typed is not.
  const bool leaving = !semantics().focused(field_id(name)) || key_pressed("Enter", true);
  if (leaving && error_.empty() && !delivered_.wrong && delivered_.value != context_.survey()->delivered_on)
    keep_date();
  if (semantics().focused(field_id(name))) error_.clear();
  gap(size::s8);
  draw_due();
}

void DeliverStep::draw() {
  if (context_.questionnaire() == nullptr) {
    empty_state(Icon::survey, tr(T::survey_none_title), tr(T::survey_none_text));
    if (button(tr(T::survey_go_prepare), {.kind = ButtonKind::primary}))
      context_.navigator().go(Page::survey, "prepare");
    return;
  }
  follow();
  Columns columns("deliver", {1.5f, 1});
  columns.next();
  draw_delivery();
  gap(size::s18);
  units_.draw(context_);
  columns.next();
  returns_.draw(context_);
}

}  // namespace hufang::ui
