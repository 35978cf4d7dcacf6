#include "core/survey_tally.h"

#include <algorithm>

namespace hufang::core {
namespace {

// Marks of a sheet of another questionnaire version, put in the order of this one's items, found by name.
std::vector<std::int64_t> marks_by_name(const Sheet& sheet, const Questionnaire& from,
                                        const Questionnaire& to) {
  std::vector<std::int64_t> marks(to.items.size(), 0);
  for (std::size_t i = 0; i < to.items.size(); ++i) {
    const auto found = std::ranges::find(from.items, to.items[i]);
    const auto at = static_cast<std::size_t>(found - from.items.begin());
    if (at < sheet.marks.size()) marks[i] = sheet.marks[at];
  }
  return marks;
}

}  // namespace

TallyCounts tally_survey(const Workspace& workspace, const Survey& survey) {
  const Questionnaire* own = workspace.questionnaires.find(survey.questionnaire);
  TallyCounts counts(own == nullptr ? 0 : own->items.size());
  for (const Sheet& sheet : workspace.sheets.rows()) {
    if (sheet.survey != survey.id) continue;
    const bool suggestion = !sheet.suggestion.empty();
    const Questionnaire* other = nullptr;
    if (own != nullptr && sheet.questionnaire != survey.questionnaire) {
      other = workspace.questionnaires.find(sheet.questionnaire);
    }
    if (other != nullptr) {
      counts.add(marks_by_name(sheet, *other, *own), suggestion);
    } else {
      counts.add(sheet.marks, suggestion);
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
