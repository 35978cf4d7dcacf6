#include "app/roster/household.h"

#include <doctest/doctest.h>

#include "tests/support/desk.h"

namespace hufang {
namespace {

using core::Code;

struct HouseholdOffice : test::Desk {
  HouseholdOffice() {
    settle();
    known = home("1202", "王建国");
  }
  app::HouseholdEntry entry() const {
    app::HouseholdEntry e;
    e.building = "3栋";
    e.unit = "1单元";
    e.room = "902";
    e.name = " 李四 ";
    e.phone = "13812345678";
    return e;
  }
  std::string known;
};

TEST_CASE("a household goes into a room that is known by its number, or into a new one") {
  HouseholdOffice office;
  app::HouseholdEntry same = office.entry();
  same.building = "3 号楼";  // the same building in other words
  same.unit = "";            // the only stairwell
  same.room = "1202";
  const auto in_known = app::add_household(office.session, office.community, same);
  REQUIRE(in_known.ok());
  CHECK(office.data().households.find(*in_known)->room == "r1202");
  CHECK(office.data().households.find(*in_known)->name == "李四");
  CHECK(office.data().rooms.size() == 1);

  app::HouseholdEntry other = office.entry();
  other.building = "4栋";
  REQUIRE(app::add_household(office.session, office.community, other).ok());
  CHECK(office.data().buildings.size() == 2);
  CHECK(office.data().units.size() == 2);
  CHECK(office.data().rooms.size() == 2);
  CHECK(office.session.undo().ok());
  CHECK(office.data().buildings.size() == 1);
}

TEST_CASE("what a household needs") {
  HouseholdOffice office;
  struct Case {
    const char* what;
    void (*spoil)(app::HouseholdEntry&);
    Code code;
    const char* place;
  };
  const Case cases[] = {
      {"no building", [](app::HouseholdEntry& e) { e.building = " "; }, Code::required_missing, "building"},
      {"no room", [](app::HouseholdEntry& e) { e.room.clear(); }, Code::required_missing, "room"},
      {"no name", [](app::HouseholdEntry& e) { e.name = "　"; }, Code::required_missing, "name"},
      {"out before in",
       [](app::HouseholdEntry& e) {
         e.moved_in = core::from_ymd(2026, 5, 2);
         e.moved_out = core::from_ymd(2026, 5, 1);
       },
       Code::roster_out_before_in, "moved_out"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.what);
    app::HouseholdEntry e = office.entry();
    c.spoil(e);
    const auto added = app::add_household(office.session, office.community, e);
    REQUIRE_FALSE(added.ok());
    CHECK(added.error().code == c.code);
    CHECK(added.error().place == c.place);
    const auto edited = app::edit_household(office.session, office.known, e);
    REQUIRE_FALSE(edited.ok());
    CHECK(edited.error().code == c.code);
  }
  CHECK(office.data().households.size() == 1);
}

TEST_CASE("editing starts from what is kept and writes what was changed") {
  HouseholdOffice office;
  app::HouseholdEntry e = app::entry_of(office.data(), *office.data().households.find(office.known));
  CHECK(e.building == "3栋");
  CHECK(e.unit == "1单元");
  CHECK(e.room == "1202");
  CHECK(e.name == "王建国");
  const auto before = office.session.revision();
  REQUIRE(app::edit_household(office.session, office.known, e).ok());
  CHECK(office.session.revision() == before);  // nothing differs, nothing is kept
  e.phone = "110";
  REQUIRE(app::edit_household(office.session, office.known, e).ok());
  CHECK(office.data().households.find(office.known)->phone == "110");
}

TEST_CASE("moving out, removing, undoing") {
  HouseholdOffice office;
  const core::Date today = office.session.today();
  REQUIRE(app::move_out(office.session, office.known, today).ok());
  CHECK_FALSE(core::occupied_on(*office.data().households.find(office.known), today));
  REQUIRE(app::remove_household(office.session, office.known).ok());
  CHECK(office.data().households.size() == 0);
  REQUIRE(office.session.undo().ok());
  CHECK(office.data().households.size() == 1);
  CHECK(app::remove_household(office.session, "nobody").error().code == Code::not_found);
  CHECK(app::move_out(office.session, "nobody", today).error().code == Code::not_found);
  CHECK(app::edit_household(office.session, "nobody", office.entry()).error().code == Code::not_found);
  CHECK(app::add_household(office.session, "nowhere", office.entry()).error().code == Code::not_found);
}

TEST_CASE("another household takes the room in one action") {
  HouseholdOffice office;
  app::HouseholdEntry next = office.entry();
  const core::Date day = office.session.today();
  next.name = " ";
  CHECK(app::change_household(office.session, office.known, next, day).error().place == "name");
  next.name = "李四";
  next.kind = core::HouseholdKind::business;
  const auto came = app::change_household(office.session, office.known, next, day);
  REQUIRE(came.ok());
  const core::Household& left = *office.data().households.find(office.known);
  const core::Household& here = *office.data().households.find(*came);
  CHECK(left.moved_out == day);
  CHECK(here.moved_in == day);
  CHECK(here.room == left.room);  // whatever place the entry names
  CHECK(here.kind == core::HouseholdKind::business);
  CHECK(here.community == office.community);
  // One who had left already keeps the day on which it did.
  REQUIRE(app::change_household(office.session, office.known, next, day + 9).ok());
  CHECK(office.data().households.find(office.known)->moved_out == day);
  CHECK(app::change_household(office.session, *came, next, day - 1).error().code ==
        Code::roster_out_before_in);
  REQUIRE(office.session.undo().ok());
  REQUIRE(office.session.undo().ok());
  CHECK(office.data().households.size() == 1);
  CHECK_FALSE(office.data().households.find(office.known)->moved_out.has_value());
}

}  // namespace
}  // namespace hufang
