// Who works on this device: chosen from the people, recorded with what is changed from then on.
#include "app/office/current_user.h"

#include <doctest/doctest.h>

#include "app/office/staff.h"
#include "app/session/preferences.h"
#include "tests/support/desk.h"

namespace hufang {
namespace {

using core::StaffRole;

struct StaffedOffice : test::Desk {
  StaffedOffice() {
    settle();
    director = *app::add_staff(session, {"何志远", StaffRole::director, "管理处"});
    reader = *app::add_staff(session, {"白洁", StaffRole::quality, "品质管理部"});
    visitor = *app::add_staff(session, {"张敏", StaffRole::visitor, ""});
  }
  core::Staff person(const std::string& id) const { return *data().staff.find(id); }
  std::string last_who(const std::string& id) { return session.history("staff", id).back().who; }
  std::string director, reader, visitor;
};

TEST_CASE("nobody is asked: without a choice there is no user, and no name in the history") {
  StaffedOffice office;
  CHECK(app::current_user(office.session) == nullptr);
  CHECK(office.last_who(office.visitor).empty());
}

TEST_CASE("who was chosen has an id, a name and a role, and is recorded from then on") {
  StaffedOffice office;
  REQUIRE(app::choose_user(office.session, office.director).ok());
  const core::Staff* me = app::current_user(office.session);
  REQUIRE(me != nullptr);
  CHECK(me->id == office.director);
  CHECK(me->name == "何志远");
  CHECK(me->role == StaffRole::director);
  core::Staff changed = office.person(office.visitor);
  changed.department = "客户服务部";
  REQUIRE(app::update_staff(office.session, changed).ok());
  CHECK(office.last_who(office.visitor) == "何志远");

  core::Staff renamed = office.person(office.director);
  renamed.name = "何志源";
  REQUIRE(app::update_staff(office.session, renamed).ok());
  changed.department = "工程部";
  REQUIRE(app::update_staff(office.session, changed).ok());
  CHECK(office.last_who(office.visitor) == "何志源");
  CHECK(office.session.user() == "何志源");

  REQUIRE(app::choose_user(office.session, "").ok());
  CHECK(app::current_user(office.session) == nullptr);
  CHECK(office.session.user().empty());
}

TEST_CASE("who is not there cannot be chosen, and who left is not the user any more") {
  StaffedOffice office;
  CHECK(app::choose_user(office.session, "nobody").error().code == core::Code::not_found);
  REQUIRE(app::choose_user(office.session, office.visitor).ok());
  core::Staff gone = office.person(office.visitor);
  gone.left = true;
  REQUIRE(app::update_staff(office.session, gone).ok());
  CHECK(app::current_user(office.session) == nullptr);
}

TEST_CASE("in another community it is the person of the same name") {
  StaffedOffice office;
  REQUIRE(app::choose_user(office.session, office.director).ok());
  REQUIRE(app::create_community(office.session, {"云顶", "", 0}).ok());
  CHECK(app::current_user(office.session) == nullptr);
  const std::string there = *app::add_staff(office.session, {"何志远", StaffRole::supervisor, ""});
  REQUIRE(app::current_user(office.session) != nullptr);
  CHECK(app::current_user(office.session)->id == there);
  CHECK(app::current_user(office.session)->role == StaffRole::supervisor);
}

TEST_CASE("a name typed before people could be chosen still counts") {
  StaffedOffice office;
  REQUIRE(office.session.set_preference(app::pref::kUser, "张敏").ok());
  REQUIRE(app::current_user(office.session) != nullptr);
  CHECK(app::current_user(office.session)->id == office.visitor);
}

TEST_CASE("the choice is this device's: it is not exported") {
  StaffedOffice office;
  REQUIRE(app::choose_user(office.session, office.director).ok());
  const std::string file = office.session.export_json();
  CHECK(file.find("device_pref") == std::string::npos);
  test::Desk other(2);
  REQUIRE(other.session.import_json(file).ok());
  CHECK(app::current_user(other.session) == nullptr);
}

TEST_CASE("people are gathered by name, readers last or left out, without those who left") {
  StaffedOffice office;
  std::vector<const core::Staff*> people;
  app::gather_people(office.data(), office.community, true, people);
  REQUIRE(people.size() == 3);
  CHECK(people.back()->id == office.reader);
  app::gather_people(office.data(), office.community, false, people);
  CHECK(people.size() == 2);
  core::Staff gone = office.person(office.visitor);
  gone.left = true;
  REQUIRE(app::update_staff(office.session, gone).ok());
  app::gather_people(office.data(), office.community, false, people);
  REQUIRE(people.size() == 1);
  CHECK(people.front()->id == office.director);
}

TEST_CASE("an undertaking is signed on a day that has come") {
  StaffedOffice office;
  core::Staff person = office.person(office.visitor);
  person.undertaking_on = office.session.today() + 1;
  const core::Status ahead = app::update_staff(office.session, person);
  REQUIRE_FALSE(ahead.ok());
  CHECK(ahead.error().code == core::Code::day_ahead);
  CHECK(ahead.error().place == "undertaking_on");
  person.undertaking_on = office.session.today();
  CHECK(app::update_staff(office.session, person).ok());
  CHECK(office.person(office.visitor).undertaking_on == office.session.today());
}

}  // namespace
}  // namespace hufang
