// The office's people: added, corrected, chosen as who works here; and what the shell says of it.
#include <doctest/doctest.h>

#include "app/office/current_user.h"
#include "app/office/staff.h"
#include "tests/support/program.h"

namespace hufang {
namespace {

using ui::Role;

struct People : test::Program {
  explicit People(float width = 1440, float height = 900) : Program(width, height) {
    desk.settle();
    open("settings/people");
  }
  const core::Staff* me() { return app::current_user(session()); }
  const core::Staff* named(std::string_view name) {
    for (const core::Staff& person : session().data().staff.rows()) {
      if (person.name == name) return &person;
    }
    return nullptr;
  }
  void add(const std::string& name, const std::string& role) {
    REQUIRE(screen.press(Role::button, "添加人员"));
    REQUIRE(screen.type("姓名", name));
    REQUIRE(screen.press(Role::combobox, "职务"));
    REQUIRE(screen.press(Role::option, role));
    REQUIRE(screen.press(Role::button, "保存"));
    screen.frame(2);
  }
};

TEST_CASE("the first one added is who works here; the shell says so") {
  People p;
  CHECK(p.shows(Role::button, "本机使用人：未选择使用人，点此选择"));
  p.add("林慧敏", "客户服务主管");
  REQUIRE(p.me() != nullptr);
  CHECK(p.me()->role == core::StaffRole::supervisor);
  CHECK(p.shows(Role::button, "本机使用人：林慧敏，客户服务主管"));
  CHECK(p.shows(Role::text, "本机"));
  p.add("白洁", "品质管理部查阅人");
  REQUIRE(p.named("白洁") != nullptr);
  CHECK(p.named("白洁")->role == core::StaffRole::quality);
  CHECK(p.me()->name == "林慧敏");
  CHECK(p.session().user() == "林慧敏");
}

TEST_CASE("another one is chosen from the shell, on the desktop and on a phone") {
  for (const float width : {1440.f, 390.f}) {
    CAPTURE(width);
    People p(width, 844);
    p.add("林慧敏", "客户服务主管");
    p.add("何志远", "管理处主任");
    REQUIRE(p.screen.press(Role::button, "本机使用人：林慧敏，客户服务主管"));
    REQUIRE(p.screen.press(Role::radio, "何志远，管理处主任"));
    REQUIRE(p.me() != nullptr);
    CHECK(p.me()->name == "何志远");
    p.screen.frame(2);
    CHECK(p.shows(Role::button, "本机使用人：何志远，管理处主任"));
    CHECK(p.says("此后的修改记为：何志远"));
    p.open("home");
    REQUIRE(p.screen.press(Role::button, "本机使用人：何志远，管理处主任"));
    REQUIRE(p.screen.press(Role::button, "管理人员 ›"));
    CHECK(p.shell.address() == "settings/people");
  }
}

TEST_CASE("people that came with a file: one says who one is in the list") {
  People p;
  REQUIRE(app::add_staff(p.session(), {"周国安", core::StaffRole::representative, "公司"}).ok());
  p.screen.frame(2);
  REQUIRE(p.screen.press(Role::button, "就是我"));
  REQUIRE(p.me() != nullptr);
  CHECK(p.me()->name == "周国安");
  p.screen.frame();
  CHECK_FALSE(p.shows(Role::button, "就是我"));
}

TEST_CASE("a row is corrected: undertaking, leaving, a name that is taken") {
  People p;
  p.add("林慧敏", "客户服务主管");
  p.add("何志远", "管理处主任");
  CHECK(p.shows(Role::text, "未签"));
  const ui::SemNode* cell = p.screen.find(Role::cell, "何志远");
  REQUIRE(cell != nullptr);
  REQUIRE(p.screen.click(Role::cell, "何志远"));
  p.screen.frame(2);
  REQUIRE(p.shows(Role::dialog, "修改人员"));
  REQUIRE(p.screen.type("姓名", "林慧敏"));
  REQUIRE(p.screen.press(Role::button, "保存"));
  CHECK(p.says("“林慧敏”已经有了，请换一个。"));
  REQUIRE(p.screen.type("姓名", "何志远"));
  REQUIRE(p.screen.type("保密承诺签署日期", "2026-05-21"));
  REQUIRE(p.screen.press(Role::button, "保存"));
  CHECK(p.says("保密承诺签署日期不能晚于今天。"));
  REQUIRE(p.screen.type("保密承诺签署日期", "2026-05-20"));
  REQUIRE(p.screen.press(Role::checkbox, "已离开本管理处"));
  REQUIRE(p.screen.press(Role::button, "保存"));
  p.screen.frame(2);
  CHECK_FALSE(p.shows(Role::dialog, "修改人员"));
  CHECK(p.named("何志远")->left);
  CHECK(p.named("何志远")->undertaking_on == core::from_ymd(2026, 5, 20));
  CHECK(p.shows(Role::text, "已离开"));
  CHECK(p.says("在岗 1 人"));
}

TEST_CASE("the first screen asks who works here, among its steps") {
  People p;
  p.open("home");
  CHECK(p.says("说明本机由谁使用"));
  REQUIRE(p.screen.press(Role::button, "去做：说明本机由谁使用"));
  CHECK(p.shell.address() == "settings/people");
}

}  // namespace
}  // namespace hufang
