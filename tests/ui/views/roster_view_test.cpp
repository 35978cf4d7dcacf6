#include <doctest/doctest.h>

#include "tests/support/program.h"

namespace hufang {
namespace {

using ui::Role;

struct Roster : test::Program {
  explicit Roster(float width = 1440, float height = 900) : Program(width, height) {
    desk.settle();
    desk.home("902", "李四");
    desk.home("1202", "王建国");
    open("roster");
  }
};

TEST_CASE("names are masked until they are asked for") {
  Roster p;
  CHECK(p.shows(Role::cell, "王**"));
  REQUIRE(p.screen.press(Role::button, "显示姓名和电话"));
  CHECK(p.shows(Role::cell, "王建国"));
}

TEST_CASE("searching narrows the list and says by how much") {
  Roster p;
  REQUIRE(p.screen.type("查找业户", "1202"));
  p.screen.frame();
  CHECK(p.says("1 户，名册共 2 户"));
  CHECK_FALSE(p.shows(Role::cell, "3-1-902"));
  REQUIRE(p.screen.type("查找业户", "没有的人"));
  p.screen.frame();
  CHECK(p.shows(Role::heading, "没有找到"));
}

TEST_CASE("a household is added, and a missing field is named at its place") {
  Roster p;
  REQUIRE(p.screen.press(Role::button, "添加业户"));
  REQUIRE(p.screen.type("楼栋", "3栋"));
  REQUIRE(p.screen.type("房号", "1203"));
  REQUIRE(p.screen.press(Role::button, "保存"));
  CHECK(p.says("请填写这一项。"));
  REQUIRE(p.screen.type("姓名或名称", "宏达商贸"));
  REQUIRE(p.screen.press(Role::radio, "企业"));
  REQUIRE(p.screen.type("入住日期", "2026/5/1"));
  REQUIRE(p.screen.press(Role::button, "保存"));
  CHECK_FALSE(p.shows(Role::dialog, "添加业户"));
  CHECK(p.shows(Role::cell, "宏达商贸"));
  CHECK(p.session().data().buildings.size() == 1);
  CHECK(p.session().data().households.size() == 3);
}

TEST_CASE("a household moves out, and is deleted only after a second word") {
  Roster p;
  const auto press_row = [&p](std::size_t place) {
    for (const ui::SemNode& n : ui::semantics().nodes()) {
      if (n.role != Role::row || n.pos != static_cast<int>(place)) continue;
      ui::semantics().on_activate(n.id);
      p.screen.frame(4);
      return;
    }
  };
  press_row(1);
  REQUIRE(p.shows(Role::dialog, "修改业户"));
  REQUIRE(p.screen.press(Role::button, "今天迁出"));
  CHECK(p.session().data().households.find("h902")->moved_out == p.session().today());
  CHECK_FALSE(p.shows(Role::cell, "3-1-902"));
  press_row(1);
  REQUIRE(p.screen.press(Role::button, "删除"));
  REQUIRE(p.shows(Role::dialog, "删除这一户？"));
  CHECK(p.session().data().households.size() == 2);
  REQUIRE(p.screen.press(Role::button, "删除"));
  CHECK(p.session().data().households.size() == 1);
}

TEST_CASE("a dialog that grows is given its room, and then nothing moves any more") {
  Roster p;
  REQUIRE(p.screen.press(Role::button, "添加业户"));
  const ui::SemNode* pressed = p.screen.find(Role::button, "保存");
  REQUIRE(pressed != nullptr);
  ui::semantics().on_activate(pressed->id);
  p.screen.frame(2);  // a line of fault appears
  CHECK(p.shell.animating());
  int frames = 0;
  while (p.shell.animating() && frames < 20) {
    p.screen.frame();
    ++frames;
  }
  CHECK_FALSE(p.shell.animating());
  const ui::SemNode* dialog = p.screen.find(Role::dialog, "添加业户");
  const ui::SemNode* save = p.screen.find(Role::button, "保存");
  REQUIRE(dialog != nullptr);
  REQUIRE(save != nullptr);
  CHECK(save->rect.y + save->rect.w <= dialog->rect.y + dialog->rect.w);
}

TEST_CASE("on a phone the same list has one cell a line more to read") {
  Roster p(390, 844);
  CHECK(p.shows(Role::cell, "3-1-1202  王**"));
  CHECK(p.shows(Role::button, "添加业户"));
}

}  // namespace
}  // namespace hufang
