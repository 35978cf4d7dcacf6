#include "core/calendar.h"

#include <algorithm>
#include <cstdint>

#include "core/calendar_data.h"
#include "core/digits.h"

namespace hufang::core {
namespace {

std::int32_t as_number(Date date) {
  const Ymd ymd = to_ymd(date);
  return ymd.year * 10000 + ymd.month * 100 + ymd.day;
}

bool off_by_data(Date date, bool weekend) {
  return weekend ? !std::ranges::binary_search(kWorkWeekends, as_number(date))
                 : std::ranges::binary_search(kRestWeekdays, as_number(date));
}

}  // namespace

Calendar::Calendar(std::span<const CalendarDay> own_days) {
  own_.reserve(own_days.size());
  for (const CalendarDay& day : own_days) {
    const Result<Date> date = parse_date(day.id);
    if (date.ok()) own_.emplace_back(*date, day.off);
    if (const auto year = parse_digits(day.id); year && day.id.size() == 4)
      whole_years_.push_back(static_cast<int>(*year));
  }
  std::ranges::sort(own_);
}

DayKind Calendar::day_kind(Date date) const {
  const bool weekend = weekday(date) >= 6;
  const auto own = std::ranges::lower_bound(own_, date, {}, &std::pair<Date, bool>::first);
  const bool off = own != own_.end() && own->first == date ? own->second : off_by_data(date, weekend);
  if (weekend) return off ? DayKind::weekend : DayKind::make_up;
  return off ? DayKind::holiday : DayKind::work;
}

bool Calendar::is_workday(Date date) const {
  const DayKind kind = day_kind(date);
  return kind == DayKind::work || kind == DayKind::make_up;
}

bool Calendar::has_year(int year) const {
  if (year >= kCalendarFirstYear && year <= kCalendarLastYear) return true;
  return std::ranges::find(whole_years_, year) != whole_years_.end();
}

}  // namespace hufang::core
