// A survey of the workspace, counted: its sheets, the needs its suggestions name, what is to be improved.
//
// Holds always: items are those of the survey's questionnaire. A sheet keyed on another version counts by
// item names; what its version lacks is an abstention.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/model/category.h"
#include "core/survey_result.h"
#include "core/workspace.h"

namespace hufang::core {

// The marks of a sheet in the order of a questionnaire's items: by place on a sheet of that version, by item
// names on one of another. Of a version that is not here nothing can be known, so every item is an
// abstention.
std::vector<std::int64_t> marks_on(const Workspace& workspace, const Sheet& sheet,
                                   const Questionnaire& questionnaire);

TallyCounts tally_survey(const Workspace& workspace, const Survey& survey);

// How many sheets have a suggestion in each category (a sheet once per category), ranked; the main entries
// are the main needs (主要需求), by the rule of the main improvements.
Pareto suggestion_needs(const Workspace& workspace, const Survey& survey, ParetoMode mode);

// How many sheets have a suggestion that is in no category yet.
std::int64_t unsorted_suggestions(const Workspace& workspace, const Survey& survey);

struct ImprovementRow {
  std::size_t item;         // index into the questionnaire's items
  const Improvement* kept;  // what is written about it; null: nothing yet. Lives as long as the workspace row
  bool cause_missing;
  bool measures_missing;
  bool owner_missing;
  bool due_missing;
  bool complete() const { return !cause_missing && !measures_missing && !owner_missing && !due_missing; }
};

// One row for each main entry, in order. `questionnaire` is the one the ranking's items index.
std::vector<ImprovementRow> improvement_list(const Workspace& workspace, const Survey& survey,
                                             const Questionnaire& questionnaire, const Pareto& dissatisfied);

}  // namespace hufang::core
