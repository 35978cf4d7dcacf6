// A year of months (全年总览): how far each month is, and which of its three steps was late, by how much and
// why.
//
// Holds always: a step was taken in time when it was on or before the deadline that held then; one that has
// not been taken is late once its deadline is past. What came before a month was sent back does not count:
// the last time the step was taken does.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "core/model/month.h"
#include "core/month_quota.h"
#include "core/workspace.h"

namespace hufang::core {

enum class StepState { ahead, open, done, late_open, late_done };  // ahead: its month is not over

struct YearStep {  // submit, sum up, approve
  StepState state = StepState::ahead;
  std::optional<Date> due;  // none where the calendar ends
  const MonthStep* taken = nullptr;
  std::vector<int> years_without_data = {};  // of the calendar, where the deadline depends on it
  int days_late = 0;
};

struct YearMonth {
  Month month;
  bool owed = true;    // not before the office's first month
  bool begun = false;  // there was a visit, or a step, in it or about it
  MonthState state = MonthState::collecting;
  std::array<YearStep, 3> steps;
  std::int64_t required = 0, visited = 0;
  bool met = false;
  int weeks_missed = 0, weeks_explained = 0;  // of the director's and the supervisor's
  std::string_view shortfall;                 // the director's explanation, if any
  std::int64_t returned = 0;                  // times it was sent back
};

// The twelve months of the year up to that of `today`. Views and pointers live as long as the rows.
std::vector<YearMonth> year_of_months(const Workspace& workspace, std::string_view community, int year,
                                      Date today);

}  // namespace hufang::core
