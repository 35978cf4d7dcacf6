#include "app/roster/place_tree.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace hufang;
using app::PlaceTree;

namespace {

struct Estate {
  core::Workspace ws;
  app::DoorOrder order;
  PlaceTree tree;

  void home(const std::string& id, const std::string& room, std::optional<core::Date> moved_out = {}) {
    core::Household h;
    h.id = id;
    h.community = "c";
    h.room = room;
    h.moved_out = moved_out;
    ws.households.put(std::move(h));
  }
  void read() {
    order.read(ws, "c");
    tree.read(ws, order, "c", *core::from_ymd(2026, 6, 15));
  }
  std::vector<std::string> shown(const std::set<std::string, std::less<>>& open) const {
    std::vector<std::uint32_t> at;
    tree.list_shown(open, at);
    std::vector<std::string> out;
    for (const std::uint32_t i : at) out.emplace_back(tree.nodes()[i].name);
    return out;
  }
};

Estate two_buildings() {
  Estate e;
  e.ws.buildings.put({"b10", "c", "10栋"});
  e.ws.buildings.put({"b2", "c", "2栋"});
  e.ws.units.put({"u2", "c", "b2", "2单元"});
  e.ws.units.put({"u1", "c", "b2", "1单元"});
  e.ws.units.put({"u0", "c", "b10", "1单元"});
  e.ws.rooms.put({"r1", "c", "u1", "1201"});
  e.ws.rooms.put({"r2", "c", "u1", "902"});
  e.ws.rooms.put({"r3", "c", "u2", "101"});
  e.ws.rooms.put({"r4", "c", "u0", "101"});
  e.ws.rooms.put({"lost", "c", "nowhere", "1"});
  e.home("h1", "r1");
  e.home("h2", "r1");
  e.home("h3", "r2", core::from_ymd(2026, 6, 15));
  e.home("h4", "r3");
  e.read();
  return e;
}

}  // namespace

TEST_CASE("the tree counts rooms, those lived in, and households") {
  const Estate e = two_buildings();
  const app::PlaceNode* building = e.tree.find("b2");
  REQUIRE(building != nullptr);
  CHECK(building->rooms == 3);
  CHECK(building->lived_in == 2);
  CHECK(building->households == 3);
  const app::PlaceNode* unit = e.tree.find("u1");
  REQUIRE(unit != nullptr);
  CHECK(unit->rooms == 2);
  CHECK(unit->lived_in == 1);
  CHECK(&e.tree.nodes()[unit->parent] == building);
  CHECK(e.tree.find("lost") == nullptr);
}

TEST_CASE("only what is unfolded shows, in the order of the doors") {
  const Estate e = two_buildings();
  CHECK(e.shown({}) == std::vector<std::string>{"2栋", "10栋"});
  CHECK(e.shown({"b2"}) == std::vector<std::string>{"2栋", "1单元", "2单元", "10栋"});
  CHECK(e.shown({"b2", "u1"}) == std::vector<std::string>{"2栋", "1单元", "902", "1201", "2单元", "10栋"});
  CHECK(e.shown({"u1"}) == std::vector<std::string>{"2栋", "10栋"});  // folded away with its building
}
