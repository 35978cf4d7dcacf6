// Deadlines in working days (工作日).
//
// Holds always: day 1 is the first working day after the day counted from, so a deadline is never that day
// itself. Every answer names the years without calendar data among the days walked over; in those, weekends
// alone were taken as rest days.
#pragma once

#include <cstdint>
#include <vector>

#include "core/calendar.h"
#include "core/result.h"

namespace hufang::core {

struct Deadline {
  Date date;
  std::vector<int> years_without_data;  // ascending
  bool operator==(const Deadline&) const = default;
};

// The `workdays`-th working day after `from`. workdays >= 1.
// Errors: number_too_small; date_out_of_range when it lies beyond the year 2999.
Result<Deadline> due_after(Date from, std::int64_t workdays, const Calendar& calendar);

// A deadline on a given day: as it stands, or, by the setting, the first working day on or after it.
Result<Deadline> due_on(Date date, RestDayMode mode, const Calendar& calendar);

}  // namespace hufang::core
