// The first screen: the month's visits with what is left out, what was promised, whom to visit.
#include <doctest/doctest.h>

#include <string>
#include <tuple>

#include "app/office/community.h"
#include "tests/support/program.h"

namespace hufang {
namespace {

using ui::Role;

struct Home : test::Program {
  Home() {
    desk.settle();
    household = desk.home("1202", "王建国");
    desk.home("1203", "宏达");
  }
  void visit(const std::string& id, core::VisitKind kind) {
    core::Visit made;
    made.id = id;
    made.community = desk.community;
    made.household = household;
    made.kind = kind;
    made.on = session().today();
    made.state = core::VisitState::completed;
    keep(made);
  }
  template <class R>
  void keep(const R& record) {
    app::Change change("undo.visit_changed");
    change.put(record);
    REQUIRE(session().commit(std::move(change)).ok());
    screen.frame(3);
  }
  bool part(Role role, std::string_view words) const {
    for (const ui::SemNode& n : ui::semantics().nodes()) {
      if (n.role == role && n.name.find(words) != std::string_view::npos) return true;
    }
    return false;
  }

  std::string household;
};

TEST_CASE("the month counts a household once and says why the other visits are left out") {
  Home p;
  p.screen.frame(3);
  CHECK(p.shows(Role::img, "本月已访 0 户，应访 1 户"));
  CHECK(p.part(Role::text, "还差 1 户"));
  p.visit("v1", core::VisitKind::visit);
  p.visit("v2", core::VisitKind::visit);
  p.visit("v3", core::VisitKind::return_visit);
  CHECK(p.shows(Role::img, "本月已访 1 户，应访 1 户"));
  CHECK(p.part(Role::text, "未计 2（回访 1、重复 1）"));
  REQUIRE(p.screen.press(Role::button, "查看计算过程 ›"));
  p.screen.frame(3);
  REQUIRE(p.shows(Role::dialog, "本月访问计算过程"));
  CHECK(p.part(Role::text, "共 3 条记录，计入 1 条，未计 2 条"));
  CHECK(p.shows(Role::cell, "回访"));
  CHECK(p.shows(Role::cell, "重复，已计 2026-05-20"));
}

TEST_CASE("what was promised leads to its page, whom to visit to the plan") {
  Home p;
  core::Matter m;
  m.id = "m1";
  m.community = p.desk.community;
  m.household = p.household;
  m.text = "楼道灯不亮";
  m.promised = p.session().today() - 4;
  p.keep(m);
  CHECK(p.shows(Role::cell, "逾期 4 天"));
  CHECK(p.part(Role::text, "1 项逾期 · 0 项本周到期"));
  REQUIRE(p.screen.press(Role::button, "预约"));
  CHECK(p.shell.address() == "visits");
  p.open("home");
  REQUIRE(p.screen.press(Role::button, "查看全部事项 ›"));
  CHECK(p.shell.address() == "matters");
}

TEST_CASE("a new office starts without red: what was before its first day is not owed") {
  test::Program p;
  p.desk.clock.day = *core::from_ymd(2026, 5, 20);
  REQUIRE(app::create_community(p.session(), {"翠湖花园", "", 0}).ok());
  p.desk.community = p.session().community();
  app::Change change("undo.roster_imported");
  change.put(core::Building{"b1", p.desk.community, "3栋"});
  change.put(core::Unit{"u1", p.desk.community, "b1", "1单元"});
  change.put(core::Room{"r1", p.desk.community, "u1", "101"});
  REQUIRE(p.session().commit(std::move(change)).ok());
  p.open("home");
  CHECK(p.shows(Role::img, "本月已访 0 户，应访 0 户"));
  CHECK(p.says("还没有已入住的业户，没有应访户数"));
  CHECK_FALSE(p.says("本月应访户数已达到"));
  CHECK(p.says("从 2026 年 5 月 20 日 开始使用，此前的月份不作要求。"));
  CHECK_FALSE(p.shows(Role::cell, "未访"));
  int not_owed = 0;
  for (const ui::SemNode& n : ui::semantics().nodes()) {
    not_owed += n.role == Role::cell && n.name == "不计" ? 1 : 0;
    CHECK((n.name.starts_with("0 项逾期") || n.name.find("逾期") == std::string_view::npos));
  }
  CHECK(not_owed == 4);  // two weeks that were over, of two people
}

TEST_CASE("at a month's edge the running week and the one just ended are on the first screen") {
  for (const auto& [month, day, week] : {std::tuple{5, 1, "18周"}, {5, 4, "19周"}, {6, 29, "27周"}}) {
    Home p;
    p.desk.clock.day = *core::from_ymd(2026, month, day);
    p.open("home");
    CAPTURE(day);
    CHECK(p.shows(Role::columnheader, week));
    CHECK_FALSE(p.says("已过的各周都有访问。"));  // the one before had none
    CHECK(p.part(Role::text, "未访"));
    CHECK(p.part(Role::text, "待访"));
  }
}

TEST_CASE("the day turns at midnight without a press") {
  Home p;
  p.desk.clock.minute = 23 * 60 + 58;
  p.screen.frame(3);
  // A notice of what went before may still stand there, and wake earlier to go.
  for (int i = 0; i < 1'000 && p.shell.wake_in_ms() <= 60'000; ++i) p.screen.frame(1);
  const double wake = p.shell.wake_in_ms();
  CHECK(wake > 60'000);
  CHECK(wake <= 120'000);
  p.desk.clock.day = p.desk.clock.day + 1;
  p.desk.clock.minute = 0;
  p.screen.frame(1);
  CHECK(p.shell.wake_in_ms() <= 24 * 60 * 60'000.0);
}

TEST_CASE(
    "working days counted over a year without calendar data say so, until the year is said to be whole") {
  Home p;
  p.desk.clock.day = *core::from_ymd(2031, 3, 12);
  const std::string_view guessed = "2031 年的节假日安排还没有录全，期限只按周末推算。";
  p.open("home");
  CHECK(p.says(guessed));
  p.keep(core::CalendarDay{"2031-03-20", true, ""});
  CHECK(p.says(guessed));
  p.open("settings/calendar");
  REQUIRE(p.screen.press(Role::button, "2031 年的安排已录全"));
  p.screen.frame(3);
  p.open("home");
  CHECK_FALSE(p.says(guessed));
}

}  // namespace
}  // namespace hufang
