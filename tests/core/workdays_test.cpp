#include "core/workdays.h"

#include <doctest/doctest.h>

#include "core/survey_rules.h"
#include "tests/support/random.h"
#include "tests/support/text.h"

using namespace hufang::core;
using hufang::test::day;

TEST_CASE("calendar: holidays and make-up days of the State Council's notices") {
  const Calendar calendar;
  struct Row {
    const char* date;
    DayKind kind;
  };
  const Row rows[] = {
      {"2026-02-17", DayKind::holiday}, {"2026-02-14", DayKind::make_up}, {"2026-02-28", DayKind::make_up},
      {"2026-02-15", DayKind::weekend}, {"2026-02-24", DayKind::work},    {"2026-06-19", DayKind::holiday},
      {"2026-10-01", DayKind::holiday}, {"2026-10-10", DayKind::make_up}, {"2026-07-21", DayKind::work},
      {"2030-10-01", DayKind::work},
  };
  for (const Row& row : rows) {
    CAPTURE(row.date);
    CHECK(calendar.day_kind(day(row.date)) == row.kind);
    CHECK(calendar.is_workday(day(row.date)) == (row.kind == DayKind::work || row.kind == DayKind::make_up));
  }
  CHECK(calendar.has_year(2004));
  CHECK(calendar.has_year(2026));
  CHECK_FALSE(calendar.has_year(2003));
  CHECK_FALSE(calendar.has_year(2030));
}

TEST_CASE("calendar: the user's own days overrule the data; a year is known when it is said to be whole") {
  const CalendarDay own[] = {
      {"2026-10-01", false, ""}, {"2030-01-02", true, ""}, {"2030-01-05", false, ""}, {"no date", true, ""}};
  const Calendar calendar(own);
  CHECK(calendar.day_kind(day("2026-10-01")) == DayKind::work);
  CHECK(calendar.day_kind(day("2026-10-02")) == DayKind::holiday);
  CHECK(calendar.day_kind(day("2030-01-02")) == DayKind::holiday);
  CHECK(calendar.day_kind(day("2030-01-05")) == DayKind::make_up);
  // One's own days count, and do not silence the warning.
  CHECK_FALSE(calendar.has_year(2030));
  CHECK(due_after(day("2030-01-01"), 2, calendar).value() == Deadline{day("2030-01-04"), {2030}});
  const CalendarDay whole[] = {{"2030-01-02", true, ""},
                               {"2030", true, ""},
                               {"203", true, ""},
                               {"20311", true, ""},
                               {"x031", true, ""}};
  const Calendar told(whole);
  CHECK(told.has_year(2030));
  CHECK_FALSE(told.has_year(2029));
  CHECK_FALSE(told.has_year(2031));
  CHECK(due_after(day("2030-01-01"), 2, told).value() == Deadline{day("2030-01-04"), {}});
}

TEST_CASE("workdays: deadlines") {
  const Calendar calendar;
  struct Row {
    const char* from;
    std::int64_t workdays;
    const char* due;
    std::vector<int> unknown;
  };
  const Row rows[] = {
      {"2026-06-30", 15, "2026-07-21", {}},
      {"2026-07-03", 1, "2026-07-06", {}},      // Friday -> Monday
      {"2005-12-30", 1, "2005-12-31", {}},      // the Saturday worked for 元旦 of 2006
      {"2026-07-04", 1, "2026-07-06", {}},      // from a rest day
      {"2026-02-13", 1, "2026-02-14", {}},      // a make-up Saturday counts
      {"2026-02-14", 1, "2026-02-24", {}},      // over the whole Spring Festival
      {"2026-12-30", 1, "2026-12-31", {}},      // 2027 is not walked over
      {"2026-12-31", 1, "2027-01-01", {2027}},  // the day counted from is not walked over
      {"2026-12-24", 10, "2027-01-07", {2027}},
      {"2003-12-31", 1, "2004-01-02", {}},  // only 2004 is walked over
      {"2003-12-30", 1, "2003-12-31", {2003}},
      {"2029-12-28",
       262,
       "2030-12-31",
       {2029, 2030}},  // Saturday 29 to Monday 31 December 2029 are walked over
  };
  for (const Row& row : rows) {
    CAPTURE(row.from);
    CAPTURE(row.workdays);
    const auto due = due_after(day(row.from), row.workdays, calendar);
    REQUIRE(due.ok());
    CHECK(format_date(due->date) == row.due);
    CHECK(due->years_without_data == row.unknown);
  }
  CHECK(due_after(day("2026-06-30"), 0, calendar).error().code == Code::number_too_small);
  CHECK(due_after(day("2026-06-30"), -3, calendar).error().code == Code::number_too_small);
  CHECK(due_after(day("2999-12-30"), 2, calendar).error().code == Code::date_out_of_range);
  CHECK(due_after(day("2999-12-30"), 1, calendar).value().date == day("2999-12-31"));
}

TEST_CASE("workdays: a deadline is a working day with exactly that many working days behind it") {
  const Calendar calendar;
  hufang::test::Random random(11);
  for (int i = 0; i < 500; ++i) {
    const Date from = day("2004-01-01") + static_cast<int>(random.between(0, 365 * 22));
    const std::int64_t workdays = random.between(1, 60);
    const Date due = due_after(from, workdays, calendar).value().date;
    std::int64_t counted = 0;
    for (Date d = from + 1; d <= due; d = d + 1) counted += calendar.is_workday(d) ? 1 : 0;
    REQUIRE(counted == workdays);
    REQUIRE(calendar.is_workday(due));
  }
}

TEST_CASE("workdays: a deadline on a rest day stays, or moves by the setting") {
  const Calendar calendar;
  const Date saturday = day("2026-09-05");
  CHECK(due_on(saturday, RestDayMode::stays, calendar).value().date == saturday);
  CHECK(due_on(saturday, RestDayMode::moves, calendar).value().date == day("2026-09-07"));
  CHECK(due_on(day("2026-10-05"), RestDayMode::moves, calendar).value().date == day("2026-10-08"));
  CHECK(due_on(day("2026-09-08"), RestDayMode::moves, calendar).value().date == day("2026-09-08"));
  CHECK(due_on(day("2027-01-02"), RestDayMode::moves, calendar).value() ==
        Deadline{day("2027-01-04"), {2027}});
}

TEST_CASE("survey dates: delivery, collection, analysis") {
  CHECK(delivery_deadline(2026) == day("2026-06-30"));
  CHECK(analysis_deadline(2026) == day("2026-07-31"));
  CHECK_FALSE(delivery_deadline(0).has_value());
  CHECK_FALSE(analysis_deadline(4'000'000'000).has_value());
  CHECK(collect_by(day("2026-06-30"), Calendar()).value().date == day("2026-07-21"));
}
