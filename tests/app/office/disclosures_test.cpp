#include "app/office/disclosures.h"

#include <doctest/doctest.h>

#include "app/roster/household.h"
#include "app/session/preferences.h"
#include "tests/support/desk.h"

using namespace hufang;

TEST_CASE("showing a name is noted: who, when, which household, what, where") {
  test::Desk desk;
  desk.settle();
  const std::string home = desk.home("902", "李四");
  REQUIRE(desk.session.set_preference(app::pref::kUser, "王会计").ok());
  REQUIRE(app::note_contact_shown(desk.session, home, "roster").ok());
  REQUIRE(desk.data().disclosures.size() == 1);
  const core::Disclosure& shown = desk.data().disclosures.rows()[0];
  CHECK(shown.household == home);
  CHECK(shown.community == desk.community);
  CHECK(shown.who == "王会计");
  CHECK(shown.on == desk.clock.day);
  CHECK(shown.minute == 600);
  CHECK(shown.what == core::Disclosed::contact);
  CHECK(shown.place == "roster");
  REQUIRE(app::note_list_shown(desk.session, desk.community, "roster").ok());
  CHECK(desk.data().disclosures.rows()[1].what == core::Disclosed::list);
  CHECK(desk.data().disclosures.rows()[1].household.empty());
}

TEST_CASE("undo takes back what came before, never that a name was shown") {
  test::Desk desk;
  desk.settle();
  const std::string home = desk.home("902", "李四");
  REQUIRE(app::move_out(desk.session, home, desk.session.today()).ok());
  REQUIRE(app::note_contact_shown(desk.session, home, "roster").ok());
  CHECK(desk.session.undo_action() == "undo.household_moved_out");
  REQUIRE(desk.session.undo().ok());
  CHECK_FALSE(desk.data().households.find(home)->moved_out.has_value());
  CHECK(desk.data().disclosures.size() == 1);
}

TEST_CASE("what cannot be noted is an error, so it is not shown") {
  test::Desk desk;
  desk.settle();
  const std::string home = desk.home("902", "李四");
  CHECK(app::note_contact_shown(desk.session, "nobody", "roster").error().code == core::Code::not_found);
  REQUIRE(desk.session.set_role(app::WindowRole::reader).ok());
  CHECK(app::note_contact_shown(desk.session, home, "roster").error().code == core::Code::window_is_reader);
}
