// The weekly visits: the director and the supervisor (管理处主任, 客户服务主管) each complete at least one
// visit in every ISO week.
//
// Holds always: a week runs Monday to Sunday and belongs to the month of its Thursday, so every week belongs
// to exactly one month. A week is missed once its Sunday is past without a visit, and stays missed; one that
// ended before the office began (`started_on`) is not owed.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/date.h"

namespace hufang::core {

std::vector<IsoWeek> weeks_of(Month month);

enum class WeekState { ahead, open, done, missed, not_owed };  // ahead: its Monday has not come yet

struct WeekVisits {
  IsoWeek week;
  Date monday;
  Date sunday;
  int director = 0;  // completed visits
  int supervisor = 0;
  WeekState director_state = WeekState::ahead;
  WeekState supervisor_state = WeekState::ahead;
};

// Each week of the month, in order. The dates are those of completed visits, in any order, of any month.
std::vector<WeekVisits> weekly_visits(Month month, Date today, std::span<const Date> director,
                                      std::span<const Date> supervisor,
                                      std::optional<Date> started_on = std::nullopt);

}  // namespace hufang::core
