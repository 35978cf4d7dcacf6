#include "app/roster/roster_list.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "app/roster/masking.h"
#include "app/roster/natural_order.h"
#include "tests/support/text.h"

using namespace hufang;
using app::RosterFilter;
using app::RosterList;
using test::day;

namespace {

struct Town {
  core::Workspace ws;
  const core::Date today = day(2026, 6, 15);

  void building(const std::string& id, const std::string& name) {
    core::Building b;
    b.id = id;
    b.community = "c";
    b.name = name;
    core::Unit u;
    u.id = id + "u1";
    u.community = "c";
    u.building = id;
    u.name = "1单元";
    ws.buildings.put(std::move(b));
    ws.units.put(std::move(u));
  }
  // In room `number` of the building's only unit; `change` sets what is not as usual.
  template <class F>
  void household(const std::string& id, const std::string& building_id, const std::string& number,
                 const std::string& name, F&& change) {
    core::Room room;
    room.id = building_id + number;
    room.community = "c";
    room.unit = building_id + "u1";
    room.number = number;
    core::Household h;
    h.id = id;
    h.community = "c";
    h.room = room.id;
    h.name = name;
    change(h);
    ws.rooms.put(std::move(room));
    ws.households.put(std::move(h));
  }
};

Town small_town() {
  Town t;
  t.building("x", "10栋");
  t.building("y", "2 号楼");
  t.household("h1", "x", "101", "王小明", [](auto& h) { h.phone = "13812345678"; });
  t.household("h2", "y", "1202", "宏达商贸", [](auto& h) { h.kind = core::HouseholdKind::business; });
  t.household("h3", "y", "902", "李四", [](auto& h) {
    h.residency = core::Residency::temporary;
    h.moved_in = day(2026, 6, 15);
  });
  t.household("h4", "y", "903", "赵五", [](auto& h) { h.moved_out = day(2026, 6, 15); });
  t.household("h5", "y", "904", "孙六", [](auto& h) { h.moved_in = day(2026, 6, 16); });
  return t;
}

std::vector<std::string> labels(const RosterList& list) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < list.size(); ++i) out.push_back(list.row(i).label);
  return out;
}

RosterFilter by_words(const std::string& words) {
  RosterFilter f;
  f.words = words;
  return f;
}
std::vector<std::string> shown(const Town& t, const RosterFilter& filter) {
  RosterList list;
  list.refresh(t.ws, "c", t.today);
  list.set_filter(filter);
  return labels(list);
}

}  // namespace

TEST_CASE("natural order: numbers by value, words by bytes") {
  struct Case {
    const char *a, *b;
    int order;
  };
  const Case cases[] = {{"2栋", "10栋", -1},
                        {"902", "1202", -1},
                        {"A9", "A10", -1},
                        {"A2", "B1", -1},
                        {"1", "1", 0},
                        {"2", "02", -1},
                        {"02", "3", -1},
                        {"", "1", -1},
                        {"10a", "10", 1},
                        {"1-02b", "1-2a", 1},
                        {"99999999999999999999", "100000000000000000000", -1}};
  for (const Case& c : cases) {
    CAPTURE(c.a);
    CAPTURE(c.b);
    const int forth = app::natural_compare(c.a, c.b), back = app::natural_compare(c.b, c.a);
    CHECK((forth < 0 ? -1 : forth > 0 ? 1 : 0) == c.order);
    CHECK((back < 0 ? -1 : back > 0 ? 1 : 0) == -c.order);
  }
}

TEST_CASE("masking keeps one character of a home's name and the ends of a phone") {
  CHECK(app::masked_name("王小明", core::HouseholdKind::home) == "王**");
  CHECK(app::masked_name("𠮷田", core::HouseholdKind::home) == "𠮷**");
  CHECK(app::masked_name("宏达商贸", core::HouseholdKind::business) == "宏达商贸");
  CHECK(app::masked_name("", core::HouseholdKind::home).empty());
  CHECK(app::masked_phone("13812345678") == "138****5678");
  CHECK(app::masked_phone("87654321") == "****21");
  CHECK(app::masked_phone("110") == "****");
  CHECK(app::masked_phone("").empty());
}

TEST_CASE("places lose the word for what they are, unless nothing would be left") {
  CHECK(app::short_place_name("3 号楼") == "3");
  CHECK(app::short_place_name("A座") == "A");
  CHECK(app::short_place_name("1单元") == "1");
  CHECK(app::short_place_name("云顶") == "云顶");
  CHECK(app::short_place_name("栋") == "栋");
}

TEST_CASE("the list is in the order of the doors and hides who moved out") {
  const Town t = small_town();
  CHECK(shown(t, {}) == std::vector<std::string>{"2-1-902", "2-1-904", "2-1-1202", "10-1-101"});
  RosterFilter with_gone;
  with_gone.with_gone = true;
  CHECK(shown(t, with_gone).size() == 5);
}

TEST_CASE("counts: occupied today, by kind and residency") {
  const Town t = small_town();
  RosterList list;
  list.refresh(t.ws, "c", t.today);
  CHECK(list.counts().rooms == 5);
  CHECK(list.counts().households == 5);
  CHECK(list.counts().living == 3);  // moved in today counts, moved out today does not
  CHECK(list.counts().homes == 2);
  CHECK(list.counts().businesses == 1);
  CHECK(list.counts().permanent == 2);
  CHECK(list.counts().temporary == 1);
}

TEST_CASE("filters: words in room, name or the phone's end; building; kind") {
  const Town t = small_town();
  CHECK(shown(t, by_words(" 1202 ")) == std::vector<std::string>{"2-1-1202"});
  CHECK(shown(t, by_words("小明")) == std::vector<std::string>{"10-1-101"});
  CHECK(shown(t, by_words("5678")) == std::vector<std::string>{"10-1-101"});
  CHECK(shown(t, by_words("1381")).empty());  // a phone is found by its end only
  RosterFilter in_x;
  in_x.place = "x";
  CHECK(shown(t, in_x) == std::vector<std::string>{"10-1-101"});
  in_x.place = "yu1";
  CHECK(shown(t, in_x) == std::vector<std::string>{"2-1-902", "2-1-904", "2-1-1202"});
  in_x.place = "y902";
  CHECK(shown(t, in_x) == std::vector<std::string>{"2-1-902"});
  RosterFilter of_kind;
  of_kind.kind = core::HouseholdKind::business;
  CHECK(shown(t, of_kind) == std::vector<std::string>{"2-1-1202"});
  RosterFilter of_residency;
  of_residency.residency = core::Residency::temporary;
  CHECK(shown(t, of_residency) == std::vector<std::string>{"2-1-902"});
}

TEST_CASE("words are found in doors, names, initials and the ends of phones, all of them") {
  Town t;
  t.building("x", "3栋");
  t.household("a", "x", "1202", "王小明", [](auto& h) { h.phone = "138-1234 5678"; });
  t.household("b", "x", "1203", "曾明", [](auto&) {});
  t.household("c", "x", "902", "A座咖啡", [](auto&) {});
  struct Case {
    const char* words;
    std::vector<std::string> found;
  };
  const std::vector<std::string> all = {"3-1-902", "3-1-1202", "3-1-1203"};
  const Case cases[] = {{"wxm", {"3-1-1202"}},
                        {"WXM", {"3-1-1202"}},
                        {"xm", {"3-1-1202"}},
                        {"zm", {"3-1-1203"}},
                        {"cm", {"3-1-1203"}},
                        {"a座", {"3-1-902"}},
                        {"azkf", {"3-1-902"}},
                        {"3栋1单元1202室", {"3-1-1202"}},
                        {"3栋1202", {"3-1-1202"}},
                        {"3号楼", all},
                        {"1单元", all},
                        {"2单元", {}},
                        {"2栋", {}},
                        {"3-1-12 zm", {"3-1-1203"}},
                        {"王　1202", {"3-1-1202"}},
                        {"王 1203", {}},
                        {"45678", {"3-1-1202"}},
                        {"8", {}},
                        {"  ", all}};
  for (const Case& c : cases) {
    CAPTURE(c.words);
    CHECK(shown(t, by_words(c.words)) == c.found);
  }
}

TEST_CASE("who was never visited, or not for so long, of those living there") {
  Town t = small_town();
  const auto visited = [&t](const char* id, const char* household, core::Date on, core::VisitState state) {
    core::Visit v;
    v.id = id;
    v.community = "c";
    v.household = household;
    v.on = on;
    v.state = state;
    t.ws.visits.put(std::move(v));
  };
  visited("v1", "h1", day(2026, 3, 15), core::VisitState::completed);
  visited("v2", "h2", day(2026, 6, 1), core::VisitState::draft);
  RosterFilter never;
  never.visited = app::Visited::never;
  CHECK(shown(t, never) == std::vector<std::string>{"2-1-902", "2-1-1202"});
  RosterFilter long_ago;
  long_ago.visited = app::Visited::not_for_months;
  long_ago.for_months = 3;
  CHECK(shown(t, long_ago).size() == 3);
  long_ago.for_months = 4;
  CHECK(shown(t, long_ago) == std::vector<std::string>{"2-1-902", "2-1-1202"});
  // A visit is seen without the roster changing.
  RosterList list;
  list.set_filter(never);
  list.refresh(t.ws, "c", t.today);
  visited("v3", "h3", day(2026, 6, 14), core::VisitState::completed);
  list.refresh(t.ws, "c", t.today);
  CHECK(labels(list) == std::vector<std::string>{"2-1-1202"});
  CHECK(list.row(0).last == std::nullopt);
}

TEST_CASE("a change of the roster, the community or the day is seen") {
  Town t = small_town();
  RosterList list;
  list.refresh(t.ws, "c", t.today);
  t.household("h6", "x", "99", "周七", [](auto&) {});
  list.refresh(t.ws, "c", t.today);
  CHECK(labels(list) == std::vector<std::string>{"2-1-902", "2-1-904", "2-1-1202", "10-1-99", "10-1-101"});
  list.refresh(t.ws, "c", t.today + 1);
  CHECK(list.counts().living == 5);
  list.refresh(t.ws, "other", t.today);
  CHECK(list.size() == 0);
}

TEST_CASE("a household whose room is gone stands last, without a label") {
  Town t = small_town();
  core::Household lost;
  lost.id = "h0";
  lost.community = "c";
  lost.room = "nowhere";
  t.ws.households.put(std::move(lost));
  RosterList list;
  list.refresh(t.ws, "c", t.today);
  CHECK(labels(list).back().empty());
}
