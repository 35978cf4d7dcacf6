#include "core/survey_tally.h"

#include <algorithm>

namespace hufang::core {

std::vector<std::int64_t> marks_on(const Workspace& workspace, const Sheet& sheet,
                                   const Questionnaire& questionnaire) {
  if (sheet.questionnaire == questionnaire.id) {
    std::vector<std::int64_t> marks = sheet.marks;
    marks.resize(questionnaire.items.size());
    return marks;
  }
  std::vector<std::int64_t> marks(questionnaire.items.size(), 0);
  const Questionnaire* from = workspace.questionnaires.find(sheet.questionnaire);
  if (from == nullptr) return marks;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const auto found = std::ranges::find(from->items, questionnaire.items[i]);
    const auto at = static_cast<std::size_t>(found - from->items.begin());
    if (at < from->items.size() && at < sheet.marks.size()) marks[i] = sheet.marks[at];
  }
  return marks;
}

TallyCounts tally_survey(const Workspace& workspace, const Survey& survey) {
  const Questionnaire* own = workspace.questionnaires.find(survey.questionnaire);
  TallyCounts counts(own == nullptr ? 0 : own->items.size());
  for (const Sheet& sheet : workspace.sheets.rows()) {
    if (sheet.survey != survey.id) continue;
    // A sheet whose marks find no place here is not a blank one.
    const bool written = !sheet.suggestion.empty() ||
                         std::ranges::any_of(sheet.marks, [](std::int64_t mark) { return mark != 0; });
    if (own == nullptr) {
      counts.add(sheet.marks, written);
    } else {
      counts.add(marks_on(workspace, sheet, *own), written);
    }
  }
  return counts;
}

Pareto suggestion_needs(const Workspace& workspace, const Survey& survey, ParetoMode mode) {
  std::array<std::int64_t, kCategories> counts{};
  for (const Sheet& sheet : workspace.sheets.rows()) {
    if (sheet.survey != survey.id) continue;
    std::array<bool, kCategories> named{};
    for (const std::int64_t category : sheet.categories) {
      if (category >= 0 && category < static_cast<std::int64_t>(kCategories)) {
        named[static_cast<std::size_t>(category)] = true;
      }
    }
    for (std::size_t i = 0; i < kCategories; ++i) counts[i] += named[i] ? 1 : 0;
  }
  return pareto(counts, mode);
}

std::int64_t unsorted_suggestions(const Workspace& workspace, const Survey& survey) {
  return std::ranges::count_if(workspace.sheets.rows(), [&](const Sheet& sheet) {
    return sheet.survey == survey.id && !sheet.suggestion.empty() &&
           std::ranges::none_of(sheet.categories, [](std::int64_t category) {
             return category >= 0 && category < static_cast<std::int64_t>(kCategories);
           });
  });
}

std::vector<ImprovementRow> improvement_list(const Workspace& workspace, const Survey& survey,
                                             const Questionnaire& questionnaire, const Pareto& dissatisfied) {
  std::vector<ImprovementRow> rows;
  for (const ParetoEntry& entry : dissatisfied.entries) {
    if (!entry.main || entry.item >= questionnaire.items.size()) continue;
    const std::string& item = questionnaire.items[entry.item];
    const auto all = workspace.improvements.rows();
    const auto found = std::ranges::find_if(
        all, [&](const Improvement& i) { return i.survey == survey.id && i.item == item; });
    const Improvement* kept = found == all.end() ? nullptr : &*found;
    rows.push_back(ImprovementRow{
        entry.item, kept, kept == nullptr || kept->cause.empty(), kept == nullptr || kept->measures.empty(),
        kept == nullptr || kept->owner.empty(), kept == nullptr || !kept->due.has_value()});
  }
  return rows;
}

}  // namespace hufang::core
