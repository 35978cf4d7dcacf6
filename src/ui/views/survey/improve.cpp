#include "ui/views/survey/improve.h"

#include <algorithm>

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

void ImproveStep::follow() {
  if (version_ == context_.version()) return;
  version_ = context_.version();
  const core::Survey& survey = *context_.survey();
  if (survey_ != survey.id) {
    survey_ = survey.id;
    error_.clear();
    copied_.set(survey.copied_on);
  } else if (copied_.value != survey.copied_on) {
    copied_.set(survey.copied_on);
  }
  rows_ = core::improvement_list(context_.data(), survey, *context_.questionnaire(),
                                 context_.result()->dissatisfied);
}

bool ImproveStep::unsaved() const {
  return copied_.wrong || std::ranges::any_of(cards_, [](const auto& each) { return each.second.unsaved(); });
}

void ImproveStep::draw_copy() {
  const Card card("copy", {.title = tr(T::improve_copy)});
  const core::Survey& survey = *context_.survey();
  const core::Date today = context_.session().today();
  const auto limit = core::analysis_deadline(survey.year);
  muted(tr(T::improve_copy_help));
  gap(size::s8);
  const std::string_view name = tr(T::improve_copied_on);
  date_field(name, copied_, {.error = error_, .readonly = !context_.may_edit()},
             context_.may_edit() ? &today : nullptr);
  const bool focused = semantics().focused(field_id(name));
  if (focused) error_.clear();
  const bool leaving = !focused || key_pressed("Enter", true);
  if (leaving && error_.empty() && !copied_.wrong && copied_.value != survey.copied_on) {
    context_.services().actions.run(
        [this] { return app::set_copied(context_.session(), survey_, copied_.value); },
        [this](const core::Status& kept) {
          error_ = refusal_words(kept);
          context_.refresh();
        });
  }
  gap(size::s8);
  if (survey.copied_on) {
    chip(tr(limit && *survey.copied_on > *limit ? T::improve_copied_late : T::improve_copied),
         limit && *survey.copied_on > *limit ? Tone::amber : Tone::green);
  } else if (limit && today > *limit) {
    chip(trf(T::improve_copy_overdue, {num(today - *limit)}), Tone::red);
  } else if (limit) {
    muted(trf(T::improve_copy_left, {full_date(*limit), num(*limit - today)}));
  }
}

void ImproveStep::draw_improvements() {
  if (rows_.empty()) {
    const Card card("none");
    empty_state(Icon::check, tr(T::improve_none_title), tr(T::improve_none_text));
    gap(size::s12);
    return;
  }
  const auto& entries = context_.result()->dissatisfied.entries;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (i > 0) gap(size::s18);
    cards_[survey_ + "/" + context_.questionnaire()->items[rows_[i].item]].draw(context_, rows_[i],
                                                                                entries[i]);
  }
}

void ImproveStep::draw() {
  if (context_.questionnaire() == nullptr || context_.result() == nullptr) {
    empty_state(Icon::survey, tr(T::survey_none_title), tr(T::survey_none_text));
    if (button(tr(T::survey_go_prepare), {.kind = ButtonKind::primary}))
      context_.navigator().go(Page::survey, "prepare");
    return;
  }
  follow();
  suggestions_.follow(context_);
  Columns columns("improve", {1.5f, 1});
  columns.next();
  draw_improvements();
  columns.next();
  draw_copy();
  gap(size::s18);
  draw_needs(context_, suggestions_.needs());
  gap(size::s18);
  suggestions_.draw(context_);
}

}  // namespace hufang::ui
