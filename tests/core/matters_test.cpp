#include "core/matters.h"

#include <doctest/doctest.h>

#include "tests/support/text.h"

using namespace hufang::core;
using hufang::test::day;

namespace {

Matter matter(std::string id, std::optional<Date> promised, Confirmation confirmation = Confirmation::none,
              std::optional<Date> resolved = std::nullopt) {
  Matter m;
  m.id = std::move(id);
  m.community = "c";
  m.promised = promised;
  m.confirmation = confirmation;
  m.resolved_on = resolved;
  return m;
}

}  // namespace

TEST_CASE("matters: state and the one definition of overdue") {
  const Date today = day("2026-07-10");
  const Date past = day("2026-07-07");
  struct Row {
    const char* name;
    Matter matter;
    MatterState state;
    int days_overdue;
  };
  const Row rows[] = {
      {"nothing promised", matter("m", std::nullopt), MatterState::open, 0},
      {"due today is not overdue", matter("m", today), MatterState::open, 0},
      {"due yesterday", matter("m", today - 1), MatterState::open, 1},
      {"due in the past", matter("m", past), MatterState::open, 3},
      {"due tomorrow", matter("m", today + 1), MatterState::open, 0},
      {"resolved, not confirmed: still overdue", matter("m", past, Confirmation::none, past),
       MatterState::resolved, 3},
      {"confirmed", matter("m", past, Confirmation::satisfied, past), MatterState::closed, 0},
      {"confirmed as hardly well", matter("m", past, Confirmation::basic, past), MatterState::closed, 0},
      {"confirmed as not well: closed all the same", matter("m", past, Confirmation::dissatisfied),
       MatterState::closed, 0},
      {"could not be reached", matter("m", past, Confirmation::unreachable), MatterState::closed, 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(matter_state(row.matter) == row.state);
    CHECK(overdue(row.matter, today) == (row.days_overdue > 0));
    CHECK(days_overdue(row.matter, today) == row.days_overdue);
  }
  Matter closed_on_only = matter("m", past);
  closed_on_only.closed_on = today;  // without the household's word a matter is not closed
  CHECK(matter_state(closed_on_only) == MatterState::open);
}

TEST_CASE("matters: feedback is owed when asked for or judged so, until it is given") {
  Matter m = matter("m", std::nullopt);
  CHECK_FALSE(feedback_outstanding(m));
  for (const FeedbackOwed owed : {FeedbackOwed::asked, FeedbackOwed::judged}) {
    m.feedback = owed;
    m.feedback_on.reset();
    CHECK(feedback_outstanding(m));
    m.feedback_on = day("2026-07-01");
    CHECK_FALSE(feedback_outstanding(m));
  }
}

TEST_CASE("matters: counts and order of the ledger") {
  Workspace w;
  w.matters.put(matter("late", day("2026-07-01")));
  w.matters.put(matter("no date", std::nullopt));
  w.matters.put(matter("soon", day("2026-07-12")));
  w.matters.put(matter("also late", day("2026-07-01")));
  w.matters.put(matter("resolved", day("2026-07-20"), Confirmation::none, day("2026-07-05")));
  Matter closed = matter("closed", day("2026-07-01"), Confirmation::satisfied);
  closed.referral_number = "T-7";
  closed.feedback = FeedbackOwed::asked;
  w.matters.put(closed);
  Matter elsewhere = matter("elsewhere", day("2026-07-01"));
  elsewhere.community = "d";
  w.matters.put(elsewhere);

  const MatterCounts counts = count_matters(w, "c", day("2026-07-10"));
  CHECK(counts ==
        MatterCounts{.open = 5, .resolved = 1, .closed = 1, .overdue = 2, .feedback = 1, .referred = 1});
  std::vector<std::string> order;
  for (const Matter* m : matters_due(w, "c")) order.push_back(m->id);
  CHECK(order == std::vector<std::string>{"also late", "late", "soon", "resolved", "no date"});
}
