#include "core/occupancy.h"

#include <doctest/doctest.h>

#include "core/survey_rules.h"
#include "tests/support/text.h"

using namespace hufang::core;
using hufang::test::day;

namespace {

Household living(std::string id, std::string room, std::optional<Date> in = {},
                 std::optional<Date> out = {}) {
  Household h;
  h.id = std::move(id);
  h.community = "c";
  h.room = std::move(room);
  h.moved_in = in;
  h.moved_out = out;
  return h;
}

// Two units of two rooms, one of another community; a household in each state.
Workspace small_place() {
  Workspace w;
  Community c;
  c.id = "c";
  w.communities.put(c);
  for (const char* unit : {"u1", "u2", "u3"}) w.units.put(Unit{unit, "c", "b", unit});
  w.units.put(Unit{"other", "d", "b", "x"});
  for (const char* room : {"r1", "r2"}) w.rooms.put(Room{room, "c", "u1", room});
  for (const char* room : {"r3", "r4"}) w.rooms.put(Room{room, "c", "u2", room});
  w.rooms.put(Room{"r9", "d", "other", "r9"});
  w.households.put(living("always", "r1"));
  w.households.put(living("from", "r2", day("2026-07-01")));
  w.households.put(living("until", "r3", std::nullopt, day("2026-07-01")));
  w.households.put(living("lost", "no such room"));
  Household elsewhere = living("elsewhere", "r9");
  elsewhere.community = "d";
  w.households.put(elsewhere);
  return w;
}

Survey survey_2026() {
  Survey s;
  s.id = "s";
  s.community = "c";
  s.year = 2026;
  s.delivered_on = day("2026-06-30");
  return s;
}

}  // namespace

TEST_CASE("occupancy: moved in on the day counts, moved out on the day does not") {
  const Workspace w = small_place();
  const Occupancy before = occupancy(w, "c", day("2026-06-30"));
  CHECK(before.rooms == 4);
  CHECK(before.occupied == 3);  // always, until, lost
  CHECK(before.without_unit == 1);
  REQUIRE(before.units.size() == 3);
  CHECK(before.units[0].occupied == 1);
  CHECK(before.units[1].occupied == 1);
  CHECK(before.units[0].rooms == 2);
  const Occupancy after = occupancy(w, "c", day("2026-07-01"));
  CHECK(after.occupied == 3);  // always, from, lost
  CHECK(after.units[0].occupied == 2);
  CHECK(after.units[1].occupied == 0);
  CHECK(occupancy(w, "nowhere", day("2026-07-01")).occupied == 0);
}

TEST_CASE("occupancy: the total is the community's own, else the rooms, never less than the occupied") {
  Workspace w = small_place();
  CHECK(occupancy(w, "c", day("2026-07-01")).total == 4);
  for (const char* id : {"a", "b", "c"}) w.households.put(living(id, "r4"));  // shared by three
  CHECK(occupancy(w, "c", day("2026-07-01")).total == 6);
  Community c = *w.communities.find("c");
  c.total_households = 650;
  w.communities.put(c);
  CHECK(occupancy(w, "c", day("2026-07-01")).total == 650);
}

TEST_CASE("occupancy: the quota looks at the month's last day, in the current month at today") {
  CHECK(quota_day(Month{2026, 7}, day("2026-07-10")) == day("2026-07-10"));
  CHECK(quota_day(Month{2026, 6}, day("2026-07-10")) == day("2026-06-30"));
  CHECK(quota_day(Month{2026, 8}, day("2026-07-10")) == day("2026-08-31"));
}

TEST_CASE("issued: enough in all, and one in every unit with a household") {
  struct Row {
    const char* name;
    std::int64_t lump, u1, u2, u3;  // -1: no record for the unit
    std::int64_t issued, missing;
    std::vector<std::string> units_missing;
    bool passed;
  };
  const Row rows[] = {
      {"lump, enough, but the units are not known", 3, -1, -1, -1, 3, 0, {}, false},
      {"lump, short", 1, -1, -1, -1, 1, 2, {}, false},
      {"by unit, enough", 0, 2, 1, -1, 3, 0, {}, true},
      {"by unit, the lump does not count", 99, 1, 1, -1, 2, 1, {}, false},
      {"enough, but a unit left out", 0, 5, 0, -1, 5, 0, {"u2"}, false},
      {"enough, but a unit not kept at all", 0, 5, -1, -1, 5, 0, {"u2"}, false},
      {"both units left out", 0, -1, -1, 3, 3, 0, {"u1", "u2"}, false},
      {"a unit without a household needs none", 0, 2, 1, 0, 3, 0, {}, true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Workspace w = small_place();
    Survey s = survey_2026();
    s.issued = row.lump;
    const std::pair<const char*, std::int64_t> units[] = {{"u1", row.u1}, {"u2", row.u2}, {"u3", row.u3}};
    for (const auto& [unit, issued] : units) {
      if (issued >= 0) w.unit_issues.put(UnitIssue{unit, "c", "s", unit, issued});
    }
    w.unit_issues.put(UnitIssue{"last year's", "c", "s2025", "u2", 50});
    const IssuedCheck check = check_issued(w, s, day("2026-06-01"));
    CHECK(check.required == 3);
    CHECK(check.issued == row.issued);
    CHECK(check.missing == row.missing);
    CHECK(check.units_missing == row.units_missing);
    CHECK(check.passed() == row.passed);
    CHECK(check.units.size() == 3);
  }
}

TEST_CASE("issued: an undelivered survey is held against today's roster") {
  const Workspace w = small_place();
  Survey s = survey_2026();
  s.delivered_on.reset();
  CHECK(check_issued(w, s, day("2026-07-01")).required == 3);
  CHECK(check_issued(w, s, day("2026-07-01")).units[1].occupied == 0);
}
