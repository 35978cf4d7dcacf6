#include "core/date.h"

#include <doctest/doctest.h>

#include "tests/support/text.h"

using namespace hufang::core;
using hufang::test::day;

TEST_CASE("date: what is a date and what is not") {
  struct Row {
    const char* text;
    bool good;
  };
  const Row rows[] = {
      {"2026-06-30", true},  {"2024-02-29", true},   {"2000-02-29", true},  {"1900-01-01", true},
      {"2999-12-31", true},  {"2026-02-29", false},  {"1900-02-29", false}, {"2100-02-29", false},
      {"2026-04-31", false}, {"2026-00-10", false},  {"2026-13-01", false}, {"2026-01-00", false},
      {"1899-12-31", false}, {"3000-01-01", false},  {"2026-6-30", false},  {"20260630", false},
      {"2026/06/30", false}, {"2026-06-30 ", false}, {"", false},           {"+026-06-30", false},
      {"2026-0x-30", false}, {"2026-06-3O", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto date = parse_date(row.text);
    REQUIRE(date.ok() == row.good);
    if (row.good) {
      CHECK(format_date(*date) == row.text);
    } else {
      CHECK(date.error().code == Code::not_a_date);
      CHECK(date.error().args == std::vector<std::string>{row.text});
    }
  }
}

TEST_CASE("date: every day from 1900 to 2999 follows the one before, in date, weekday and week") {
  Date date = from_ymd(1900, 1, 1).value();
  CHECK(weekday(date) == 1);
  const Date last = from_ymd(2999, 12, 31).value();
  Ymd before = to_ymd(date);
  int bad = 0;
  while (date < last) {
    const int weekday_before = weekday(date);
    date = date + 1;
    const Ymd ymd = to_ymd(date);
    const bool same_month = ymd.day == before.day + 1 && ymd.month == before.month && ymd.year == before.year;
    const bool next_month =
        ymd.day == 1 && before.day >= 28 &&
        (ymd.month == before.month + 1 || (ymd.month == 1 && ymd.year == before.year + 1));
    bad += !same_month && !next_month;
    bad += from_ymd(ymd.year, ymd.month, ymd.day) != date;
    bad += weekday(date) != weekday_before % 7 + 1;
    const Date monday = monday_of(iso_week(date));
    bad += weekday(monday) != 1 || date < monday || date > monday + 6;
    before = ymd;
  }
  CHECK(bad == 0);
  CHECK(day("1970-01-01").days == 0);
}

TEST_CASE("date: ISO weeks at the turn of the year") {
  struct Row {
    const char* date;
    IsoWeek week;
  };
  const Row rows[] = {
      {"2026-01-01", {2026, 1}}, {"2025-12-29", {2026, 1}},  {"2027-01-03", {2026, 53}},
      {"2027-01-04", {2027, 1}}, {"2021-01-01", {2020, 53}}, {"2024-12-30", {2025, 1}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.date);
    CHECK(iso_week(day(row.date)) == row.week);
  }
}

TEST_CASE("date: months") {
  CHECK(format_date(last_day(Month{2024, 2})) == "2024-02-29");
  CHECK(format_date(first_day(Month{2026, 7})) == "2026-07-01");
  CHECK(next_month(Month{2026, 12}) == Month{2027, 1});
  CHECK(previous_month(Month{2026, 1}) == Month{2025, 12});
  CHECK(format_month(*parse_month("2026-03")) == "2026-03");
  for (const char* bad : {"2026-3", "2026-13", "2026-03-01", "", "2026/03"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_month(bad).ok());
  }
}
