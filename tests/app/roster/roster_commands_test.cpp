// Importing rosters: once, again, corrected, with new people in old rooms.
#include "app/roster/roster_commands.h"

#include <doctest/doctest.h>

#include "app/office/community.h"
#include "app/roster/list_reading.h"
#include "tests/support/fake_ports.h"
#include "tests/support/raw_tables.h"
#include "tests/support/text.h"

using namespace hufang;
using app::RosterAction;
using test::Disk;
using test::TestWindow;
using Rows = test::TextRows;

namespace {

const Rows kList = {{"楼栋", "单元", "房号", "业主姓名", "手机号码", "类型", "居住性质", "入住日期"},
                    {"3栋", "1单元", "1202", "王一", "13800001111", "住家", "常住", "2024/3/1"},
                    {"3栋", "1单元", "1201", "李二", "", "", "暂住", "2024年3月1日"},
                    {"3栋", "2单元", "101", "绿源便利店", "13800002222", "企业", "", "2023.5.6"},
                    {"4栋", "1单元", "101", "", "", "", "", ""}};

struct RosterOffice {
  Disk disk;
  TestWindow w{disk};
  app::Session& session = w.session;
  RosterOffice() { REQUIRE(app::create_community(session, {"a", "", 0}).ok()); }

  app::RosterPlan take(const Rows& rows, const app::Answers& answers = {}) {
    const auto table = app::read_list(test::raw_sheet("名册", rows), {.answers = answers},
                                      app::units_in(session.data(), session.community()));
    CHECK(table.problems.empty());
    CHECK(table.waits == 0);
    auto plan = app::apply_roster_import(session, session.community(), table.lines);
    REQUIRE(plan.ok());
    return *plan;
  }
  const core::Household* named(std::string_view name) const {
    for (const core::Household& h : session.data().households.rows()) {
      if (h.name == name) return &h;
    }
    return nullptr;
  }
};

}  // namespace

TEST_CASE("a list is taken in, and taking it in again changes nothing") {
  RosterOffice office;
  auto plan = office.take(kList);
  CHECK(plan.added == 3);
  CHECK(plan.rooms_added == 4);
  const core::Workspace& data = office.session.data();
  CHECK(data.buildings.size() == 2);
  CHECK(data.units.size() == 3);
  CHECK(data.rooms.size() == 4);
  REQUIRE(data.households.size() == 3);
  CHECK(office.named("李二")->residency == core::Residency::temporary);
  CHECK(office.named("李二")->moved_in == test::day("2024-03-01"));
  CHECK(office.named("绿源便利店")->kind == core::HouseholdKind::business);
  std::string sha = office.session.canonical_sha256();
  auto again = office.take(kList);
  CHECK(again.added + again.changed + again.rooms_added == 0);
  CHECK(again.unchanged == 4);
  CHECK(office.session.canonical_sha256() == sha);
  Rows shorter = {
      kList[0],
      {"3", "1", "1202", "王一", "", "", "", ""}};  // places without their kind, cells that say nothing
  CHECK(office.take(shorter).unchanged == 1);
  CHECK(office.session.canonical_sha256() == sha);
}

TEST_CASE("a list that says more updates, and a corrected name stays the same household") {
  RosterOffice office;
  office.take(kList);
  std::string id = office.named("李二")->id;
  Rows more = kList;
  more[1][4] = "13900009999";
  more[2][3] = "李贰";
  auto plan = office.take(more);
  CHECK(plan.changed == 2);
  CHECK(plan.added == 0);
  CHECK(plan.lines[0].action == RosterAction::update);
  CHECK(plan.lines[1].action == RosterAction::correct_name);
  CHECK(office.named("李贰")->id == id);
  CHECK(office.named("王一")->phone == "13900009999");
  CHECK(office.session.data().households.size() == 3);
}

TEST_CASE("a new name that moved in later is a new household; the former one moves out that day") {
  RosterOffice office;
  office.take(kList);
  Rows later = {kList[0], {"3栋", "1单元", "1202", "赵新", "", "", "", "2026-02-01"}};
  auto plan = office.take(later);
  CHECK(plan.added == 1);
  CHECK(plan.lines[0].action == RosterAction::succeed);
  CHECK(office.named("王一")->moved_out == test::day("2026-02-01"));
  CHECK(office.named("赵新")->room == office.named("王一")->room);
  CHECK(office.take(later).unchanged == 1);
  CHECK(office.session.data().households.size() == 4);
}

TEST_CASE("two households of one list share a room, once it is said that they are two") {
  RosterOffice office;
  Rows shared = {kList[0], {"1", "1", "101", "甲", "", "", "", ""}, {"1", "1", "101", "乙", "", "", "", ""}};
  const app::Answers two = {{"shared_room", "several_households"}};
  auto plan = office.take(shared, two);
  CHECK(plan.added == 2);
  CHECK(plan.rooms_added == 1);
  CHECK(office.take(shared, two).unchanged == 2);
}

TEST_CASE("someone who has left before is added beside who lives there") {
  RosterOffice office;
  office.take(kList);
  Rows former = {{"楼栋", "单元", "房号", "姓名", "入住日期", "迁出日期"},
                 {"3", "1", "1202", "钱旧", "2020-01-01", "2023-12-31"}};
  CHECK(office.take(former).added == 1);
  CHECK(!office.named("王一")->moved_out);
  CHECK(office.named("钱旧")->moved_out == test::day("2023-12-31"));
}

TEST_CASE("headers in Chinese and English") {
  using C = app::RosterColumn;
  auto guess = [](std::vector<std::string> header) { return app::guess_roster_mapping(header); };
  CHECK(guess({"序号", "房号", "业户姓名", "联系电话", "备注"}) ==
        app::RosterMapping{C::ignored, C::room, C::name, C::phone, C::ignored});
  CHECK(guess({"Building", "Unit", "Room", "Owner name", "Mobile", "Type", "Residency", "Moved in",
               "Moved out"}) == app::RosterMapping{C::building, C::unit, C::room, C::name, C::phone, C::kind,
                                                   C::residency, C::moved_in, C::moved_out});
  CHECK(guess({"居住性质", "性质"}) == app::RosterMapping{C::residency, C::kind});
  CHECK(guess({"业主电话", "业主"}) == app::RosterMapping{C::phone, C::name});
}
