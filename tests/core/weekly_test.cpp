#include "core/weekly.h"

#include <doctest/doctest.h>

#include "tests/support/text.h"

using namespace hufang::core;
using hufang::test::day;
using hufang::test::month;

TEST_CASE("weekly: a week belongs to the month of its Thursday") {
  struct Row {
    const char* month;
    std::size_t weeks;
    const char* first_monday;
    const char* last_sunday;
  };
  const Row rows[] = {
      {"2026-07", 5, "2026-06-29", "2026-08-02"}, {"2026-08", 4, "2026-08-03", "2026-08-30"},
      {"2026-09", 4, "2026-08-31", "2026-09-27"}, {"2026-10", 5, "2026-09-28", "2026-11-01"},
      {"2026-01", 5, "2025-12-29", "2026-02-01"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.month);
    const auto weeks = weeks_of(month(row.month));
    REQUIRE(weeks.size() == row.weeks);
    CHECK(format_date(monday_of(weeks.front())) == row.first_monday);
    CHECK(format_date(monday_of(weeks.back()) + 6) == row.last_sunday);
  }
}

TEST_CASE("weekly: every week belongs to exactly one month, for two centuries") {
  Date expected = monday_of(weeks_of(Month{1900, 1}).front());
  int bad = 0;
  for (Month m{1900, 1}; m < Month{2100, 1}; m = next_month(m)) {
    for (const IsoWeek week : weeks_of(m)) {
      bad += monday_of(week) != expected;
      expected = expected + 7;
    }
  }
  CHECK(bad == 0);
}

TEST_CASE("weekly: done, missed, open, ahead") {
  // Weeks of July 2026: from 06-29, 07-06, 07-13, 07-20, 07-27. Today is Wednesday of the fourth.
  const Date director[] = {day("2026-07-12"), day("2026-06-29"), day("2026-07-12"), day("2026-07-13")};
  const Date supervisor[] = {day("2026-06-28"), day("2026-07-22")};
  const auto rows = weekly_visits(month("2026-07"), day("2026-07-22"), director, supervisor);
  REQUIRE(rows.size() == 5);
  const WeekState director_states[] = {WeekState::done, WeekState::done, WeekState::done, WeekState::open,
                                       WeekState::ahead};
  const WeekState supervisor_states[] = {WeekState::missed, WeekState::missed, WeekState::missed,
                                         WeekState::done, WeekState::ahead};
  const int director_counts[] = {1, 2, 1, 0, 0};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CAPTURE(i);
    CHECK(rows[i].director_state == director_states[i]);
    CHECK(rows[i].supervisor_state == supervisor_states[i]);
    CHECK(rows[i].director == director_counts[i]);
  }
  // On its Sunday a week is still open, the day after it is missed.
  CHECK(weekly_visits(month("2026-07"), day("2026-07-19"), {}, {})[2].director_state == WeekState::open);
  CHECK(weekly_visits(month("2026-07"), day("2026-07-20"), {}, {})[2].director_state == WeekState::missed);
}

TEST_CASE(
    "weekly: a week that ended before the office began is not owed; a visit in it counts all the same") {
  const Date director[] = {day("2026-07-02")};
  const auto rows = weekly_visits(month("2026-07"), day("2026-07-31"), director, {}, day("2026-07-15"));
  const WeekState director_states[] = {WeekState::done, WeekState::not_owed, WeekState::missed,
                                       WeekState::missed, WeekState::open};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CAPTURE(i);
    CHECK(rows[i].director_state == director_states[i]);
    CHECK(rows[i].supervisor_state == (i < 2 ? WeekState::not_owed : director_states[i]));
  }
}
