// A year of months: which steps were late, by how much, and what explains it.
#include "core/month_year.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/text.h"

using namespace hufang::core;
using hufang::test::day;

namespace {

struct YearOffice {
  Workspace w;
  int n = 0;
  YearOffice() {
    Community c;
    c.id = "c";
    c.total_households = 10;
    w.communities.put(c);
    Household h;
    h.id = "h";
    h.community = "c";
    w.households.put(h);
  }
  void visit(const char* on) {
    Visit v;
    v.id = "v" + std::to_string(++n);
    v.community = "c";
    v.household = "h";
    v.state = VisitState::completed;
    v.on = day(on);
    w.visits.put(v);
  }
  void state(const char* month, MonthState state, const char* shortfall = "") {
    MonthSummary s;
    s.id = month_id("c", *parse_month(month));
    s.community = "c";
    s.month = month;
    s.state = state;
    s.shortfall = shortfall;
    w.month_summaries.put(s);
  }
  void step(const char* month, MonthStepKind kind, const char* on, const char* due = "") {
    MonthStep s;
    s.id = "s" + std::to_string(++n);
    s.community = "c";
    s.month = month;
    s.kind = kind;
    s.on = day(on);
    s.at_ms = n;
    if (*due != 0) s.due = day(due);
    w.month_steps.put(s);
  }
  YearMonth april(const char* today) { return year_of_months(w, "c", 2026, day(today)).at(3); }
};

}  // namespace

TEST_CASE("a year: the months up to the running one") {
  YearOffice o;
  CHECK(year_of_months(o.w, "c", 2026, day("2026-05-20")).size() == 5);
  CHECK(year_of_months(o.w, "c", 2025, day("2026-05-20")).size() == 12);
  CHECK(year_of_months(o.w, "c", 2027, day("2026-05-20")).empty());
  CHECK_FALSE(o.april("2026-05-20").begun);
  o.visit("2026-04-03");
  const YearMonth april = o.april("2026-05-20");
  CHECK(april.begun);
  CHECK(april.visited == 1);
  CHECK(april.required == 1);
  CHECK(april.met);
}

TEST_CASE("a year: a step that is not taken yet") {
  YearOffice o;
  o.visit("2026-04-03");
  struct Case {
    const char* today;
    StepState submit, sum_up, approve;
    int days;
  };
  for (const Case c : {
           Case{"2026-04-30", StepState::ahead, StepState::ahead, StepState::ahead, 0},
           Case{"2026-05-01", StepState::open, StepState::open, StepState::open, 0},
           Case{"2026-05-05", StepState::open, StepState::open, StepState::open, 0},
           Case{"2026-05-06", StepState::late_open, StepState::open, StepState::open, 1},
           Case{"2026-05-16", StepState::late_open, StepState::late_open, StepState::late_open, 11},
       }) {
    CAPTURE(c.today);
    const YearMonth april = o.april(c.today);
    CHECK(april.steps[0].state == c.submit);
    CHECK(april.steps[1].state == c.sum_up);
    CHECK(april.steps[2].state == c.approve);
    CHECK(april.steps[0].days_late == c.days);
    CHECK(april.steps[0].due == day("2026-05-05"));
    CHECK(april.steps[2].due == day("2026-05-15"));
  }
}

TEST_CASE("a year: steps that were taken, in time, late, by the deadline that held then") {
  YearOffice o;
  o.state("2026-04", MonthState::approved, "人手不足");
  o.step("2026-04", MonthStepKind::submit, "2026-05-05", "2026-05-05");
  o.step("2026-04", MonthStepKind::send_back, "2026-05-06");
  o.step("2026-04", MonthStepKind::submit, "2026-05-07", "2026-05-05");
  o.step("2026-04", MonthStepKind::sum_up, "2026-05-11", "2026-05-11");  // moved: the 10th is a Sunday
  o.step("2026-04", MonthStepKind::approve, "2026-05-15");
  const YearMonth april = o.april("2026-06-30");
  CHECK(april.begun);
  CHECK(april.returned == 1);
  CHECK(april.shortfall == "人手不足");
  CHECK(april.steps[0].state == StepState::late_done);  // the last time counts
  CHECK(april.steps[0].days_late == 2);
  CHECK(april.steps[1].state == StepState::done);
  CHECK(april.steps[2].state == StepState::done);

  o.state("2026-04", MonthState::submitted);  // summed up once, and sent back
  CHECK(o.april("2026-06-30").steps[0].state == StepState::late_done);
  CHECK(o.april("2026-06-30").steps[1].state == StepState::late_open);
}

TEST_CASE("a year: weeks missed and explained") {
  YearOffice o;
  o.visit("2026-04-03");
  CHECK(o.april("2026-05-20").weeks_missed == 10);  // nobody of a role took part in any of five weeks
  WeekNote note;
  note.id = "n";
  note.community = "c";
  note.role = StaffRole::director;
  note.week = "2026-04-06";
  note.explanation = "培训";
  o.w.week_notes.put(note);
  CHECK(o.april("2026-05-20").weeks_explained == 1);
  note.explanation.clear();
  o.w.week_notes.put(note);
  CHECK(o.april("2026-05-20").weeks_explained == 0);
}

TEST_CASE("a year: months before the office's first one owe nothing and are never late") {
  YearOffice o;
  Community c = *o.w.communities.find("c");
  c.started_on = day("2026-04-20");
  o.w.communities.put(c);
  o.visit("2026-03-18");  // entered afterwards
  const auto months = year_of_months(o.w, "c", 2026, day("2026-06-20"));
  for (const YearMonth& month : months) {
    CAPTURE(format_month(month.month));
    const bool owed = month.month >= Month{2026, 4};
    CHECK(month.owed == owed);
    for (const YearStep& step : month.steps) {
      CHECK(step.due.has_value() == owed);
      if (!owed) CHECK(step.state == StepState::ahead);
    }
    if (!owed) CHECK(month.met);
    if (!owed) CHECK(month.weeks_missed == 0);
  }
  CHECK(months.at(3).steps[0].state == StepState::late_open);
}

TEST_CASE("a year: a deadline that moves over a year without calendar data names it") {
  YearOffice o;
  Community c = *o.w.communities.find("c");
  c.rest_day = RestDayMode::moves;
  o.w.communities.put(c);
  const auto months = year_of_months(o.w, "c", 2031, day("2031-03-20"));
  CHECK(months.at(0).steps[0].years_without_data == std::vector<int>{2031});
  o.w.calendar_days.put({"2031-02-05", true, ""});  // one day of one's own is not the year
  CHECK(year_of_months(o.w, "c", 2031, day("2031-03-20")).at(0).steps[0].years_without_data ==
        std::vector<int>{2031});
  o.w.calendar_days.put({"2031", true, ""});
  CHECK(year_of_months(o.w, "c", 2031, day("2031-03-20")).at(0).steps[0].years_without_data.empty());
}
