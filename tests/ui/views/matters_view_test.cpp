// The ledger of matters: from overdue to confirmed and closed, by role and name.
#include <doctest/doctest.h>

#include <string>

#include "app/office/staff.h"
#include "core/matters.h"
#include "tests/support/program.h"

namespace hufang {
namespace {

using ui::Role;

struct Matters : test::Program {
  explicit Matters(float width = 1440, float height = 900) : Program(width, height) {
    desk.settle();
    owner = *app::add_staff(session(), {"李明", core::StaffRole::director, ""});
    other = *app::add_staff(session(), {"张华", core::StaffRole::visitor, ""});
    promise("m1", "1202", "楼道灯不亮", 3);
    promise("m2", "1203", "儿童滑梯松动", 30);
    open("matters");
  }
  void promise(const std::string& id, const std::string& room, const std::string& text, int days) {
    core::Matter m;
    m.id = id;
    m.community = desk.community;
    m.number = "SX-" + id;
    m.household = desk.home(room, "王建国");
    m.text = text;
    m.owner = owner;
    m.opened_on = session().today();
    m.promised = session().today() + days;
    m.feedback = core::FeedbackOwed::asked;
    app::Change change("undo.opinion_added");
    change.put(m);
    REQUIRE(session().commit(std::move(change)).ok());
  }
  const core::Matter& matter(std::string_view id) { return *session().data().matters.find(id); }
  bool part(Role role, std::string_view words) const {
    for (const ui::SemNode& n : ui::semantics().nodes()) {
      if (n.role == role && n.name.find(words) != std::string_view::npos) return true;
    }
    return false;
  }
  void press(Role role, std::string_view name) {
    CAPTURE(name);
    REQUIRE(screen.press(role, name));
    screen.frame(3);
  }
  // Opens a step of the matter on screen; its dialog is there.
  void step(std::string_view name) {
    press(Role::button, name);
    REQUIRE(shows(Role::dialog, name));
  }

  std::string owner, other;
};

TEST_CASE("a matter goes overdue, is resolved, answered, confirmed and closed") {
  Matters p;
  CHECK(p.shows(Role::link, "事项"));
  p.desk.clock.day = p.desk.clock.day + 5;
  p.screen.frame(3);
  CHECK(p.shows(Role::link, "事项，1 项逾期"));
  CHECK(p.shows(Role::cell, "逾期 2 天"));
  CHECK(p.shows(Role::cell, "3-1-1202 王**"));

  p.open("matters/item/m1");
  CHECK(p.shows(Role::heading, "3-1-1202 王**"));
  CHECK_FALSE(p.shows(Role::button, "业户确认办结"));
  p.step("登记办理结果");
  p.press(Role::button, "保存");
  CHECK(p.shows(Role::dialog, "登记办理结果"));  // nothing said yet
  REQUIRE(p.screen.type("办理结果", "已更换灯具"));
  p.press(Role::button, "保存");
  CHECK_FALSE(p.shows(Role::dialog, "登记办理结果"));
  CHECK(p.matter("m1").resolution == "已更换灯具");

  p.step("业户确认办结");
  p.press(Role::radio, "满意");
  p.press(Role::button, "确认并办结");
  CHECK(core::matter_state(p.matter("m1")) == core::MatterState::resolved);  // the household was not told
  p.press(Role::button, "取消");

  p.step("登记反馈");
  REQUIRE(p.screen.type("反馈方式", "电话"));
  REQUIRE(p.screen.type("告知何人", "王先生"));
  p.press(Role::button, "保存");
  CHECK(p.matter("m1").feedback_by == "李明");  // who answers for it, offered
  CHECK_FALSE(core::feedback_outstanding(p.matter("m1")));

  p.step("业户确认办结");
  p.press(Role::radio, "满意");
  p.press(Role::button, "确认并办结");
  CHECK(core::matter_state(p.matter("m1")) == core::MatterState::closed);
  CHECK(p.shows(Role::link, "事项"));  // nothing overdue any more

  p.step("重新打开");
  REQUIRE(p.screen.type("重新打开的原因", "灯又不亮了"));
  p.press(Role::button, "保存");
  CHECK(p.matter("m1").reopened == 1);
}

TEST_CASE("the filters show their part, and the list is given to another in one step") {
  Matters p;
  CHECK(p.shows(Role::radio, "全部 2"));
  p.press(Role::radio, "本周到期 1");  // of 20 May, a Wednesday: the 23rd is, 19 June is not
  CHECK(p.shows(Role::cell, "楼道灯不亮"));
  CHECK_FALSE(p.shows(Role::cell, "儿童滑梯松动"));
  p.press(Role::radio, "逾期 0");
  CHECK(p.part(Role::heading, "没有符合条件的事项"));
  p.press(Role::radio, "待反馈 2");
  CHECK(p.shows(Role::cell, "儿童滑梯松动"));
  p.press(Role::button, "批量改派");
  REQUIRE(p.shows(Role::dialog, "批量改派"));
  p.press(Role::combobox, "改派给");
  p.press(Role::option, "张华");
  REQUIRE(p.screen.type("协调部门（不填则不变）", "工程部"));
  p.press(Role::button, "确认改派");
  CHECK(p.matter("m1").owner == p.other);
  CHECK(p.matter("m2").department == "工程部");
  REQUIRE(p.session().undo().ok());
  CHECK(p.matter("m1").owner == p.owner);
  CHECK(p.matter("m2").department.empty());
}

TEST_CASE("the phone has the ledger in two lines, and the count at more") {
  Matters p(390, 844);
  p.desk.clock.day = p.desk.clock.day + 4;
  p.screen.frame(3);
  CHECK(p.shows(Role::button, "更多，1 项逾期"));
  CHECK(p.shows(Role::cell, "楼道灯不亮"));
  CHECK(p.shows(Role::cell, "3-1-1202 王**"));
}

}  // namespace
}  // namespace hufang
