#include "app/visits/visit_list.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/random.h"

namespace hufang {
namespace {

core::Workspace sample() {
  core::Workspace ws;
  ws.buildings.put({"b", "c", "3栋"});
  ws.units.put({"u", "c", "b", "1单元"});
  ws.rooms.put({"r", "c", "u", "1202"});
  core::Household home;
  home.id = "h";
  home.community = "c";
  home.room = "r";
  home.name = "王建国";
  ws.households.put(home);
  return ws;
}

core::Visit visit(std::string id, std::optional<core::Date> on, std::int64_t started, core::VisitState state,
                  std::string staff) {
  core::Visit v;
  v.id = std::move(id);
  v.community = "c";
  v.household = "h";
  v.on = on;
  v.started = started;
  v.state = state;
  v.staff = {"lead", std::move(staff)};
  return v;
}

std::string ids(const app::VisitList& list) {
  std::string out;
  for (std::size_t i = 0; i < list.size(); ++i) out += list.row(i).visit->id;
  return out;
}

TEST_CASE("visits, latest first, filtered by month, state and staff") {
  using core::VisitState;
  core::Workspace ws = sample();
  const core::Date may = *core::from_ymd(2026, 5, 20), june = *core::from_ymd(2026, 6, 1);
  ws.visits.put(visit("1", may, 600, VisitState::completed, "a"));
  ws.visits.put(visit("2", may, 700, VisitState::draft, "b"));
  ws.visits.put(visit("3", june, 60, VisitState::completed, "b"));
  ws.visits.put(visit("4", std::nullopt, -1, VisitState::draft, "a"));
  core::Visit elsewhere = visit("5", june, 60, VisitState::completed, "b");
  elsewhere.community = "other";
  ws.visits.put(elsewhere);
  core::Opinion said;
  said.id = "o";
  said.visit = "3";
  ws.opinions.put(said);

  struct Case {
    const char* what;
    app::VisitFilter filter;
    const char* ids;
  };
  const Case cases[] = {{"all", {}, "3214"},
                        {"May, and the draft without a day", {.month = core::Month{2026, 5}}, "214"},
                        {"drafts", {.state = VisitState::draft}, "24"},
                        {"b went along", {.staff = "b"}, "32"},
                        {"none", {.month = core::Month{2020, 1}, .state = VisitState::voided}, ""}};
  app::VisitList list;
  for (const Case& c : cases) {
    CAPTURE(c.what);
    list.refresh(ws, "c", c.filter);
    CHECK(ids(list) == c.ids);
    CHECK(list.all() == 4);
  }
  list.refresh(ws, "c", {});
  CHECK(list.months() == std::vector<core::Month>{{2026, 6}, {2026, 5}});
  CHECK(list.row(0).opinions == 1);
  CHECK(list.place(list.row(0)).label == "3-1-1202");
  CHECK(list.place(list.row(0)).masked == "王**");

  ws.visits.put(visit("6", june, 700, VisitState::draft, "a"));
  list.refresh(ws, "c", {});
  CHECK(ids(list) == "63214");
}

TEST_CASE("a household that is not there leaves an empty place") {
  core::Workspace ws;
  ws.visits.put(visit("1", *core::from_ymd(2026, 5, 20), 600, core::VisitState::completed, "a"));
  app::VisitList list;
  list.refresh(ws, "c", {});
  REQUIRE(list.size() == 1);
  CHECK(list.place(list.row(0)).household == nullptr);
  CHECK(list.place(list.row(0)).label.empty());
}

}  // namespace
}  // namespace hufang
