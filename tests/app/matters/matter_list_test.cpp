#include "app/matters/matter_list.h"

#include <doctest/doctest.h>

#include <string>

namespace hufang {
namespace {

using app::MatterPart;

const core::Date kToday = *core::from_ymd(2026, 5, 20);  // a Wednesday

core::Matter promised(const std::string& id, std::optional<int> in_days) {
  core::Matter m;
  m.id = id;
  m.community = "c";
  m.household = "h";
  m.owner = "li";
  if (in_days) m.promised = kToday + *in_days;
  return m;
}

core::Workspace ledger() {
  core::Workspace w;
  w.matters.put(promised("none", std::nullopt));
  w.matters.put(promised("monday", 5));
  w.matters.put(promised("sunday", 4));
  w.matters.put(promised("today", 0));
  w.matters.put(promised("late", -2));
  core::Matter done = promised("done", -9);
  done.confirmation = core::Confirmation::satisfied;
  done.closed_on = kToday - 1;
  w.matters.put(done);
  done.id = "done_later";
  done.closed_on = kToday;
  done.owner = "zhang";
  w.matters.put(done);
  core::Matter told = promised("owed", 40);
  told.feedback = core::FeedbackOwed::asked;
  w.matters.put(told);
  core::Matter foreign = promised("foreign", -1);
  foreign.community = "d";
  w.matters.put(foreign);
  return w;
}

std::string ids(const app::MatterList& list) {
  std::string out;
  for (std::size_t i = 0; i < list.size(); ++i) out += list.row(i).matter->id + " ";
  return out;
}

TEST_CASE("each part of the ledger has its matters, most urgent first") {
  const struct {
    MatterPart part;
    const char* ids;
  } cases[] = {{MatterPart::all, "late today sunday monday owed none done_later done "},
               {MatterPart::overdue, "late "},
               {MatterPart::this_week, "today sunday "},
               {MatterPart::feedback, "owed "},
               {MatterPart::closed, "done_later done "}};
  const core::Workspace w = ledger();
  app::MatterList list;
  for (const auto& c : cases) {
    list.refresh(w, "c", kToday, {c.part});
    CHECK(ids(list) == c.ids);
    CHECK(list.count(c.part) == list.size());
    CHECK(list.all() == 8);
  }
}

TEST_CASE("by owner, and anew when the day or a matter changes") {
  core::Workspace w = ledger();
  app::MatterList list;
  list.refresh(w, "c", kToday, {MatterPart::closed, "zhang"});
  CHECK(ids(list) == "done_later ");
  CHECK(list.count(MatterPart::overdue) == 0);
  list.refresh(w, "c", kToday + 1, {MatterPart::overdue, "li"});
  CHECK(ids(list) == "late today ");
  w.matters.remove("late");
  list.refresh(w, "c", kToday + 1, {MatterPart::overdue, "li"});
  CHECK(ids(list) == "today ");
}

}  // namespace
}  // namespace hufang
