#include "app/office/community.h"

#include <doctest/doctest.h>

#include "app/office/calendar.h"
#include "app/sample/sample.h"
#include "tests/support/fake_ports.h"
#include "tests/support/text.h"

using namespace hufang;
using test::describe;
using test::Disk;
using test::TestWindow;

TEST_CASE("a community is created, chosen, changed; wrong words are refused") {
  Disk disk;
  TestWindow w(disk);
  auto id = app::create_community(w.session, {"  翠湖花园\xE3\x80\x80", "管理处", 300});
  REQUIRE(id.ok());
  CHECK(w.session.community() == *id);
  CHECK(w.session.data().communities.find(*id)->name == "翠湖花园");
  CHECK(describe(app::create_community(w.session, {" ", "", 0}).error()) == "required_missing @ name []");
  CHECK(describe(app::create_community(w.session, {"翠湖花园", "", 0}).error()) ==
        "not_unique @ name [翠湖花园]");
  CHECK(describe(app::create_community(w.session, {"x", "", -1}).error()) ==
        "number_too_small @ total_households [-1|0]");
  core::Community after = *w.session.data().communities.find(*id);
  after.id = "nobody";
  CHECK(describe(app::update_community(w.session, after).error()) == "not_found @ community []");
  after.id = *id;
  after.name = "碧湖花园";
  after.penalty = core::PenaltyMode::full;
  REQUIRE(app::update_community(w.session, after).ok());
  CHECK(w.session.data().communities.find(*id)->penalty == core::PenaltyMode::full);
  CHECK(w.session.undo_action() == "undo.community_changed");
  after.name = "";
  CHECK(describe(app::update_community(w.session, after).error()) == "required_missing @ name []");
}

TEST_CASE("removing a community takes every record of it and none of another") {
  Disk disk;
  TestWindow w(disk);
  auto sample = app::add_sample(w.session);
  REQUIRE(sample.ok());
  auto other = app::create_community(w.session, {"另一个小区", "", 0});
  REQUIRE(other.ok());
  REQUIRE(app::set_calendar_day(w.session, test::day("2026-10-10"), false, "补班").ok());
  REQUIRE(app::remove_community(w.session, *sample).ok());
  std::size_t left = 0;
  core::Workspace::each_table(w.session.data(), [&](const auto& table) { left += table.size(); });
  CHECK(left == 2);
  CHECK(w.session.data().calendar_days.size() == 1);
  CHECK(w.session.community() == *other);
  CHECK(w.session.export_json().find("欧阳") == std::string::npos);
  CHECK_FALSE(w.session.can_undo());
  REQUIRE(app::add_sample(w.session).ok());  // and it can be had again
  CHECK(w.session.data().households.size() > 396);
  CHECK(w.session.conflict_count() == 0);
}

TEST_CASE("a calendar day is set and left to the built-in calendar again") {
  Disk disk;
  TestWindow w(disk);
  core::Date day = test::day("2026-10-10");
  REQUIRE(app::set_calendar_day(w.session, day, false, " 补班 ").ok());
  CHECK(w.session.data().calendar_days.find("2026-10-10")->note == "补班");
  REQUIRE(app::clear_calendar_day(w.session, day).ok());
  CHECK(w.session.data().calendar_days.size() == 0);
  REQUIRE(app::set_calendar_day(w.session, day, true, "").ok());
  CHECK(w.session.data().calendar_days.find("2026-10-10")->off);
  CHECK(w.session.data().calendar_days.find("2026-10-10")->note.empty());
}
