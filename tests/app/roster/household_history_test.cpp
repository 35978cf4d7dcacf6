#include "app/roster/household_history.h"

#include <doctest/doctest.h>

#include <vector>

#include "app/survey/survey_commands.h"
#include "tests/support/text.h"

using namespace hufang;
using test::day;
using Kind = app::HouseholdEvent::Kind;

namespace {

core::Workspace full_life() {
  core::Workspace ws;
  core::Household h;
  h.id = "h";
  h.community = "c";
  h.room = "r";
  h.moved_in = day(2025, 1, 1);
  h.moved_out = day(2026, 9, 1);
  ws.households.put(h);
  h.id = "next";
  h.moved_in = day(2026, 9, 1);
  h.moved_out.reset();
  ws.households.put(h);
  const auto visit = [&](const char* id, const char* household, std::optional<core::Date> on,
                         core::VisitState state) {
    core::Visit v;
    v.id = id;
    v.household = household;
    v.on = on;
    v.state = state;
    ws.visits.put(std::move(v));
  };
  visit("v1", "h", day(2026, 3, 1), core::VisitState::completed);
  visit("v2", "h", {}, core::VisitState::draft);
  visit("v3", "next", day(2026, 10, 1), core::VisitState::completed);
  visit("v4", "h", day(2026, 5, 1), core::VisitState::voided);
  const auto appointment = [&](const char* id, core::AppointmentState state) {
    core::Appointment a;
    a.id = id;
    a.household = "h";
    a.on = day(2026, 6, 1);
    a.state = state;
    ws.appointments.put(std::move(a));
  };
  appointment("kept", core::AppointmentState::kept);
  appointment("missed", core::AppointmentState::no_show);
  core::Matter matter;
  matter.id = "m";
  matter.household = "h";
  matter.opened_on = day(2026, 3, 2);
  ws.matters.put(std::move(matter));
  for (const int year : {2024, 2025, 2026}) {
    core::Survey survey;
    survey.id = "s" + std::to_string(year);
    survey.community = "c";
    survey.year = year;
    survey.delivered_on = day(year, 6, 30);
    ws.surveys.put(std::move(survey));
  }
  ws.survey_returns.put({core::SurveyReturn::id_of("s2025", "h"), "c", "s2025", "h", day(2025, 7, 8)});
  return ws;
}

}  // namespace

TEST_CASE("a household's history: one list, latest first, drafts before all") {
  const core::Workspace ws = full_life();
  app::HouseholdHistory history;
  history.refresh(ws, "h", day(2026, 11, 1));
  std::vector<Kind> kinds;
  for (const app::HouseholdEvent& e : history.events()) kinds.push_back(e.kind);
  CHECK(kinds == std::vector<Kind>{Kind::visit, Kind::moved_out, Kind::sheet_missing, Kind::appointment,
                                   Kind::visit, Kind::matter, Kind::visit, Kind::sheet_back, Kind::moved_in});
  CHECK(history.events()[0].visit->id == "v2");
  CHECK(history.events()[3].appointment->id == "missed");
  CHECK(history.events()[7].year == 2025);
  CHECK(history.events()[7].on == day(2025, 7, 8));  // the year before it lived there says nothing of it
  CHECK(history.last_visit() == day(2026, 3, 1));    // the void one does not count
  REQUIRE(history.room_mates().size() == 1);
  CHECK(history.room_mates()[0]->id == "next");
}

TEST_CASE("a history follows its household and the tables it reads") {
  core::Workspace ws = full_life();
  app::HouseholdHistory history;
  history.refresh(ws, "h", day(2026, 11, 1));
  const std::size_t before = history.events().size();
  core::Visit v;
  v.id = "v9";
  v.household = "h";
  v.on = day(2026, 8, 1);
  ws.visits.put(std::move(v));
  core::Disclosure shown;
  shown.id = "d";
  shown.household = "h";
  ws.disclosures.put(std::move(shown));
  history.refresh(ws, "h", day(2026, 11, 1));
  CHECK(history.events().size() == before + 1);
  CHECK(history.shown().size() == 1);
  history.refresh(ws, "next", day(2026, 11, 1));
  CHECK(history.events().size() == 2);  // moved in, one visit
  history.refresh(ws, "nobody", day(2026, 11, 1));
  CHECK(history.events().empty());
}
