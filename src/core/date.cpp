#include "core/date.h"

#include <algorithm>

#include "core/digits.h"

namespace hufang::core {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2999;

bool leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in_month(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && leap(year) ? 29 : kDays[month - 1];
}

// Days since 1970-01-01, counted in years that begin in March, so that the leap day is the last of its year.
std::int32_t days_from_civil(int year, int month, int day) {
  const int y = month <= 2 ? year - 1 : year;
  const int era = y / 400;
  const int year_of_era = y - era * 400;
  const int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

}  // namespace

std::optional<Date> from_ymd(int year, int month, int day) {
  if (year < kFirstYear || year > kLastYear || month < 1 || month > 12) return std::nullopt;
  if (day < 1 || day > days_in_month(year, month)) return std::nullopt;
  return Date{days_from_civil(year, month, day)};
}

Ymd to_ymd(Date date) {
  const int z = date.days + 719468;
  const int era = z / 146097;
  const int day_of_era = z - era * 146097;
  const int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int march_month = (5 * day_of_year + 2) / 153;
  const int month = march_month < 10 ? march_month + 3 : march_month - 9;
  const int year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
  return Ymd{year, month, day_of_year - (153 * march_month + 2) / 5 + 1};
}

Result<Date> parse_date(std::string_view text) {
  const Error wrong = make_error(Code::not_a_date, {}, {std::string(text)});
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return wrong;
  const auto year = parse_digits(text.substr(0, 4));
  const auto month = parse_digits(text.substr(5, 2));
  const auto day = parse_digits(text.substr(8, 2));
  if (!year || !month || !day) return wrong;
  const auto date = from_ymd(static_cast<int>(*year), static_cast<int>(*month), static_cast<int>(*day));
  if (!date) return wrong;
  return *date;
}

std::string format_date(Date date) {
  const Ymd ymd = to_ymd(date);
  return padded(ymd.year, 4) + "-" + padded(ymd.month, 2) + "-" + padded(ymd.day, 2);
}

Date months_later(Date date, std::int64_t months) {
  const Ymd ymd = to_ymd(date);
  const int later = ymd.month - 1 + static_cast<int>(std::clamp<std::int64_t>(months, 1, 1200));
  const Month month{ymd.year + later / 12, later % 12 + 1};
  return std::min(first_day(month) + (ymd.day - 1), last_day(month));
}

int weekday(Date date) {
  const int since_monday = (date.days + 3) % 7;  // 1970-01-01 was a Thursday
  return (since_monday < 0 ? since_monday + 7 : since_monday) + 1;
}

IsoWeek iso_week(Date date) {
  const Date thursday = date + (4 - weekday(date));
  const int year = to_ymd(thursday).year;
  const Date new_year{days_from_civil(year, 1, 1)};
  return IsoWeek{year, (thursday - new_year) / 7 + 1};
}

Date monday_of(IsoWeek week) {
  const Date in_first_week{days_from_civil(week.year, 1, 4)};
  return in_first_week - (weekday(in_first_week) - 1) + (week.week - 1) * 7;
}

Month month_of(Date date) {
  const Ymd ymd = to_ymd(date);
  return Month{ymd.year, ymd.month};
}

Date first_day(Month month) { return Date{days_from_civil(month.year, month.month, 1)}; }

Date last_day(Month month) {
  return Date{days_from_civil(month.year, month.month, days_in_month(month.year, month.month))};
}

Month next_month(Month month) {
  return month.month == 12 ? Month{month.year + 1, 1} : Month{month.year, month.month + 1};
}

Month previous_month(Month month) {
  return month.month == 1 ? Month{month.year - 1, 12} : Month{month.year, month.month - 1};
}

Result<Month> parse_month(std::string_view text) {
  const Error wrong = make_error(Code::not_a_date, {}, {std::string(text)});
  if (text.size() != 7) return wrong;
  const Result<Date> first = parse_date(std::string(text) + "-01");
  if (!first.ok()) return wrong;
  return month_of(*first);
}

std::string format_month(Month month) { return padded(month.year, 4) + "-" + padded(month.month, 2); }

}  // namespace hufang::core
