#include "core/visit_plan.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "tests/support/random.h"
#include "tests/support/text.h"

using namespace hufang::core;
using hufang::test::day;

namespace {

struct Place {
  Workspace w;

  void living(const std::string& id, const std::string& unit, std::optional<Date> out = std::nullopt) {
    if (!unit.empty() && w.units.find(unit) == nullptr) w.units.put(Unit{unit, "c", "b", unit});
    w.rooms.put(Room{"room of " + id, "c", unit, id});
    Household h;
    h.id = id;
    h.community = "c";
    h.room = "room of " + id;
    h.moved_out = out;
    w.households.put(h);
  }
  void visited(const std::string& id, const char* on, VisitState state = VisitState::completed,
               VisitKind kind = VisitKind::visit) {
    Visit v;
    v.id = id + " " + on;
    v.community = "c";
    v.household = id;
    v.on = day(on);
    v.state = state;
    v.kind = kind;
    w.visits.put(v);
  }
  void appointed(const std::string& id, const char* on, AppointmentState state = AppointmentState::planned) {
    Appointment a;
    a.id = id + " " + on;
    a.community = "c";
    a.household = id;
    a.on = day(on);
    a.state = state;
    w.appointments.put(a);
  }
  std::vector<std::string> plan(std::size_t wanted = 99) const {
    std::vector<std::string> out;
    for (const PlannedVisit& v : plan_visits(w, "c", day("2026-07-10"), wanted).visits)
      out.push_back(v.household);
    return out;
  }
};

using Homes = std::vector<std::string>;

}  // namespace

TEST_CASE("plan: whole months between two days") {
  struct Row {
    const char *from, *to;
    int months;
  };
  const Row rows[] = {
      {"2026-01-31", "2026-02-28", 0}, {"2026-01-31", "2026-03-01", 1},  {"2026-01-15", "2026-02-14", 0},
      {"2026-01-15", "2026-02-15", 1}, {"2025-07-10", "2026-07-10", 12}, {"2026-07-10", "2026-07-10", 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.from);
    CHECK(whole_months(day(row.from), day(row.to)) == row.months);
  }
}

TEST_CASE("plan: the never visited first, then the longest unvisited") {
  Place p;
  p.living("recent", "u1");
  p.living("old", "u1");
  p.living("never", "u1");
  p.living("older", "u1");
  p.visited("recent", "2026-06-20");
  p.visited("old", "2026-01-05");
  p.visited("older", "2025-11-05");
  CHECK(p.plan() == Homes{"never", "older", "old", "recent"});
  CHECK(p.plan(2) == Homes{"never", "older"});
  CHECK(p.plan(0).empty());
  const auto plan = plan_visits(p.w, "c", day("2026-07-10"), 9);
  CHECK_FALSE(plan.visits[0].last_on.has_value());
  CHECK(plan.visits[1].months == 8);
  CHECK(plan.visits[1].last_on == day("2025-11-05"));
  CHECK(plan.visits[1].last_visit == "older 2025-11-05");
  CHECK(plan.visits[1].unit == "u1");
  CHECK(plan.visits[3].nth_of_unit == 4);
}

TEST_CASE("plan: among equally long unvisited, units take turns, and what a unit gave before counts") {
  Place p;
  for (const char* id : {"a1", "a2", "a3"}) p.living(id, "A");
  for (const char* id : {"b1", "b2"}) p.living(id, "B");
  p.living("c1", "C");
  CHECK(p.plan() == Homes{"a1", "b1", "c1", "a2", "b2", "a3"});
  // a3 and c1 were visited half a year ago; by then A has given two, B two, C none.
  p.visited("a3", "2026-01-02");
  p.visited("c1", "2026-01-08");
  CHECK(p.plan() == Homes{"a1", "b1", "a2", "b2", "c1", "a3"});
}

TEST_CASE("plan: who is left out, and why the numbers add up") {
  Place p;
  p.living("to visit", "u");
  p.living("done", "u");
  p.living("returned to only", "u");
  p.living("appointed", "u");
  p.living("appointment past", "u");
  p.living("cancelled", "u");
  p.living("moved out", "u", day("2026-07-10"));
  p.living("roomless", "");
  p.visited("done", "2026-07-02");
  p.appointed("done", "2026-07-20");
  p.visited("returned to only", "2026-07-03", VisitState::completed, VisitKind::return_visit);
  p.visited("to visit", "2026-07-04", VisitState::draft);
  p.visited("to visit", "2026-07-05", VisitState::voided);
  p.visited("to visit", "2026-07-30");  // a day that has not come says nothing yet
  p.appointed("appointed", "2026-07-10");
  p.appointed("appointment past", "2026-07-09");
  p.appointed("cancelled", "2026-07-20", AppointmentState::cancelled);
  const VisitPlan plan = plan_visits(p.w, "c", day("2026-07-10"), 99);
  CHECK(plan.occupied == 7);
  CHECK(plan.counted_this_month == 2);  // the visit dated the 30th counts in the month already
  CHECK(plan.appointed == 1);
  CHECK(plan.candidates == 4);
  CHECK(p.plan() == Homes{"appointment past", "roomless", "cancelled", "returned to only"});
}

TEST_CASE("plan: never more than wanted, nobody twice, never a longer unvisited one after a shorter") {
  hufang::test::Random random(37);
  for (int round = 0; round < 100; ++round) {
    Place p;
    const std::int64_t homes = random.between(0, 60);
    for (std::int64_t i = 0; i < homes; ++i) {
      const std::string id = "h" + std::to_string(i);
      p.living(id, "u" + std::to_string(random.between(0, 5)));
      if (random.between(0, 3) > 0)
        p.visited(id, format_date(day("2025-01-01") + static_cast<int>(random.between(0, 540))).c_str());
    }
    const auto wanted = static_cast<std::size_t>(random.between(0, 30));
    const VisitPlan plan = plan_visits(p.w, "c", day("2026-07-10"), wanted);
    REQUIRE(plan.visits.size() == std::min<std::size_t>(wanted, static_cast<std::size_t>(plan.candidates)));
    REQUIRE(plan.candidates + plan.appointed + plan.counted_this_month == plan.occupied);
    std::set<std::string> seen;
    for (std::size_t i = 0; i < plan.visits.size(); ++i) {
      const PlannedVisit& v = plan.visits[i];
      REQUIRE(seen.insert(v.household).second);
      if (i == 0) continue;
      const PlannedVisit& before = plan.visits[i - 1];
      REQUIRE((!before.last_on || (v.last_on && before.months >= v.months)));
    }
  }
}

TEST_CASE("plan: routine return visits that are due") {
  Place p;
  p.living("due", "u");
  p.living("due today", "u");
  p.living("not yet", "u");
  p.living("never visited", "u");
  p.living("appointed", "u");
  p.living("moved out", "u", day("2026-07-01"));
  p.visited("due", "2025-08-31");
  p.visited("due today", "2026-01-10");
  p.visited("not yet", "2026-01-11");
  p.visited("appointed", "2025-01-01");
  p.visited("moved out", "2025-01-01");
  p.appointed("appointed", "2026-07-11");
  const auto due = routine_returns(p.w, "c", day("2026-07-10"), 6);
  REQUIRE(due.size() == 2);
  CHECK(due[0].household == "due");
  CHECK(due[0].due_on == day("2026-02-28"));  // August 31 and six months
  CHECK(due[0].last_visit == "due 2025-08-31");
  CHECK(due[1].household == "due today");
  CHECK(due[1].due_on == day("2026-07-10"));
  // A return visit starts the months anew.
  p.visited("due", "2026-07-01", VisitState::completed, VisitKind::return_visit);
  CHECK(routine_returns(p.w, "c", day("2026-07-10"), 6).size() == 1);
  CHECK(routine_returns(p.w, "c", day("2026-07-10"), INT64_MAX).empty());
}
