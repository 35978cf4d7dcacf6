// The procedure's versions: in force, due for review, read and trained on.
#include "core/procedure.h"

#include <doctest/doctest.h>

#include "tests/support/text.h"

using namespace hufang::core;
using hufang::test::day;

namespace {

ProcedureVersion version(std::string id, std::string number, const char* on) {
  ProcedureVersion v;
  v.id = std::move(id);
  v.community = "c";
  v.number = std::move(number);
  if (*on != 0) v.effective_on = day(on);
  return v;
}

}  // namespace

TEST_CASE("the version in force took effect last") {
  Workspace w;
  CHECK(version_in_force(w, "c", day("2026-05-20")) == nullptr);
  w.procedure_versions.put(version("v1", "A/0", "2024-01-01"));
  w.procedure_versions.put(version("v3", "B/0", "2026-07-01"));
  w.procedure_versions.put(version("v2", "A/1", "2025-03-01"));
  w.procedure_versions.put(version("v0", "草稿", ""));
  struct Case {
    const char* today;
    const char* id;
  };
  for (const Case c : {Case{"2024-01-01", "v1"}, Case{"2025-02-28", "v1"}, Case{"2025-03-01", "v2"},
                       Case{"2026-06-30", "v2"}, Case{"2026-07-01", "v3"}}) {
    CAPTURE(c.today);
    const ProcedureVersion* found = version_in_force(w, "c", day(c.today));
    REQUIRE(found != nullptr);
    CHECK(found->id == c.id);
  }
  CHECK(version_in_force(w, "c", day("2023-12-31")) == nullptr);
  CHECK(version_in_force(w, "d", day("2026-07-01")) == nullptr);
  const auto all = procedure_versions(w, "c");
  REQUIRE(all.size() == 4);
  CHECK(all[0]->id == "v3");
  CHECK(all[2]->id == "v1");
  CHECK(all[3]->id == "v0");
  w.procedure_versions.put(version("v2b", "A/2", "2025-03-01"));
  CHECK(version_in_force(w, "c", day("2026-01-01"))->id == "v2b");  // of one day the greater number
}

TEST_CASE("a review is due so many months after the last one") {
  struct Case {
    const char* effective;
    const char* reviewed;
    int months;
    const char* today;
    const char* due;
    ReviewState state;
    int days;
  };
  for (const Case& c : {
           Case{"2025-06-30", "", 12, "2026-05-30", "2026-06-30", ReviewState::ahead, 31},
           Case{"2025-06-30", "", 12, "2026-05-31", "2026-06-30", ReviewState::soon, 30},
           Case{"2025-06-30", "", 12, "2026-06-30", "2026-06-30", ReviewState::soon, 0},
           Case{"2025-06-30", "", 12, "2026-07-01", "2026-06-30", ReviewState::overdue, 1},
           Case{"2025-06-30", "2026-06-10", 12, "2026-07-01", "2027-06-10", ReviewState::ahead, 344},
           Case{"2025-06-30", "2025-01-01", 12, "2026-05-01", "2026-06-30", ReviewState::ahead, 60},
           Case{"2024-02-29", "", 12, "2025-03-01", "2025-02-28", ReviewState::overdue, 1},
           Case{"2025-08-31", "", 6, "2026-02-01", "2026-02-28", ReviewState::soon, 27},
       }) {
    CAPTURE(c.today);
    ProcedureVersion v = version("v", "A", c.effective);
    if (*c.reviewed != 0) v.reviewed_on = day(c.reviewed);
    const auto review = procedure_review(v, c.months, day(c.today));
    REQUIRE(review);
    CHECK(review->due == day(c.due));
    CHECK(review->state == c.state);
    CHECK(review->days == c.days);
  }
  CHECK_FALSE(procedure_review(version("v", "A", ""), 12, day("2026-01-01")));
}

TEST_CASE("who lacks the undertaking, the reading or the training") {
  Workspace w;
  const auto person = [&](std::string id, StaffRole role, bool undertaken, bool left = false) {
    Staff s;
    s.id = std::move(id);
    s.community = "c";
    s.name = s.id;
    s.role = role;
    s.left = left;
    if (undertaken) s.undertaking_on = day("2026-01-05");
    w.staff.put(s);
  };
  person("a", StaffRole::director, true);
  person("b", StaffRole::visitor, false);
  person("q", StaffRole::quality, false);
  person("x", StaffRole::visitor, false, true);

  SUBCASE("without a version nobody is asked to read") {
    const auto all = readiness(w, "c", version_in_force(w, "c", day("2026-05-20")));
    REQUIRE(all.size() == 3);  // who left is asked nothing
    CHECK(all[0].ready());
    CHECK(all[1].lacks_undertaking());
    CHECK_FALSE(all[1].lacks_reading());
  }
  SUBCASE("with one, by role and by what was recorded for that version") {
    w.procedure_versions.put(version("v1", "A", "2025-01-01"));
    w.procedure_versions.put(version("v2", "B", "2026-05-01"));
    ProcedureReading old{reading_id("v1", "a"), "c", "v1", "a", day("2025-01-02"), day("2025-01-03")};
    w.procedure_readings.put(old);
    ProcedureReading now{reading_id("v2", "b"), "c", "v2", "b", day("2026-05-02"), {}};
    w.procedure_readings.put(now);
    const auto all = readiness(w, "c", version_in_force(w, "c", day("2026-05-20")));
    CHECK(all[0].lacks_reading());  // the older version does not count
    CHECK(all[0].lacks_training());
    CHECK_FALSE(all[1].lacks_reading());
    CHECK(all[1].lacks_training());
    CHECK_FALSE(all[2].lacks_reading());  // the reader
    CHECK(all[2].lacks_undertaking());
    const auto then = readiness(w, "c", w.procedure_versions.find("v1"));
    REQUIRE(then.size() == 3);
    CHECK(then[0].read_on == day("2025-01-02"));
    ProcedureReading left{reading_id("v1", "x"), "c", "v1", "x", day("2025-01-02"), {}};
    w.procedure_readings.put(left);
    const auto with_left = readiness(w, "c", w.procedure_versions.find("v1"));
    REQUIRE(with_left.size() == 4);
    CHECK(with_left[3].staff->id == "x");
    CHECK(with_left[3].ready());  // who left owes nothing
  }
}
