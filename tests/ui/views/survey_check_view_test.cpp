// The re-keying check (复核录入) on the screen.
#include <doctest/doctest.h>

#include <span>
#include <string>
#include <vector>

#include "app/survey/questionnaire.h"
#include "app/survey/sheet_commands.h"
#include "app/survey/survey_commands.h"
#include "core/sheet_check.h"
#include "tests/support/program.h"
#include "ui/input.h"
#include "ui/semantics.h"

namespace hufang {
namespace {

using ui::Role;

// A survey of two items with `sheets` sheets, all 满意 and 不满意, numbered 1, 2 ...
struct CheckScreen : test::Program {
  explicit CheckScreen(int sheets, float width = 1440, float height = 900) : Program(width, height) {
    desk.settle();
    survey = app::create_survey(desk.session, 2026).value();
    REQUIRE(app::save_items(desk.session, survey, {"保安工作", "保洁工作"}, {}).ok());
    for (int i = 1; i <= sheets; ++i) {
      app::SheetEntry entry;
      entry.number = std::to_string(i);
      entry.marks = {core::kMarkSatisfied, core::kMarkDissatisfied};
      REQUIRE(app::key_sheet(desk.session, survey, entry).ok());
    }
    open("survey/check");
  }
  void keys(std::initializer_list<const char*> names) {
    for (const char* name : names) screen.key(name);
  }
  bool somewhere(std::string_view words) const {
    for (const ui::SemNode& node : ui::semantics().nodes()) {
      if (node.name.find(words) != std::string_view::npos) return true;
    }
    return false;
  }
  std::string number() { return std::string(screen.find(Role::textbox, "问卷编号")->value); }
  std::span<const core::SheetCheck> checks() { return desk.data().sheet_checks.rows(); }

  std::string survey;
};

TEST_CASE("the share of one in ten is keyed again with the same keys, its answers hidden") {
  CheckScreen s(11);
  const std::string first = s.number();
  CHECK_FALSE(first.empty());
  const ui::SemNode* circle = s.screen.find(Role::checkbox, "保安工作：满意");
  REQUIRE(circle != nullptr);
  CHECK((circle->flags & ui::kSemChecked) == 0);
  CHECK(s.somewhere("应抽查 2 份，已复核 0 份"));
  s.keys({"1", "3", "Enter"});
  REQUIRE(s.checks().size() == 1);
  CHECK(s.checks()[0].differences == 0);
  CHECK(s.somewhere("问卷 #" + first + " 两次录入一致"));
  CHECK(s.number() != first);
  s.keys({"1", "3", "Enter"});
  CHECK(s.checks().size() == 2);
  CHECK(s.number().empty());
  CHECK(s.somewhere("抽查已完成"));
  s.open("survey/keying");
  CHECK(s.somewhere("复核 2 份，差异 0 处"));
}

TEST_CASE("differences stand side by side, the user decides each, by key") {
  CheckScreen s(1);
  s.keys({"2", "1", "Enter"});
  CHECK(s.checks().empty());
  CHECK(s.somewhere("问卷 #1 差异 2 处"));
  CHECK(s.shows(Role::radio, "保安工作：首次录入 满意"));
  CHECK(s.shows(Role::radio, "保安工作：复核录入 基本满意"));
  for (const char* key : {"2", "Enter"}) ui::push_key({.key = key});  // faster than frames are drawn
  s.screen.frame(2);
  CHECK(s.checks().empty());
  CHECK(s.somewhere("还有 1 处没有选定。"));
  s.keys({"1", "Enter"});
  REQUIRE(s.checks().size() == 1);
  CHECK(s.checks()[0].differences == 2);
  CHECK(s.checks()[0].corrected == 1);
  CHECK(s.desk.data().sheets.rows()[0].marks ==
        std::vector<std::int64_t>{core::kMarkBasic, core::kMarkDissatisfied});
  CHECK(s.somewhere("问卷 #1 复核完成，差异 2 处"));
  CHECK(s.somewhere("差异 2 处，更正 1 处"));
}

TEST_CASE("a sheet is chosen by its number; differences are decided with the mouse on a phone") {
  CheckScreen s(5, 390, 844);
  REQUIRE(s.screen.type("问卷编号", "9"));
  CHECK(s.somewhere("没有这个编号的问卷。"));
  CHECK(s.screen.find(Role::radio, "保安工作：满意") == nullptr);
  REQUIRE(s.screen.type("问卷编号", "4"));
  REQUIRE(s.screen.press(Role::radio, "保安工作：满意"));
  REQUIRE(s.screen.press(Role::button, "与首次录入比较"));
  CHECK(s.somewhere("还有 1 项没有录。"));
  REQUIRE(s.screen.press(Role::button, "其余都没打勾，比较"));
  const ui::SemNode* second = s.screen.find(Role::radio, "保洁工作：复核录入 弃权 · 未选");
  REQUIRE(second != nullptr);
  CHECK(second->rect.w >= 44);
  REQUIRE(s.screen.press(Role::radio, "保洁工作：复核录入 弃权 · 未选"));
  REQUIRE(s.screen.press(Role::button, "保存复核结果"));
  REQUIRE(s.checks().size() == 1);
  const core::Sheet& sheet = *s.desk.data().sheets.find(s.checks()[0].sheet);
  CHECK(sheet.number == "4");
  CHECK(sheet.marks == std::vector<std::int64_t>{core::kMarkSatisfied, 0});
}

TEST_CASE("a paper that is not at hand is passed over; keying again forgets the second keying") {
  CheckScreen s(3);
  const std::string first = s.number();
  REQUIRE(s.screen.press(Role::button, "这份找不到，换一份"));
  CHECK(s.number() != first);
  s.keys({"3", "3", "Enter"});
  REQUIRE(s.screen.press(Role::button, "重新录入"));
  CHECK(s.checks().empty());
  s.keys({"1", "3", "Enter"});
  REQUIRE(s.checks().size() == 1);
  CHECK(s.checks()[0].differences == 0);
}

TEST_CASE("without sheets there is nothing to check, and the screen says what comes first") {
  CheckScreen s(0);
  CHECK(s.somewhere("先录入收回的问卷"));
  s.open("survey/keying");
  CHECK_FALSE(s.shows(Role::button, "复核录入"));
  CHECK(s.desk.data().sheet_checks.size() == 0);
}

TEST_CASE("the check is opened from keying, and the share can be raised") {
  CheckScreen s(4);
  s.open("survey/keying");
  REQUIRE(s.screen.press(Role::button, "复核录入"));
  CHECK(s.shell.address() == "survey/check");
  REQUIRE(s.screen.press(Role::combobox, "抽查比例"));
  REQUIRE(s.screen.press(Role::option, "全部复核"));
  CHECK(s.somewhere("应抽查 4 份，已复核 0 份"));
}

}  // namespace
}  // namespace hufang
