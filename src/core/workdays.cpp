#include "core/workdays.h"

#include <string>

namespace hufang::core {
namespace {

// Notes the year of each day walked over, once; the days come in order.
class YearsWalked {
 public:
  explicit YearsWalked(const Calendar& calendar) : calendar_(calendar) {}

  void walk(Date date) {
    if (date < next_year_) return;
    const int year = to_ymd(date).year;
    next_year_ = last_day(Month{year, 12}) + 1;
    if (!calendar_.has_year(year)) unknown_.push_back(year);
  }
  std::vector<int> take() { return std::move(unknown_); }

 private:
  const Calendar& calendar_;
  Date next_year_{INT32_MIN};
  std::vector<int> unknown_;
};

Error beyond_calendar() { return make_error(Code::date_out_of_range, {}, {"1900", "2999"}); }

}  // namespace

Result<Deadline> due_after(Date from, std::int64_t workdays, const Calendar& calendar) {
  if (workdays < 1) return make_error(Code::number_too_small, {}, {std::to_string(workdays), "1"});
  YearsWalked years(calendar);
  const Date last = last_day(Month{2999, 12});
  Date date = from;
  for (std::int64_t left = workdays; left > 0;) {
    if (date >= last) return beyond_calendar();
    date = date + 1;
    years.walk(date);
    if (calendar.is_workday(date)) --left;
  }
  return Deadline{date, years.take()};
}

Result<Deadline> due_on(Date date, RestDayMode mode, const Calendar& calendar) {
  if (mode == RestDayMode::stays) return Deadline{date, {}};
  YearsWalked years(calendar);
  const Date last = last_day(Month{2999, 12});
  for (years.walk(date); !calendar.is_workday(date); years.walk(date)) {
    if (date >= last) return beyond_calendar();
    date = date + 1;
  }
  return Deadline{date, years.take()};
}

}  // namespace hufang::core
