#include "app/roster/household_merge.h"

#include <doctest/doctest.h>

#include "app/office/disclosures.h"
#include "app/survey/survey_commands.h"
#include "tests/support/desk.h"

using namespace hufang;

namespace {

// 902 is on the roster twice; the second record has a visit, a return visit, an appointment, a matter, a note
// of showing and two years' returns, one of which the first has too.
struct Twice : test::Desk {
  std::string stays, gone, survey, former_survey;

  Twice() {
    settle();
    stays = home("902", "李四");
    app::Change change("undo.roster_imported");
    core::Household other = *data().households.find(stays);
    other.id = "double";
    other.name = "李　四";
    other.phone = "13812345678";
    other.moved_in = core::from_ymd(2024, 3, 1);
    change.put(other);
    gone = other.id;
    core::Visit visit;
    visit.community = community;
    visit.household = gone;
    visit.id = "v1";
    change.put(visit);
    visit.id = "v2";
    visit.kind = core::VisitKind::return_visit;
    change.put(visit);
    core::Appointment appointment;
    appointment.id = "a1";
    appointment.community = community;
    appointment.household = gone;
    change.put(appointment);
    core::Matter matter;
    matter.id = "m1";
    matter.community = community;
    matter.household = gone;
    change.put(matter);
    REQUIRE(session.commit(std::move(change)).ok());
    survey = *app::create_survey(session, 2026);
    former_survey = *app::create_survey(session, 2025);
    REQUIRE(app::set_returned(session, survey, stays, true).ok());
    REQUIRE(app::set_returned(session, survey, gone, true).ok());
    REQUIRE(app::set_returned(session, former_survey, gone, true).ok());
    REQUIRE(app::note_contact_shown(session, gone, "roster").ok());
  }
};

}  // namespace

TEST_CASE("the plan of a merge says what will move and how the household will be") {
  const Twice desk;
  const auto plan = app::plan_merge(desk.data(), desk.stays, desk.gone);
  REQUIRE(plan.ok());
  CHECK(plan->visits == 1);
  CHECK(plan->return_visits == 1);
  CHECK(plan->appointments == 1);
  CHECK(plan->matters == 1);
  CHECK(plan->returns == 1);
  CHECK(plan->repeated == 1);
  CHECK(plan->after.id == desk.stays);
  CHECK(plan->after.name == "李四");  // what it knows stays
  CHECK(plan->after.phone == "13812345678");
  CHECK(plan->after.moved_in == core::from_ymd(2024, 3, 1));
}

TEST_CASE("a merge moves everything that points at the one that goes, and undo takes it all back") {
  Twice desk;
  const std::string before = desk.session.export_json();
  REQUIRE(app::merge_households(desk.session, desk.stays, desk.gone).ok());
  const core::Workspace& data = desk.data();
  CHECK(data.households.find(desk.gone) == nullptr);
  CHECK(data.households.find(desk.stays)->phone == "13812345678");
  CHECK(data.visits.find("v1")->household == desk.stays);
  CHECK(data.visits.find("v2")->household == desk.stays);
  CHECK(data.appointments.find("a1")->household == desk.stays);
  CHECK(data.matters.find("m1")->household == desk.stays);
  CHECK(data.disclosures.rows()[0].household == desk.stays);
  CHECK(data.survey_returns.size() == 2);
  for (const core::SurveyReturn& r : data.survey_returns.rows()) {
    CHECK(r.household == desk.stays);
    CHECK(r.id == core::SurveyReturn::id_of(r.survey, desk.stays));
  }
  REQUIRE(desk.session.undo().ok());
  CHECK(data.households.find(desk.gone)->phone == "13812345678");
  CHECK(data.households.find(desk.stays)->phone.empty());
  CHECK(data.visits.find("v1")->household == desk.gone);
  CHECK(data.matters.find("m1")->household == desk.gone);
  CHECK(data.survey_returns.size() == 3);
  CHECK(data.survey_returns.find(core::SurveyReturn::id_of(desk.former_survey, desk.gone)) != nullptr);
  CHECK(data.survey_returns.find(core::SurveyReturn::id_of(desk.former_survey, desk.stays)) == nullptr);
}

TEST_CASE("a household is not merged with itself, with nobody, or across communities") {
  Twice desk;
  using core::Code;
  CHECK(app::merge_households(desk.session, desk.stays, desk.stays).error().code ==
        Code::roster_same_household);
  CHECK(app::merge_households(desk.session, desk.stays, "nobody").error().code == Code::not_found);
  app::Change change("undo.roster_imported");
  core::Household abroad;
  abroad.id = "abroad";
  abroad.community = "other";
  change.put(abroad);
  REQUIRE(desk.session.commit(std::move(change)).ok());
  CHECK(app::merge_households(desk.session, desk.stays, "abroad").error().code ==
        Code::roster_same_household);
}
