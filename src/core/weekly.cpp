#include "core/weekly.h"

#include <algorithm>

#include "core/model/community.h"

namespace hufang::core {
namespace {

int count_between(std::span<const Date> dates, Date from, Date to) {
  return static_cast<int>(std::ranges::count_if(dates, [=](Date d) { return from <= d && d <= to; }));
}

WeekState state_of(int visits, Date monday, Date sunday, Date today, std::optional<Date> started_on) {
  if (visits > 0) return WeekState::done;
  if (!week_owed(started_on, sunday)) return WeekState::not_owed;
  if (sunday < today) return WeekState::missed;
  return today < monday ? WeekState::ahead : WeekState::open;
}

}  // namespace

std::vector<IsoWeek> weeks_of(Month month) {
  std::vector<IsoWeek> weeks;
  const Date first = first_day(month);
  const Date last = last_day(month);
  for (Date thursday = first + (11 - weekday(first)) % 7; thursday <= last; thursday = thursday + 7) {
    weeks.push_back(iso_week(thursday));
  }
  return weeks;
}

std::vector<WeekVisits> weekly_visits(Month month, Date today, std::span<const Date> director,
                                      std::span<const Date> supervisor, std::optional<Date> started_on) {
  std::vector<WeekVisits> rows;
  for (const IsoWeek week : weeks_of(month)) {
    WeekVisits row{.week = week, .monday = monday_of(week), .sunday = monday_of(week) + 6};
    row.director = count_between(director, row.monday, row.sunday);
    row.supervisor = count_between(supervisor, row.monday, row.sunday);
    row.director_state = state_of(row.director, row.monday, row.sunday, today, started_on);
    row.supervisor_state = state_of(row.supervisor, row.monday, row.sunday, today, started_on);
    rows.push_back(row);
  }
  return rows;
}

}  // namespace hufang::core
