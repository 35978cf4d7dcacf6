// Return visits on the screen: from a resolved matter to its confirmation, by role and name.
#include <doctest/doctest.h>

#include "app/matters/matter_commands.h"
#include "app/office/staff.h"
#include "app/visits/visit_commands.h"
#include "core/matters.h"
#include "tests/support/program.h"

namespace hufang {
namespace {

using ui::Role;

struct Returns : test::Program {
  explicit Returns(float width = 1440, float height = 900) : Program(width, height) {
    desk.settle();
    household = desk.home("1202", "王建国");
    staff = *app::add_staff(session(), {"李明", core::StaffRole::director, ""});
    core::Matter m;
    m.id = "m1";
    m.community = desk.community;
    m.number = "SX-202605-001";
    m.household = household;
    m.text = "楼道灯不亮";
    m.owner = staff;
    m.opened_on = session().today();
    m.promised = session().today() + 3;
    app::Change change("undo.opinion_added");
    change.put(m);
    REQUIRE(session().commit(std::move(change)).ok());
  }
  void press(Role role, std::string_view name) {
    CAPTURE(name);
    REQUIRE(screen.press(role, name));
    screen.frame(3);
  }
  const core::Matter& matter() { return *session().data().matters.find("m1"); }
  std::string household, staff;
};

TEST_CASE("a return visit starts from the list, takes down the household's word and closes the matter") {
  for (const float width : {1440.f, 390.f}) {
    Returns p(width, 844);
    p.open("visits/returns");
    CHECK(p.says("没有等业户确认的事项。"));
    REQUIRE(app::resolve_matter(p.session(), "m1", p.session().today(), "换了灯泡").ok());
    p.screen.frame(2);
    p.press(Role::button, "开始回访 3-1-1202 王**");
    CHECK(p.shows(Role::heading, "回访记录"));
    CHECK(p.shows(Role::group, "楼道灯不亮"));
    p.press(Role::radio, "不满意");
    CHECK(p.matter().confirmation == core::Confirmation::dissatisfied);
    CHECK(core::matter_state(p.matter()) == core::MatterState::closed);
    // The form asks for the visit's own rating with the same words: the first ones are the matter's.
    p.press(Role::radio, "基本满意");
    CHECK(p.matter().confirmation == core::Confirmation::basic);
  }
}

TEST_CASE("a return visit to a matter without a result notes the result first") {
  Returns p;
  p.open("matters/item/m1");
  p.press(Role::button, "开始回访");
  CHECK(p.says("还没有登记办理结果，登记后才能请业户确认。"));
  p.press(Role::button, "登记办理结果 楼道灯不亮");
  REQUIRE(p.shows(Role::dialog, "登记办理结果"));
  REQUIRE(p.screen.type("办理结果", "换了灯泡"));
  p.press(Role::button, "保存");
  p.press(Role::radio, "满意");
  CHECK(p.matter().confirmation == core::Confirmation::satisfied);
  p.open("matters/item/m1");
  CHECK(p.shows(Role::button, "草稿 · 2026 年 5 月 20 日 ›"));
}

TEST_CASE("a return visit is appointed from a matter, and from a visit") {
  Returns p;
  p.open("matters/item/m1");
  p.press(Role::button, "预约回访");
  REQUIRE(p.shows(Role::dialog, "预约回访"));
  p.press(Role::button, "日期填今天");
  p.press(Role::button, "保存");
  REQUIRE(p.session().data().appointments.size() == 1);
  const core::Appointment& a = p.session().data().appointments.rows()[0];
  CHECK(a.kind == core::VisitKind::return_visit);
  CHECK(a.return_of_matter == "m1");
  p.open("visits/appointments");
  p.press(Role::button, "开始访问 3-1-1202");
  CHECK(p.shows(Role::heading, "回访记录"));
  CHECK(p.session().data().visits.rows()[0].return_of_matter == "m1");
}

}  // namespace
}  // namespace hufang
