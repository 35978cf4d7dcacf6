// The change history of a record, and the last actions with undo and redo, by role and name.
#include <doctest/doctest.h>

#include "app/office/staff.h"
#include "app/visits/opinions.h"
#include "app/visits/visit_commands.h"
#include "tests/support/program.h"
#include "ui/input.h"

namespace hufang {
namespace {

using ui::Role;

struct Histories : test::Program {
  Histories() {
    desk.settle();
    household = desk.home("1202", "王建国");
    staff = *app::add_staff(session(), {"李明", core::StaffRole::director, ""});
    screen.frame(2);
  }
  bool part(Role role, std::string_view words) const {
    for (const ui::SemNode& node : ui::semantics().nodes()) {
      if (node.role == role && node.name.find(words) != std::string_view::npos) return true;
    }
    return false;
  }
  void ctrl(std::string_view key) {
    ui::push_key({.key = std::string(key), .ctrl = true});
    screen.frame(2);
  }
  std::string household, staff;
};

TEST_CASE("a visit's history says in words who changed what, opinions that are gone included") {
  Histories p;
  REQUIRE(p.session().set_preference("user", "王会计").ok());
  const std::string id = *app::start_unplanned_visit(p.session(), {.household = p.household});
  core::Visit visit = *p.session().data().visits.find(id);
  visit.way = core::VisitWay::phone;
  visit.started = 615;
  visit.staff = {p.staff};
  REQUIRE(app::update_visit(p.session(), visit).ok());
  app::OpinionEntry entry;
  entry.text = "楼道灯不亮";
  const auto opinion = app::add_opinion(p.session(), id, entry);
  REQUIRE(opinion.ok());
  REQUIRE(app::remove_opinion(p.session(), *opinion).ok());
  REQUIRE(app::void_visit(p.session(), id, "登记错了").ok());

  p.open("visits/visit/" + id);
  REQUIRE(p.screen.press(Role::button, "查看修改记录"));
  p.screen.frame(2);
  CHECK(p.part(Role::dialog, "修改记录 · "));
  CHECK(p.says("开始访问"));
  CHECK(p.says("删除意见"));
  CHECK(p.says("访问方式：电话"));
  CHECK(p.says("开始时间：10:00 → 10:15"));
  CHECK(p.says("访问人：李明"));
  CHECK(p.says("作废原因：登记错了"));
  CHECK(p.says("2026-05-20 10:00 · 王会计"));
  // Nothing of the inside: no ids, no codes.
  for (const std::string_view inside : {"completed", "draft", "phone", "community", "：0", p.staff.c_str()})
    CHECK_FALSE(p.part(Role::text, inside));
}

TEST_CASE("the last actions are taken back by Ctrl+Z, done again by Ctrl+Y, and listed") {
  Histories p;
  const std::string id = *app::start_unplanned_visit(p.session(), {.household = p.household});
  REQUIRE(app::void_visit(p.session(), id, "登记错了").ok());
  p.open("visits/visit/" + id);
  CHECK(p.shows(Role::button, "查看修改记录"));
  p.ctrl("z");
  CHECK(p.says("已撤销：作废访问记录"));
  CHECK(p.session().data().visits.find(id)->state == core::VisitState::draft);
  p.ctrl("y");
  CHECK(p.session().data().visits.find(id)->state == core::VisitState::voided);
  p.ctrl("z");
  p.ctrl("Z");
  CHECK(p.session().data().visits.find(id)->state == core::VisitState::voided);

  REQUIRE(p.screen.press(Role::button, "最近操作"));
  p.screen.frame(2);
  REQUIRE(p.shows(Role::dialog, "最近操作"));
  CHECK(p.part(Role::text, "作废访问记录 · "));
  // A dialog is finished first.
  p.ctrl("z");
  CHECK(p.session().data().visits.find(id)->state == core::VisitState::voided);
  const auto before = p.screen.find(Role::button, "关闭")->rect;
  REQUIRE(p.screen.press(Role::button, "撤销"));
  p.screen.frame(2);
  CHECK(p.session().data().visits.find(id)->state == core::VisitState::draft);
  CHECK(p.part(Role::text, "作废访问记录"));
  CHECK(p.says("已撤销"));
  // No button has moved away under the finger.
  CHECK(p.screen.find(Role::button, "关闭")->rect.y == before.y);
  CHECK(p.screen.find(Role::button, "关闭")->rect.x == before.x);
  REQUIRE(p.screen.press(Role::button, "重做"));
  CHECK(p.session().data().visits.find(id)->state == core::VisitState::voided);
  // Going back before an older action takes the later ones back with it.
  p.screen.frame(2);
  std::string older;
  for (const ui::SemNode& node : ui::semantics().nodes()) {
    if (node.role == Role::button && node.name.starts_with("退回到此前：开始访问")) older = node.name;
  }
  REQUIRE_FALSE(older.empty());
  REQUIRE(p.screen.press(Role::button, older));
  CHECK(p.session().data().visits.find(id) == nullptr);
}

TEST_CASE("the session lists what can be taken back, latest first, and what can be done again") {
  Histories p;
  const std::string id = *app::start_unplanned_visit(p.session(), {.household = p.household});
  REQUIRE(p.session().undo().ok());
  REQUIRE(p.session().undone_actions().size() == 1);
  CHECK(p.session().undone_actions()[0].action == "undo.visit_started");
  REQUIRE(p.session().redo().ok());
  CHECK(p.session().undone_actions().empty());
  CHECK(p.session().done_actions()[0].id == id);
  CHECK(p.session().done_actions()[0].table == "visit");
  CHECK(p.session().done_actions()[1].action == "undo.staff_added");
}

}  // namespace
}  // namespace hufang
