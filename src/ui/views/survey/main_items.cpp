#include "ui/views/survey/main_items.h"

#include "ui/views/survey/pareto_chart.h"
#include "ui/widgets/card.h"
#include "ui/widgets/table.h"
#include "ui/words/survey_figures.h"

namespace hufang::ui {
namespace {

void draw_rows(SurveyContext& context, const core::Questionnaire& q, const core::SurveyResult& result,
               const std::vector<core::ImprovementRow>& rows) {
  const Column columns[] = {{tr(T::survey_main_items), 1, 120, 0}, {"", 0, 104, 1}};
  Table table("main-items", tr(T::survey_main_items), columns, 58);
  const long pressed = table.rows(
      rows.size(),
      [&](std::size_t i) {
        const core::ParetoEntry& entry = result.dissatisfied.entries[i];
        const ImprovementState state = improvement_state(rows[i]);
        const Box box = table.cell();
        label_at({{box.min.x, box.min.y + 7}, {box.max.x, box.min.y + 31}}, q.items[rows[i].item],
                 {.face = Face::bold}, 0, Role::cell);
        const std::int64_t total = result.dissatisfied.total;
        const std::string_view share = i == 0
                                           ? share_text(entry.count, total)
                                           : trf(T::survey_cumulative, {share_text(entry.cumulative, total)});
        label_at({{box.min.x, box.min.y + 30}, {box.max.x, box.max.y - 6}}, cat({share, " · ", state.words}),
                 {.px = size::small, .ink = color::secondary}, 0, Role::cell);
        const Table::Parts end(table);
        const Box& right = end.box();
        chip_at({right.max.x - chip_width(state.chip), right.center().y}, state.chip, state.tone);
      },
      true);
  if (pressed >= 0) context.navigator().go(Page::survey, "improve");
}

}  // namespace

ImprovementState improvement_state(const core::ImprovementRow& row) {
  if (row.complete()) return {tr(T::survey_state_set), Tone::green, tr(T::survey_state_set_words)};
  if (row.cause_missing) return {tr(T::survey_state_analyse), Tone::amber, tr(T::survey_state_analyse_words)};
  if (row.measures_missing)
    return {tr(T::survey_state_measures), Tone::amber, tr(T::survey_state_measures_words)};
  return {tr(T::survey_state_assign), Tone::amber, tr(T::survey_state_assign_words)};
}

void draw_main_items(SurveyContext& context, const core::SurveyResult& result,
                     const std::vector<core::ImprovementRow>& rows, float min_height) {
  const core::Questionnaire& q = *context.questionnaire();
  const bool crossing = context.community()->pareto == core::ParetoMode::crossing;
  const Card card("main-items-card",
                  {.min_height = min_height,
                   .title = tr(crossing ? T::survey_main_title_crossing : T::survey_main_title),
                   .note = trf(T::survey_dissatisfied_total, {num(result.dissatisfied.total)})});
  if (result.dissatisfied.entries.empty()) {
    muted(tr(T::survey_no_dissatisfied));
    return;
  }
  static std::vector<ParetoNames> names;
  names.clear();
  for (std::size_t i = 0; i < q.items.size(); ++i) {
    names.push_back(
        {q.items[i], i < q.short_names.size() ? std::string_view(q.short_names[i]) : std::string_view{}});
  }
  draw_pareto(tr(T::survey_pareto), result.dissatisfied, names, metrics().phone ? 236.f : 276.f);
  gap(size::s12);
  draw_rows(context, q, result, rows);
}

}  // namespace hufang::ui
