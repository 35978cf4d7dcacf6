// Calendar: which days are working days (工作日): Monday to Friday, minus statutory holidays, plus make-up
// days.
//
// Holds always: the built-in data (the State Council's yearly notices, core/calendar_data.h) come first, the
// user's own CalendarDay records overrule them day by day. A year is known when the built-in data cover it or
// the user said that its notice is entered in full (a CalendarDay whose id is the year alone); single days of
// one's own do not make it known. In an unknown year weekends alone are rest days besides those days, and
// has_year() says so.
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "core/date.h"
#include "core/model/community.h"

namespace hufang::core {

enum class DayKind {
  work,
  weekend,
  holiday,
  make_up
};  // holiday: a weekday off; make_up: a weekend day worked

class Calendar {
 public:
  // Days whose id is neither a date nor a year are left out.
  explicit Calendar(std::span<const CalendarDay> own_days = {});

  DayKind day_kind(Date date) const;
  bool is_workday(Date date) const;
  bool has_year(int year) const;

 private:
  std::vector<std::pair<Date, bool>> own_;  // ascending by date; true: rest day
  std::vector<int> whole_years_;            // entered in full
};

}  // namespace hufang::core
