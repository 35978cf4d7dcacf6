#include "app/visits/appointments.h"

#include <doctest/doctest.h>

#include <vector>

#include "app/office/staff.h"
#include "tests/support/desk.h"
#include "tests/support/result.h"

namespace hufang {
namespace {

using core::AppointmentState;
using core::Code;
using test::code_of;

struct AppointmentOffice : test::Desk {
  AppointmentOffice() {
    settle();
    home_id = home("1202", "王建国");
  }
  app::NewAppointment tomorrow() {
    app::NewAppointment wanted;
    wanted.household = home_id;
    wanted.on = session.today() + 1;
    wanted.minute = 600;
    wanted.materials = {"访问记录表", "名片"};
    return wanted;
  }
  std::string plan() {
    auto made = app::plan_appointment(session, tomorrow());
    REQUIRE(made.ok());
    return *made;
  }
  std::string home_id;
};

TEST_CASE("what an appointment needs") {
  AppointmentOffice office;
  struct Case {
    const char* what;
    void (*spoil)(app::NewAppointment&);
    Code code;
  };
  const Case cases[] = {
      {"no household", [](app::NewAppointment& a) { a.household.clear(); }, Code::required_missing},
      {"no day", [](app::NewAppointment& a) { a.on.reset(); }, Code::required_missing},
      {"a household that is not there", [](app::NewAppointment& a) { a.household = "x"; }, Code::not_found},
      {"staff that is not there", [](app::NewAppointment& a) { a.staff = "x"; }, Code::not_found},
      {"minute 1440", [](app::NewAppointment& a) { a.minute = 1440; }, Code::number_too_large},
      {"yesterday", [](app::NewAppointment& a) { a.on = *core::from_ymd(2026, 5, 19); },
       Code::matter_day_before},
      {"minute -2", [](app::NewAppointment& a) { a.minute = -2; }, Code::number_too_small},
  };
  for (const Case& c : cases) {
    CAPTURE(c.what);
    app::NewAppointment wanted = office.tomorrow();
    c.spoil(wanted);
    CHECK(code_of(app::plan_appointment(office.session, wanted)) == c.code);
  }
  CHECK(office.data().appointments.size() == 0);
  office.plan();
  CHECK(code_of(app::plan_appointment(office.session, office.tomorrow())) == Code::appointment_repeated);
}

TEST_CASE("moving leaves the old one pointing at the new one") {
  AppointmentOffice office;
  const std::string old_id = office.plan();
  auto moved = app::move_appointment(office.session, old_id, office.session.today() + 3, 840, "业户出差");
  REQUIRE(moved.ok());
  const core::Appointment& old_one = *office.data().appointments.find(old_id);
  CHECK(old_one.state == AppointmentState::moved);
  CHECK(old_one.moved_to == *moved);
  CHECK(old_one.note == "业户出差");
  const core::Appointment& next = *office.data().appointments.find(*moved);
  CHECK(next.state == AppointmentState::planned);
  CHECK(next.minute == 840);
  CHECK(next.materials.size() == 2);
  CHECK(code_of(app::cancel_appointment(office.session, old_id, "")) == Code::appointment_not_planned);
  REQUIRE(office.session.undo().ok());
  CHECK(office.data().appointments.size() == 1);
  CHECK(office.data().appointments.find(old_id)->state == AppointmentState::planned);
}

TEST_CASE("another time on the same day is no second appointment") {
  AppointmentOffice office;
  const auto moved =
      app::move_appointment(office.session, office.plan(), office.session.today() + 1, 900, "");
  REQUIRE(moved.ok());
  CHECK(code_of(app::move_appointment(office.session, *moved, office.session.today() - 1, 900, "")) ==
        Code::matter_day_before);
}

TEST_CASE("a no-show is noted on its day or later") {
  AppointmentOffice office;
  const std::string id = office.plan();
  CHECK(code_of(app::mark_no_show(office.session, id, "")) == Code::appointment_ahead);
  office.clock.day = office.clock.day + 1;
  REQUIRE(app::mark_no_show(office.session, id, "敲门无人应答").ok());
  CHECK(office.data().appointments.find(id)->state == AppointmentState::no_show);
  CHECK(office.data().appointments.find(id)->note == "敲门无人应答");
}

TEST_CASE("the checklist is ticked item by item; other materials start anew") {
  AppointmentOffice office;
  const std::string id = office.plan();
  REQUIRE(app::set_prepared(office.session, id, 1, true).ok());
  REQUIRE(app::set_prepared(office.session, id, 0, true).ok());
  CHECK(office.data().appointments.find(id)->prepared == std::vector<std::int64_t>{0, 1});
  REQUIRE(app::set_prepared(office.session, id, 1, false).ok());
  CHECK(office.data().appointments.find(id)->prepared == std::vector<std::int64_t>{0});
  CHECK(code_of(app::set_prepared(office.session, id, 2, true)) == Code::number_too_large);
  core::Appointment after = *office.data().appointments.find(id);
  after.purpose = " 入住一年回访 ";
  REQUIRE(app::update_appointment(office.session, after).ok());
  CHECK(office.data().appointments.find(id)->purpose == "入住一年回访");
  CHECK(office.data().appointments.find(id)->prepared.size() == 1);
  after.materials = {"工具包"};
  REQUIRE(app::update_appointment(office.session, after).ok());
  CHECK(office.data().appointments.find(id)->prepared.empty());
}

TEST_CASE("staff: a name once a community, changed and leaving") {
  AppointmentOffice office;
  auto first = app::add_staff(office.session, {" 李明 ", core::StaffRole::director, ""});
  REQUIRE(first.ok());
  CHECK(office.data().staff.find(*first)->name == "李明");
  CHECK(code_of(app::add_staff(office.session, {"李明", core::StaffRole::visitor, ""})) == Code::not_unique);
  CHECK(code_of(app::add_staff(office.session, {" ", core::StaffRole::visitor, ""})) ==
        Code::required_missing);
  core::Staff after = *office.data().staff.find(*first);
  after.left = true;
  REQUIRE(app::update_staff(office.session, after).ok());
  CHECK(office.data().staff.find(*first)->left);
  REQUIRE(office.session.undo().ok());
  CHECK_FALSE(office.data().staff.find(*first)->left);
}

}  // namespace
}  // namespace hufang
