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

TEST_CASE("showing the list's names is noted once for each time they are shown") {
  Roster p;
  REQUIRE(p.screen.press(Role::button, "显示姓名和电话"));
  REQUIRE(p.screen.press(Role::button, "显示姓名和电话"));
  CHECK(p.shows(Role::cell, "王**"));
  REQUIRE(p.session().data().disclosures.size() == 1);
  CHECK(p.session().data().disclosures.rows()[0].what == core::Disclosed::list);
}

TEST_CASE("pinyin initials find a household, and the filters narrow what is found") {
  Roster p;
  REQUIRE(p.screen.type("查找业户", "wjg"));
  p.screen.frame();
  CHECK(p.says("1 户，名册共 2 户"));
  CHECK(p.shows(Role::cell, "3-1-1202"));
  REQUIRE(p.screen.type("查找业户", ""));
  REQUIRE(p.screen.press(Role::combobox, "性质"));
  REQUIRE(p.screen.press(Role::option, "企业"));
  CHECK(p.shows(Role::heading, "没有找到"));
  REQUIRE(p.screen.press(Role::combobox, "性质"));
  REQUIRE(p.screen.press(Role::option, "全部性质"));
  REQUIRE(p.screen.press(Role::combobox, "访问情况"));
  REQUIRE(p.screen.press(Role::option, "从未访问"));
  p.screen.frame();
  CHECK(p.says("共 2 户"));
}

TEST_CASE("a place of the tree filters the list; pressed again it folds") {
  Roster p;
  REQUIRE(p.shows(Role::treeitem, "3栋，已住 2 间，共 2 间"));
  CHECK_FALSE(p.shows(Role::treeitem, "1单元，已住 2 间，共 2 间"));
  REQUIRE(p.screen.press(Role::treeitem, "3栋，已住 2 间，共 2 间"));
  REQUIRE(p.screen.press(Role::treeitem, "1单元，已住 2 间，共 2 间"));
  REQUIRE(p.screen.press(Role::treeitem, "902"));
  p.screen.frame();
  CHECK(p.says("1 户，名册共 2 户"));
  CHECK_FALSE(p.shows(Role::cell, "3-1-1202"));
  REQUIRE(p.screen.press(Role::treeitem, "全部，已住 2 间，共 2 间"));
  p.screen.frame();
  CHECK(p.says("共 2 户"));
  REQUIRE(p.screen.press(Role::treeitem, "3栋，已住 2 间，共 2 间"));  // chosen; it is unfolded already
  REQUIRE(p.screen.press(Role::treeitem, "3栋，已住 2 间，共 2 间"));
  CHECK_FALSE(p.shows(Role::treeitem, "1单元，已住 2 间，共 2 间"));
}

TEST_CASE("by keyboard a tree unfolds to the right and folds to the left") {
  Roster p;
  const ui::SemNode* building = p.screen.find(Role::treeitem, "3栋，已住 2 间，共 2 间");
  REQUIRE(building != nullptr);
  ui::semantics().on_focus(building->id, false);
  p.screen.key("ArrowRight");
  CHECK(p.shows(Role::treeitem, "1单元，已住 2 间，共 2 间"));
  p.screen.key("ArrowLeft");
  CHECK_FALSE(p.shows(Role::treeitem, "1单元，已住 2 间，共 2 间"));
}

TEST_CASE("on a phone the places are two selects behind the filter chip") {
  Roster p(390, 844);
  CHECK_FALSE(p.shows(Role::combobox, "楼栋"));
  REQUIRE(p.screen.press(Role::button, "筛选"));
  REQUIRE(p.screen.press(Role::combobox, "楼栋"));
  REQUIRE(p.screen.press(Role::option, "3栋"));
  REQUIRE(p.screen.press(Role::combobox, "单元"));
  REQUIRE(p.screen.press(Role::option, "1单元"));
  CHECK(p.shows(Role::button, "筛选 · 1"));
  CHECK(p.shows(Role::cell, "3-1-1202  王**"));
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
