#include "ui/views/survey/results.h"

#include "app/exports/survey_counts.h"
#include "app/survey/survey_result_form.h"
#include "ui/views/survey/calculation.h"
#include "ui/views/survey/item_results.h"
#include "ui/views/survey/main_items.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/notice.h"
#include "ui/words/error_text.h"
#include "ui/words/survey_figures.h"

namespace hufang::ui {

void ResultsStep::follow() {
  if (version_ == context_.version()) return;
  version_ = context_.version();
  order_.clear();
  improvements_.clear();
  const core::SurveyResult* result = context_.result();
  if (result == nullptr || context_.questionnaire() == nullptr) return;
  order_ = items_by_dissatisfied(*result);
  improvements_ = core::improvement_list(context_.data(), *context_.survey(), *context_.questionnaire(),
                                         result->dissatisfied);
}

float ResultsStep::actions_width() const {
  return button_width(tr(T::survey_print)) + size::s12 +
         button_width(tr(T::survey_export), {.kind = ButtonKind::primary});
}

void ResultsStep::draw_actions() {
  const bool disabled = context_.result() == nullptr || context_.questionnaire() == nullptr;
  if (button(tr(T::survey_print), {.disabled = disabled})) print();
  same_line(size::s12);
  if (button(tr(T::survey_export), {.kind = ButtonKind::primary, .disabled = disabled})) save_counts();
}

void ResultsStep::print() {
  const app::Form form =
      app::survey_result_form(context_.data(), *context_.survey(), context_.session().today());
  context_.services().printing.print(form.title, form);
}

void ResultsStep::save_counts() {
  const app::CountsHeader header{
      std::string(tr(T::survey_item)),      std::string(tr(T::answer_satisfied)),
      std::string(tr(T::answer_basic)),     std::string(tr(T::answer_dissatisfied)),
      std::string(tr(T::answer_abstained)), std::string(tr(T::survey_rate_percent)),
      std::string(tr(T::survey_all_items))};
  std::string csv = app::survey_counts_csv(*context_.questionnaire(), *context_.result(), header);
  context_.services().files.save_as(std::string(trf(T::survey_export_name, {num(context_.year())})),
                                    "text/csv", std::move(csv));
}

void ResultsStep::draw_empty() {
  const Card card("empty");
  empty_state(Icon::survey, tr(T::survey_empty_title), tr(T::survey_empty_text));
  const std::string_view key = tr(T::survey_go_keying), import = tr(T::survey_import);
  const ButtonStyle primary{.kind = ButtonKind::primary};
  const ImVec2 at = cursor();
  const float both = button_width(key, primary) + size::s8 + button_width(import);
  set_cursor({at.x + (width_left() - both) / 2, at.y});
  if (button(key, primary)) context_.navigator().go(Page::survey, "keying");
  same_line();
  if (button(import)) context_.navigator().go(Page::survey, "import");
  gap(size::s18);
}

void ResultsStep::draw() {
  if (context_.questionnaire() == nullptr) {
    empty_state(Icon::survey, tr(T::survey_none_title), tr(T::survey_none_text));
    if (button(tr(T::survey_go_prepare), {.kind = ButtonKind::primary}))
      context_.navigator().go(Page::survey, "prepare");
    return;
  }
  const core::SurveyResult* result = context_.result();
  if (result == nullptr) {
    banner(tr(T::survey_no_result), Tone::red);
    return;
  }
  follow();
  if (result->issued > 0 && result->returned > result->issued) {
    if (banner(trf(T::survey_more_returned, {num(result->returned), num(result->issued)}), Tone::amber,
               tr(T::survey_go_deliver))) {
      context_.navigator().go(Page::survey, "deliver");
    }
    gap(size::s12);
  }
  draw_calculation(context_, *result);
  gap(size::s18);
  if (context_.sheets().empty()) return draw_empty();
  Columns columns("results", {1.24f, 1});
  columns.next();
  draw_item_results(*context_.questionnaire(), *result, order_, columns.height());
  columns.next();
  draw_main_items(context_, *result, improvements_, columns.height());
}

}  // namespace hufang::ui
