// Appointments on the screen: moved, given up, prepared, and as a calendar file, by role and name.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "app/visits/appointments.h"
#include "tests/support/program.h"

namespace hufang {
namespace {

using core::AppointmentState;
using ui::Role;

struct Appointments : test::Program {
  explicit Appointments(float width = 1440, float height = 900) : Program(width, height) {
    desk.settle();
    app::NewAppointment wanted;
    wanted.household = desk.home("1202", "王建国");
    wanted.on = session().today();
    wanted.minute = 600;
    wanted.purpose = "听取意见";
    wanted.materials = {"访问记录表", "名片"};
    id = *app::plan_appointment(session(), wanted);
    open("visits/appointments");
  }
  void press(Role role, std::string_view name) {
    CAPTURE(name);
    REQUIRE(screen.press(role, name));
    screen.frame(3);
  }
  bool part(Role role, std::string_view words) const {
    for (const ui::SemNode& n : ui::semantics().nodes()) {
      if (n.role == role && n.name.find(words) != std::string_view::npos) return true;
    }
    return false;
  }
  const core::Appointment& appointment() { return *session().data().appointments.find(id); }
  std::string id;
};

TEST_CASE("an appointment is moved to another day, and the old one says so") {
  for (const float width : {1440.f, 390.f}) {
    Appointments p(width, 844);
    CHECK(p.part(Role::text, "10:00  3-1-1202 王**"));
    p.press(Role::button, "改期 3-1-1202");
    REQUIRE(p.screen.type("日期", "2026-05-21"));
    REQUIRE(p.screen.type("时间", "14:30"));
    p.press(Role::button, "保存");
    CHECK(p.appointment().state == AppointmentState::moved);
    const core::Appointment* next = p.session().data().appointments.find(p.appointment().moved_to);
    REQUIRE(next != nullptr);
    CHECK(next->on == p.session().today() + 1);
    CHECK(next->minute == 870);
    CHECK(next->materials == p.appointment().materials);
    CHECK(p.part(Role::text, "14:30  3-1-1202 王**"));  // the week shows both
  }
}

TEST_CASE("nobody opened, or it was cancelled: with a word on why; neither can be started any more") {
  Appointments p;
  p.press(Role::button, "未遇 3-1-1202");
  REQUIRE(p.screen.type("原因", "家中无人"));
  p.press(Role::button, "未遇");
  CHECK(p.appointment().state == AppointmentState::no_show);
  CHECK(p.appointment().note == "家中无人");
  CHECK_FALSE(p.shows(Role::button, "开始访问 3-1-1202"));

  Appointments q;
  q.press(Role::button, "取消预约 3-1-1202");
  q.press(Role::button, "取消预约");
  CHECK(q.appointment().state == AppointmentState::cancelled);
}

TEST_CASE("an appointment of a day to come can be cancelled, but not missed yet") {
  Appointments p;
  p.desk.clock.day = p.desk.clock.day - 1;
  p.screen.frame(2);
  CHECK_FALSE(p.shows(Role::button, "未遇 3-1-1202"));
  CHECK(p.shows(Role::button, "取消预约 3-1-1202"));
}

TEST_CASE("day and week, and the calendar file of what is shown") {
  Appointments p;
  p.press(Role::radio, "日");
  CHECK(p.part(Role::text, "10:00  3-1-1202 王**"));
  p.press(Role::button, "下载日历文件");
  CHECK(p.files.saved_name == "visits-2026-05-20.ics");
  CHECK(p.files.saved.find("BEGIN:VEVENT") != std::string::npos);
  CHECK(p.files.saved.find("3-1-1202") != std::string::npos);
  // Nobody's name leaves in a calendar.
  CHECK(p.files.saved.find("王") == std::string::npos);
}

TEST_CASE("at the door the materials are ticked off, and the prompts are there to read and stop nothing") {
  Appointments p;
  p.press(Role::button, "开始访问 3-1-1202");
  CHECK(p.part(Role::text, "准时"));
  p.press(Role::checkbox, "名片");
  CHECK(p.appointment().prepared == std::vector<std::int64_t>{1});
  p.press(Role::checkbox, "名片");
  CHECK(p.appointment().prepared.empty());
}

}  // namespace
}  // namespace hufang
