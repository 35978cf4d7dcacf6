#include <doctest/doctest.h>

#include "tests/support/program.h"

namespace hufang {
namespace {

using ui::Role;

struct Page : test::Program {
  explicit Page(float width = 1440, float height = 900) : Program(width, height) {
    desk.settle();
    home = desk.home("902", "李四");
    other = desk.home("1202", "王建国");
    open("roster/household/" + home);
  }
  const core::Household* household(const std::string& id) { return session().data().households.find(id); }
  std::string home, other;
};

void press_row(Page& p, int place) {
  for (const ui::SemNode& n : ui::semantics().nodes()) {
    if (n.role != Role::row || n.pos != place) continue;
    ui::semantics().on_activate(n.id);
    p.screen.frame(4);
    return;
  }
}

TEST_CASE("a row of the roster opens its household's page") {
  Page p;
  p.open("roster");
  press_row(p, 1);
  CHECK(p.shell.address() == "roster/household/h902");
  CHECK(p.shows(Role::region, "3-1-902 李**"));
}

TEST_CASE("a household's name is masked until shown, and showing is noted") {
  Page p;
  CHECK_FALSE(p.says("李四"));
  REQUIRE(p.screen.press(Role::button, "显示姓名和电话"));
  CHECK(p.says("李四"));
  REQUIRE(p.session().data().disclosures.size() == 1);
  CHECK(p.session().data().disclosures.rows()[0].household == p.home);
  p.screen.frame(2);
  CHECK(p.says("2026-05-20 10:00 · 未填姓名"));
}

TEST_CASE("editing shows the name, so it is noted too, once") {
  Page p;
  REQUIRE(p.screen.press(Role::button, "修改业户"));
  CHECK(p.shows(Role::dialog, "修改业户"));
  CHECK(p.session().data().disclosures.size() == 1);
  REQUIRE(p.screen.type("姓名或名称", "李思"));
  REQUIRE(p.screen.press(Role::button, "保存"));
  CHECK(p.household(p.home)->name == "李思");
  REQUIRE(p.screen.press(Role::button, "显示姓名和电话"));
  REQUIRE(p.screen.press(Role::button, "修改业户"));
  CHECK(p.session().data().disclosures.size() == 2);
}

TEST_CASE("moving out asks for the day, and stands in the history") {
  Page p;
  REQUIRE(p.screen.press(Role::button, "登记迁出"));
  REQUIRE(p.shows(Role::dialog, "登记迁出"));
  REQUIRE(p.screen.type("迁出日期", ""));
  const auto confirm = [&p] {  // the last of the name: the dialog's
    ImGuiID id = 0;
    for (const ui::SemNode& n : ui::semantics().nodes()) {
      if (n.role == Role::button && n.name == "登记迁出") id = n.id;
    }
    ui::semantics().on_activate(id);
    p.screen.frame(3);
  };
  confirm();
  CHECK(p.says("请填写这一项。"));
  REQUIRE(p.screen.type("迁出日期", "2026-05-18"));
  confirm();
  CHECK_FALSE(p.shows(Role::dialog, "登记迁出"));
  CHECK(p.household(p.home)->moved_out == core::from_ymd(2026, 5, 18));
  CHECK(p.shows(Role::cell, "迁出"));
  CHECK_FALSE(p.shows(Role::button, "登记迁出"));
}

TEST_CASE("another household takes the room in one action, and its page is shown") {
  Page p;
  REQUIRE(p.screen.press(Role::button, "换户"));
  REQUIRE(p.shows(Role::dialog, "换户"));
  CHECK_FALSE(p.screen.type("房号", "1"));  // the room stays
  REQUIRE(p.screen.press(Role::button, "保存"));
  CHECK(p.says("请填写这一项。"));
  REQUIRE(p.screen.type("姓名或名称", "赵六"));
  REQUIRE(p.screen.press(Role::button, "保存"));
  CHECK(p.household(p.home)->moved_out == p.session().today());
  CHECK(p.session().data().households.size() == 3);
  CHECK(p.shell.address() != "roster/household/" + p.home);
  p.screen.frame(2);
  CHECK(p.shows(Role::region, "3-1-902 赵**"));
  CHECK(p.shows(Role::region, "同一房间的其他业户"));
  CHECK(p.shows(Role::button, "李** 2026-05-20 迁出"));
}

TEST_CASE("a duplicate is chosen, previewed and merged") {
  Page p;
  REQUIRE(p.screen.press(Role::button, "合并重复业户"));
  CHECK(p.says("没有找到其他业户，换个房号或姓名试试。"));  // in its room
  REQUIRE(p.screen.type("房号、姓名或电话尾号", "1202"));
  p.screen.frame();
  REQUIRE(p.screen.press(Role::button, "3-1-1202 王** · 现住"));
  CHECK(p.says("把 3-1-1202 王** 并入 3-1-902 李**，前者从名册中去掉。"));
  CHECK(p.session().data().households.size() == 2);
  REQUIRE(p.screen.press(Role::button, "合并"));
  CHECK(p.household(p.other) == nullptr);
  CHECK(p.household(p.home) != nullptr);
}

TEST_CASE("a household is deleted only after a second word") {
  Page p;
  REQUIRE(p.screen.press(Role::button, "删除"));
  REQUIRE(p.shows(Role::dialog, "删除这一户？"));
  CHECK(p.session().data().households.size() == 2);
  ImGuiID id = 0;
  for (const ui::SemNode& n : ui::semantics().nodes()) {
    if (n.role == Role::button && n.name == "删除") id = n.id;
  }
  ui::semantics().on_activate(id);
  p.screen.frame(3);
  CHECK(p.household(p.home) == nullptr);
  CHECK(p.shows(Role::heading, "没有这一户"));
  REQUIRE(p.screen.press(Role::button, "回到业户名册"));
  CHECK(p.shell.address() == "roster");
}

TEST_CASE("the history leads to what it names") {
  Page p;
  core::Visit visit;
  visit.id = "v1";
  visit.community = p.desk.community;
  visit.household = p.home;
  visit.state = core::VisitState::completed;
  visit.on = p.session().today();
  visit.number = "FW-202605-001";
  app::Change change("undo.visit_completed");
  change.put(visit);
  REQUIRE(p.session().commit(std::move(change)).ok());
  p.screen.frame(3);
  CHECK(p.shows(Role::cell, "上门 · FW-202605-001"));
  press_row(p, 1);
  CHECK(p.shell.address() == "visits/visit/v1");
}

TEST_CASE("on a phone the page has the same facts and steps") {
  Page p(390, 844);
  CHECK(p.shows(Role::region, "3-1-902 李**"));
  CHECK(p.shows(Role::button, "登记迁出"));
}

}  // namespace
}  // namespace hufang
