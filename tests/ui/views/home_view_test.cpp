// The first screen: the month's visits with what is left out, what was promised, whom to visit.
#include <doctest/doctest.h>

#include <string>

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

}  // namespace
}  // namespace hufang
