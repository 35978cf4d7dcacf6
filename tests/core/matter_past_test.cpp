#include "core/matter_past.h"

#include <doctest/doctest.h>

#include "tests/support/text.h"

using namespace hufang::core;
using hufang::test::day;

namespace {

Matter promised_for(const char* promised) {
  Matter m;
  m.id = "m";
  m.community = "c";
  m.opened_on = day("2026-04-10");
  m.promised = day(promised);
  return m;
}

}  // namespace

TEST_CASE("a matter on a day is what it was when that day ended, whatever its own days say later") {
  Matter m = promised_for("2026-04-20");
  m.feedback = FeedbackOwed::asked;
  m.resolved_on = day("2026-05-03");
  m.feedback_on = day("2026-05-04");
  m.referral_number = "TS-7";
  m.referred_on = day("2026-05-02");
  m.confirmation = Confirmation::satisfied;
  m.closed_on = day("2026-05-06");
  struct Row {
    const char* on;
    MatterState state;
    int overdue;
    bool feedback, referred;
  };
  const Row rows[] = {
      {"2026-04-10", MatterState::open, 0, true, false},
      {"2026-04-20", MatterState::open, 0, true, false},
      {"2026-04-30", MatterState::open, 10, true, false},
      {"2026-05-02", MatterState::open, 12, true, true},
      {"2026-05-03", MatterState::resolved, 13, true, true},
      {"2026-05-04", MatterState::resolved, 14, false, true},
      {"2026-05-06", MatterState::closed, 0, false, true},
      {"2027-05-06", MatterState::closed, 0, false, true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.on);
    const auto then = matter_on(m, day(row.on));
    REQUIRE(then);
    CHECK(then->state == row.state);
    CHECK(then->days_overdue == row.overdue);
    CHECK(then->feedback == row.feedback);
    CHECK(then->referred == row.referred);
  }
  CHECK_FALSE(matter_on(m, day("2026-04-09")));  // it was not there yet
}

TEST_CASE("what is replaced later does not change what an earlier day says") {
  const Date april = day("2026-04-30");
  struct Row {
    const char* name;
    void (*work)(Matter&);  // on 3 May
    bool noted;
  };
  const Row rows[] = {
      {"a promise moved", [](Matter& m) { m.promised = day("2026-06-30"); }, true},
      {"a promise taken back", [](Matter& m) { m.promised.reset(); }, true},
      {"feedback owed no more", [](Matter& m) { m.feedback = FeedbackOwed::no; }, true},
      {"done on another day than was said", [](Matter& m) { m.resolved_on = day("2026-05-02"); }, true},
      {"opened again",
       [](Matter& m) {
         m.confirmation = Confirmation::none;
         m.closed_on.reset();
         m.resolved_on.reset();
         m.feedback_on.reset();
       },
       true},
      {"the complaint taken back", [](Matter& m) { m.referral_number.clear(); }, true},
      {"a note", [](Matter& m) { m.notes.push_back("2026-05-03 已联系"); }, false},
      {"given to somebody else", [](Matter& m) { m.owner = "s2"; }, false},
  };
  Matter before = promised_for("2026-04-20");
  before.feedback = FeedbackOwed::judged;
  before.resolved_on = day("2026-04-22");
  before.feedback_on = day("2026-04-23");
  before.referral_number = "TS-7";
  before.referred_on = day("2026-04-21");
  before.confirmation = Confirmation::basic;
  before.closed_on = day("2026-04-25");
  for (const Row& row : rows) {
    CAPTURE(row.name);
    for (const char* on : {"2026-04-15", "2026-04-21", "2026-04-22", "2026-04-24", "2026-04-30"}) {
      Matter after = before;
      row.work(after);
      keep_past(before, after, day("2026-05-03"));
      CHECK(after.past.size() == (row.noted ? 1u : 0u));
      CHECK(matter_on(after, day(on)) == matter_on(before, day(on)));
    }
  }
  // Twice: each day finds its own time.
  Matter moved = promised_for("2026-04-20"), again = moved;
  moved.promised = day("2026-05-20");
  keep_past(again, moved, day("2026-05-03"));
  again = moved;
  again.promised = day("2026-09-01");
  keep_past(moved, again, day("2026-07-01"));
  CHECK(matter_on(again, april)->days_overdue == 10);
  CHECK(matter_on(again, day("2026-05-31"))->days_overdue == 11);
  CHECK_FALSE(matter_on(again, day("2026-07-31"))->overdue());
}

TEST_CASE("counts of an earlier day leave out what was not there, and past lines that say nothing") {
  Workspace w;
  Matter m = promised_for("2026-04-20");
  m.confirmation = Confirmation::satisfied;
  m.closed_on = day("2026-05-06");
  m.past = {"nonsense", "2026-99-01 promised=2026-01-01", ""};
  w.matters.put(m);
  Matter later = promised_for("2026-05-08");
  later.id = "later";
  later.opened_on = day("2026-05-01");
  w.matters.put(later);
  CHECK(count_matters(w, "c", day("2026-04-30")) == MatterCounts{.open = 1, .overdue = 1});
  CHECK(count_matters(w, "c", day("2026-05-31")) == MatterCounts{.open = 1, .closed = 1, .overdue = 1});
}
