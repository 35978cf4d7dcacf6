#include "core/visit_count.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "core/month_quota.h"
#include "tests/support/random.h"
#include "tests/support/text.h"

using namespace hufang::core;
using hufang::test::day;
using hufang::test::month;

namespace {

Household household(std::string id, std::string community, std::optional<Date> in, std::optional<Date> out) {
  Household h;
  h.id = std::move(id);
  h.community = std::move(community);
  h.moved_in = in;
  h.moved_out = out;
  return h;
}

Visit visit(std::string id, std::string of, const char* on, VisitState state = VisitState::completed,
            VisitKind kind = VisitKind::visit, std::int64_t started = 600) {
  Visit v;
  v.id = std::move(id);
  v.community = "c";
  v.household = std::move(of);
  v.on = day(on);
  v.started = started;
  v.state = state;
  v.kind = kind;
  return v;
}

Workspace roster() {
  Workspace w;
  w.households.put(household("a", "c", std::nullopt, std::nullopt));
  w.households.put(household("b", "c", std::nullopt, std::nullopt));
  w.households.put(household("gone", "c", std::nullopt, day("2026-07-10")));
  w.households.put(household("new", "c", day("2026-07-10"), std::nullopt));
  w.households.put(household("elsewhere", "d", std::nullopt, std::nullopt));
  return w;
}

}  // namespace

TEST_CASE("visit count: every reason for leaving a visit out") {
  struct Row {
    const char* name;
    Visit visit;
    std::optional<Exclusion> reason;
  };
  using enum VisitState;
  const Row rows[] = {
      {"completed", visit("v", "a", "2026-07-10"), std::nullopt},
      {"draft", visit("v", "a", "2026-07-10", draft), Exclusion::not_completed},
      {"void", visit("v", "a", "2026-07-10", voided), Exclusion::voided},
      {"return visit", visit("v", "a", "2026-07-10", completed, VisitKind::return_visit),
       Exclusion::return_visit},
      {"household not there", visit("v", "nobody", "2026-07-10"), Exclusion::not_in_community},
      {"household of another community", visit("v", "elsewhere", "2026-07-10"), Exclusion::not_in_community},
      {"moved out that day", visit("v", "gone", "2026-07-10"), Exclusion::not_living_there},
      {"the day before moving out", visit("v", "gone", "2026-07-09"), std::nullopt},
      {"not yet moved in", visit("v", "new", "2026-07-09"), Exclusion::not_living_there},
      {"moved in that day", visit("v", "new", "2026-07-10"), std::nullopt},
      // Of several reasons, the first in the order of the enum.
      {"a void return visit", visit("v", "a", "2026-07-10", voided, VisitKind::return_visit),
       Exclusion::voided},
      {"a draft to a household elsewhere", visit("v", "elsewhere", "2026-07-10", draft),
       Exclusion::not_completed},
      {"a return visit after moving out",
       visit("v", "gone", "2026-07-12", completed, VisitKind::return_visit), Exclusion::not_living_there},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Workspace w = roster();
    w.visits.put(row.visit);
    const VisitCount count = count_visits(w, "c", month("2026-07"));
    if (row.reason) {
      CHECK(count.counted.empty());
      REQUIRE(count.excluded.size() == 1);
      CHECK(count.excluded[0] == ExcludedVisit{"v", *row.reason, ""});
    } else {
      CHECK(count.counted == std::vector<std::string>{"v"});
      CHECK(count.excluded.empty());
    }
  }
}

TEST_CASE("visit count: a repeat names the first, by day, time and id, in any order of arrival") {
  std::vector<Visit> visits = {
      visit("second", "a", "2026-07-03", VisitState::completed, VisitKind::visit, 540),
      visit("first", "a", "2026-07-02", VisitState::completed, VisitKind::visit, 1000),
      visit("third", "a", "2026-07-03", VisitState::completed, VisitKind::visit, 541),
      visit("also third", "a", "2026-07-03", VisitState::completed, VisitKind::visit, 541),
      visit("draft before", "a", "2026-07-01", VisitState::draft),
      visit("return before", "a", "2026-07-01", VisitState::completed, VisitKind::return_visit),
      visit("other", "b", "2026-07-31"),
      visit("last month", "b", "2026-06-30"),
      visit("next month", "b", "2026-08-01"),
  };
  const auto ids = [](const Visit& v) { return v.id; };
  std::ranges::sort(visits, {}, ids);
  do {
    Workspace w = roster();
    for (const Visit& v : visits) w.visits.put(v);
    const VisitCount count = count_visits(w, "c", month("2026-07"));
    REQUIRE(count.counted == std::vector<std::string>{"first", "other"});
    REQUIRE(count.excluded == std::vector<ExcludedVisit>{
                                  {"draft before", Exclusion::not_completed, ""},
                                  {"return before", Exclusion::return_visit, ""},
                                  {"second", Exclusion::repeat, "first"},
                                  {"also third", Exclusion::repeat, "first"},
                                  {"third", Exclusion::repeat, "first"},
                              });
    // Each arrangement begins with another visit: nine of them are enough.
    std::ranges::rotate(visits, visits.begin() + 1);
  } while (visits.front().id != "also third");
}

TEST_CASE("visit count: counted and excluded are all visits of the month, each household counted once") {
  hufang::test::Random random(31);
  for (int round = 0; round < 200; ++round) {
    Workspace w = roster();
    const char* const homes[] = {"a", "b", "gone", "new", "elsewhere", "nobody"};
    std::set<std::string> of_month;
    const std::int64_t visits = random.between(0, 40);
    for (std::int64_t i = 0; i < visits; ++i) {
      Visit v = visit("v" + std::to_string(i), homes[random.between(0, 5)], "2026-06-25",
                      static_cast<VisitState>(random.between(0, 2)),
                      static_cast<VisitKind>(random.between(0, 1)), random.between(-1, 1439));
      v.on = random.between(0, 20) == 0 ? std::nullopt
                                        : std::optional(*v.on + static_cast<int>(random.between(0, 45)));
      if (random.between(0, 9) == 0) v.community = "d";
      w.visits.put(v);
      if (v.community == "c" && v.on && month_of(*v.on) == month("2026-07")) of_month.insert(v.id);
    }
    const VisitCount count = count_visits(w, "c", month("2026-07"));
    std::set<std::string> listed(count.counted.begin(), count.counted.end());
    std::set<std::string> counted_homes;
    for (const std::string& id : count.counted) counted_homes.insert(w.visits.find(id)->household);
    REQUIRE(counted_homes.size() == count.counted.size());
    for (const ExcludedVisit& e : count.excluded) {
      listed.insert(e.visit);
      REQUIRE((e.reason == Exclusion::repeat) == !e.first.empty());
      if (e.reason == Exclusion::repeat) {
        REQUIRE(std::ranges::count(count.counted, e.first) == 1);
        REQUIRE(w.visits.find(e.first)->household == w.visits.find(e.visit)->household);
      }
    }
    REQUIRE(listed == of_month);
    REQUIRE(count.counted.size() + count.excluded.size() == of_month.size());
  }
}

TEST_CASE("visit days: completed visits that staff of the role took part in, return visits too") {
  Workspace w = roster();
  const auto staff = [&](std::string id, StaffRole role) {
    Staff s;
    s.id = std::move(id);
    s.role = role;
    w.staff.put(s);
  };
  staff("d", StaffRole::director);
  staff("s", StaffRole::supervisor);
  staff("x", StaffRole::visitor);
  const auto add = [&](Visit v, std::vector<std::string> who) {
    v.staff = std::move(who);
    w.visits.put(v);
  };
  add(visit("1", "a", "2026-07-01"), {"d"});
  add(visit("2", "a", "2026-07-02", VisitState::completed, VisitKind::return_visit), {"x", "d"});
  add(visit("3", "a", "2026-07-03", VisitState::draft), {"d"});
  add(visit("4", "a", "2026-07-04", VisitState::voided), {"d"});
  add(visit("5", "a", "2026-07-05"), {"s", "nobody"});
  add(visit("6", "a", "2026-07-06"), {"x"});
  CHECK(visit_days_of(w, "c", StaffRole::director) ==
        std::vector<Date>{day("2026-07-01"), day("2026-07-02")});
  CHECK(visit_days_of(w, "c", StaffRole::supervisor) == std::vector<Date>{day("2026-07-05")});
  CHECK(visit_days_of(w, "d", StaffRole::director).empty());

  const MonthQuota quota = month_quota(w, "c", month("2026-07"), day("2026-07-09"));
  REQUIRE(quota.rule.ok());
  CHECK(quota.rule->occupied == 3);  // a, b, gone until the 10th
  CHECK(quota.rule->required == 1);
  CHECK(quota.visited == 1);
  CHECK(quota.met());
  CHECK(quota.weeks[0].director == 2);
  CHECK(quota.weeks[0].supervisor == 1);
  CHECK(quota.weeks[1].director_state == WeekState::open);
}

TEST_CASE(
    "month quota: a total below the occupied households is said, not hidden; a missed week's note is found") {
  Workspace w = roster();
  Community c;
  c.id = "c";
  c.total_households = 1;
  w.communities.put(c);
  const MonthQuota wrong = month_quota(w, "c", month("2026-07"), day("2026-07-09"));
  REQUIRE_FALSE(wrong.rule.ok());
  CHECK(wrong.rule.error().code == Code::occupied_over_total);
  CHECK_FALSE(wrong.met());

  WeekNote note;
  note.id = "n";
  note.community = "c";
  note.role = StaffRole::supervisor;
  note.week = "2026-07-06";
  note.explanation = "病假";
  w.week_notes.put(note);
  REQUIRE(week_note(w, "c", StaffRole::supervisor, day("2026-07-06")) != nullptr);
  CHECK(week_note(w, "c", StaffRole::supervisor, day("2026-07-06"))->explanation == "病假");
  CHECK(week_note(w, "c", StaffRole::director, day("2026-07-06")) == nullptr);
  CHECK(week_note(w, "d", StaffRole::supervisor, day("2026-07-06")) == nullptr);
  CHECK(week_note(w, "c", StaffRole::supervisor, day("2026-07-13")) == nullptr);
}

TEST_CASE("the weeks to look at hold today's and the one before, whatever month they belong to") {
  struct Row {
    const char* today;
    std::vector<const char*> mondays;
  };
  const Row rows[] = {
      // Friday 1 May: its week and the one just ended are April's.
      {"2026-05-01", {"2026-04-20", "2026-04-27", "2026-05-04", "2026-05-11", "2026-05-18", "2026-05-25"}},
      {"2026-05-04", {"2026-04-27", "2026-05-04", "2026-05-11", "2026-05-18", "2026-05-25"}},
      {"2026-05-20", {"2026-05-04", "2026-05-11", "2026-05-18", "2026-05-25"}},
      // Monday 29 June: its week is July's.
      {"2026-06-29", {"2026-06-01", "2026-06-08", "2026-06-15", "2026-06-22", "2026-06-29"}},
      {"2027-01-01", {"2026-12-21", "2026-12-28", "2027-01-04", "2027-01-11", "2027-01-18", "2027-01-25"}},
  };
  Workspace w = roster();
  for (const Row& row : rows) {
    CAPTURE(row.today);
    const auto weeks = weeks_around(w, "c", day(row.today));
    std::vector<std::string> mondays;
    for (const WeekVisits& week : weeks) mondays.push_back(format_date(week.monday));
    CHECK(mondays == std::vector<std::string>(row.mondays.begin(), row.mondays.end()));
    for (const WeekVisits& week : weeks)
      CHECK((week.director_state == WeekState::missed) == (week.sunday < day(row.today)));
  }
}

TEST_CASE("property: on every day of ten years today's week and the one before are looked at, in order") {
  Workspace w = roster();
  int bad = 0;
  for (Date today = day("2020-01-01"); today < day("2030-01-01"); today = today + 1) {
    const auto weeks = weeks_around(w, "c", today);
    const Date running = monday_of(iso_week(today));
    const auto has = [&](Date monday) { return std::ranges::count(weeks, monday, &WeekVisits::monday) == 1; };
    bad += has(running) && has(running - 7) ? 0 : 1;
    bad += std::ranges::is_sorted(weeks, {}, &WeekVisits::monday) ? 0 : 1;
  }
  CHECK(bad == 0);
}

TEST_CASE("a month before the office's first one owes no visits") {
  Workspace w = roster();
  Community c;
  c.id = "c";
  c.started_on = day("2026-07-10");
  w.communities.put(c);
  const MonthQuota june = month_quota(w, "c", month("2026-06"), day("2026-07-12"));
  REQUIRE_FALSE(june.rule.ok());
  CHECK(june.rule.error().code == Code::before_first_month);
  CHECK(june.weeks.front().director_state == WeekState::not_owed);
  CHECK(month_quota(w, "c", month("2026-07"), day("2026-07-12")).rule.ok());
}
