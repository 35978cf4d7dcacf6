// Date: a civil date of the Gregorian calendar, without time zone and without clock.
//
// Holds always: a Date made by from_ymd() or parse_date() exists in the calendar, years 1900 to 2999.
// Ordered and counted by days; the rules never ask what day it is, they are told.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.h"

namespace hufang::core {

struct Ymd {
  int year;   // 1900..2999
  int month;  // 1..12
  int day;    // 1..31
};

struct Date {
  std::int32_t days = 0;  // days since 1970-01-01

  friend auto operator<=>(const Date&, const Date&) = default;
  friend Date operator+(Date d, int n) { return Date{d.days + n}; }
  friend Date operator-(Date d, int n) { return Date{d.days - n}; }
  friend int operator-(Date a, Date b) { return a.days - b.days; }
};

// The date of a year, month and day; nothing when there is no such day.
std::optional<Date> from_ymd(int year, int month, int day);
Ymd to_ymd(Date date);

// "YYYY-MM-DD", zero-padded, ASCII digits. Error: not_a_date, args {text}.
Result<Date> parse_date(std::string_view text);
std::string format_date(Date date);

// The same day of a later month, or that month's last day. `months` is clamped to 1..1200.
Date months_later(Date date, std::int64_t months);

// 1 = Monday ... 7 = Sunday (ISO 8601).
int weekday(Date date);

struct IsoWeek {
  int year;  // the year that holds the week's Thursday
  int week;  // 1..53
  friend auto operator<=>(const IsoWeek&, const IsoWeek&) = default;
};
IsoWeek iso_week(Date date);
Date monday_of(IsoWeek week);

// A calendar month.
struct Month {
  int year = 1970;
  int month = 1;  // 1..12
  friend auto operator<=>(const Month&, const Month&) = default;
};
Month month_of(Date date);
Date first_day(Month month);
Date last_day(Month month);
Month next_month(Month month);
Month previous_month(Month month);
// "YYYY-MM". Error: not_a_date, args {text}.
Result<Month> parse_month(std::string_view text);
std::string format_month(Month month);

}  // namespace hufang::core
