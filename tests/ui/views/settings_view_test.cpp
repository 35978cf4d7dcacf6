#include <doctest/doctest.h>

#include "app/office/staff.h"
#include "app/session/preferences.h"
#include "tests/support/program.h"
#include "ui/text.h"

namespace hufang {
namespace {

using ui::Role;

struct Settings : test::Program {
  explicit Settings(std::string_view part) {
    desk.settle();
    open(part);
  }
  const core::Community& community() { return *session().data().communities.find(desk.community); }
};

TEST_CASE("a rule is chosen and kept at once") {
  Settings p("settings");
  REQUIRE(p.screen.press(Role::combobox, "回收率不足 60% 的扣减"));
  REQUIRE(p.screen.press(Role::option, "不足一个也扣"));
  CHECK(p.community().penalty == core::PenaltyMode::started);
  REQUIRE(p.screen.press(Role::combobox, "空白问卷计入回收"));
  REQUIRE(p.screen.press(Role::option, "否"));
  CHECK_FALSE(p.community().blank_sheets_count);
  REQUIRE(p.session().undo().ok());
  CHECK(p.community().blank_sheets_count);
}

TEST_CASE("names and size are kept on saving; what is wrong is said") {
  Settings p("settings/community");
  REQUIRE(p.screen.type("总户数", "很多"));
  REQUIRE(p.screen.press(Role::button, "保存"));
  CHECK(p.says("“很多”不是数字，请只输入数字。"));
  REQUIRE(p.screen.type("总户数", "650"));
  REQUIRE(p.screen.type("管理处", "翠湖管理处"));
  REQUIRE(p.screen.press(Role::button, "保存"));
  CHECK(p.community().total_households == 650);
  CHECK(p.community().office == "翠湖管理处");
  CHECK(p.community().started_on == core::from_ymd(2020, 1, 1));
  REQUIRE(p.screen.type("开始使用的日期", "2026-03-02"));
  REQUIRE(p.screen.press(Role::button, "保存"));
  CHECK(p.community().started_on == core::from_ymd(2026, 3, 2));
}

TEST_CASE("a day of one's own is added to the calendar and taken back") {
  Settings p("settings/calendar");
  CHECK(p.says("有内置数据"));
  REQUIRE(p.screen.press(Role::radio, "2028 年"));
  CHECK(p.says("2028 年没有数据，只按周末休息计算"));
  REQUIRE(p.screen.press(Role::button, "添加日期"));
  CHECK(p.says("请填写日期，如 2027-02-06。"));
  REQUIRE(p.screen.type("日期", "2028/10/2"));
  REQUIRE(p.screen.type("说明", "国庆节"));
  REQUIRE(p.screen.press(Role::button, "添加日期"));
  CHECK(p.session().data().calendar_days.find("2028-10-02") != nullptr);
  CHECK(p.says("2028 年没有数据，只按周末休息计算"));  // one day is not the year
  REQUIRE(p.screen.press(Role::button, "2028 年的安排已录全"));
  p.screen.frame(2);
  CHECK(p.says("已录全，按您录入的日期计算"));
  REQUIRE(p.screen.press(Role::button, "还没有录全"));
  p.screen.frame(2);
  CHECK(p.says("2028 年没有数据，只按周末休息计算"));
  REQUIRE(p.screen.press(Role::button, "删除"));
  CHECK(p.session().data().calendar_days.size() == 0);
}

TEST_CASE("the language and who works here belong to the device") {
  Settings p("settings/device");
  REQUIRE(app::add_staff(p.session(), {"陈明", core::StaffRole::director, ""}).ok());
  p.screen.frame(2);
  REQUIRE(p.screen.press(Role::combobox, "本机使用人"));
  REQUIRE(p.screen.press(Role::option, "陈明 · 管理处主任"));
  CHECK(p.session().user() == "陈明");
  REQUIRE(p.screen.press(Role::combobox, "本机使用人"));
  REQUIRE(p.screen.press(Role::option, "未选择"));
  CHECK(p.session().user().empty());
  REQUIRE(p.screen.type("设备名称", " 前台电脑 "));
  REQUIRE(p.screen.press(Role::button, "保存"));
  CHECK(p.session().preference(app::pref::kDeviceName) == "前台电脑");
  REQUIRE(p.screen.press(Role::radio, "English"));
  CHECK(p.session().preference(app::pref::kLanguage) == "en");
  CHECK(p.shows(Role::tab, "This device"));
  REQUIRE(p.screen.press(Role::radio, "中文"));
  CHECK(p.shows(Role::tab, "本机"));
}

TEST_CASE("a second community is added; removing one asks first") {
  Settings p("settings/communities");
  REQUIRE(p.screen.press(Role::button, "打开示例小区"));
  CHECK(p.session().data().communities.size() == 2);
  p.screen.frame(2);
  REQUIRE(p.screen.press(Role::button, "切换到此"));
  CHECK(p.session().community() == p.desk.community);
  REQUIRE(p.screen.press(Role::button, "新建小区"));
  REQUIRE(p.screen.type("小区名称", "翠湖花园"));
  REQUIRE(p.screen.press(Role::button, "新建"));
  CHECK(p.session().data().communities.size() == 2);  // the name is taken
  REQUIRE(p.screen.type("小区名称", "云顶"));
  REQUIRE(p.screen.press(Role::button, "新建"));
  CHECK(p.session().data().communities.size() == 3);
}

}  // namespace
}  // namespace hufang
