#include "app/roster/household_history.h"

#include <algorithm>
#include <tuple>

namespace hufang::app {

using Kind = HouseholdEvent::Kind;

void HouseholdHistory::refresh(const core::Workspace& ws, std::string_view household, core::Date today) {
  const bool same = built_ && basis_.household == household && basis_.today == today &&
                    basis_.households == ws.households.revision() && basis_.visits == ws.visits.revision() &&
                    basis_.appointments == ws.appointments.revision() &&
                    basis_.matters == ws.matters.revision() && basis_.surveys == ws.surveys.revision() &&
                    basis_.returns == ws.survey_returns.revision() &&
                    basis_.shown == ws.disclosures.revision();
  if (same) return;
  basis_ = {ws.households.revision(),  ws.visits.revision(),   ws.appointments.revision(),
            ws.matters.revision(),     ws.surveys.revision(),  ws.survey_returns.revision(),
            ws.disclosures.revision(), std::string(household), today};
  built_ = true;
  events_.clear();
  shown_.clear();
  room_mates_.clear();
  last_visit_.reset();
  if (const core::Household* found = ws.households.find(household); found != nullptr) rebuild(ws, *found);
}

// A survey says something of those who lived there when it was delivered.
void HouseholdHistory::read_sheets(const core::Workspace& ws, const core::Household& h) {
  for (const core::Survey& survey : ws.surveys.rows()) {
    if (survey.community != h.community) continue;
    const core::SurveyReturn* back = ws.survey_returns.find(core::SurveyReturn::id_of(survey.id, h.id));
    if (back == nullptr && !(survey.delivered_on && core::occupied_on(h, *survey.delivered_on))) continue;
    HouseholdEvent event{back != nullptr ? Kind::sheet_back : Kind::sheet_missing, survey.delivered_on};
    if (back != nullptr && back->returned_on) event.on = back->returned_on;
    event.year = survey.year;
    events_.push_back(event);
  }
}

void HouseholdHistory::rebuild(const core::Workspace& ws, const core::Household& h) {
  if (h.moved_in) events_.push_back({Kind::moved_in, h.moved_in});
  if (h.moved_out) events_.push_back({Kind::moved_out, h.moved_out});
  for (const core::Visit& visit : ws.visits.rows()) {
    if (visit.household != h.id) continue;
    events_.push_back({Kind::visit, visit.on, &visit});
    const bool counts = visit.state == core::VisitState::completed && visit.on && *visit.on <= basis_.today;
    if (counts && (!last_visit_ || *last_visit_ < *visit.on)) last_visit_ = visit.on;
  }
  for (const core::Appointment& a : ws.appointments.rows()) {
    // What was kept stands here as its visit, what was moved as the appointment that took its place.
    const bool stands = a.state != core::AppointmentState::kept && a.state != core::AppointmentState::moved;
    if (a.household == h.id && stands) events_.push_back({Kind::appointment, a.on, nullptr, &a});
  }
  for (const core::Matter& m : ws.matters.rows()) {
    if (m.household == h.id) events_.push_back({Kind::matter, m.opened_on, nullptr, nullptr, &m});
  }
  read_sheets(ws, h);
  std::ranges::stable_sort(events_, [](const HouseholdEvent& a, const HouseholdEvent& b) {
    if (a.on.has_value() != b.on.has_value()) return !a.on.has_value();
    return a.on > b.on;
  });
  for (const core::Disclosure& shown : ws.disclosures.rows()) {
    if (shown.household == h.id) shown_.push_back(&shown);
  }
  std::ranges::sort(shown_, [](const core::Disclosure* a, const core::Disclosure* b) {
    return std::tie(b->on, b->minute, b->id) < std::tie(a->on, a->minute, a->id);
  });
  for (const core::Household& other : ws.households.rows()) {
    if (!h.room.empty() && other.room == h.room && other.id != h.id) room_mates_.push_back(&other);
  }
  std::ranges::sort(room_mates_, [](const core::Household* a, const core::Household* b) {
    return std::tie(b->moved_in, b->id) < std::tie(a->moved_in, a->id);
  });
}

}  // namespace hufang::app
