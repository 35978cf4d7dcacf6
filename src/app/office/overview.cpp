#include "app/office/overview.h"

#include <algorithm>

#include "core/calendar.h"
#include "core/occupancy.h"
#include "core/penalty.h"
#include "core/survey_rules.h"
#include "core/survey_tally.h"

namespace hufang::app {
namespace {

// This year's survey, else the latest before it. Two of one year (made on two devices): the first id.
const core::Survey* current_survey(const core::Workspace& ws, std::string_view community, int year) {
  const core::Survey* best = nullptr;
  for (const core::Survey& s : ws.surveys.rows()) {
    if (s.community != community || s.year > year) continue;
    if (best == nullptr || s.year > best->year || (s.year == best->year && s.id < best->id)) best = &s;
  }
  return best;
}

// The fewest sheets that reach the floor: ceil(issued x 60 / 100).
std::int64_t sheets_for_floor(std::int64_t issued) {
  return (issued / 100) * core::kReturnRateFloor + ((issued % 100) * core::kReturnRateFloor + 99) / 100;
}

SurveyStand stand_of(const core::Workspace& ws, const core::Survey& survey,
                     const core::Community& community) {
  SurveyStand out;
  out.id = survey.id;
  out.year = survey.year;
  out.has_questionnaire = ws.questionnaires.find(survey.questionnaire) != nullptr;
  out.delivered_on = survey.delivered_on;
  out.issued = core::issued_of(ws, survey);
  const auto result =
      core::survey_result(core::tally_survey(ws, survey), out.issued, core::tally_settings(community));
  if (result.ok()) {
    out.returned = result->returned;
    out.return_rate = result->return_rate;
  }
  out.short_of_floor = std::max<std::int64_t>(0, sheets_for_floor(out.issued) - out.returned);
  if (survey.delivered_on) {
    const auto due = core::collect_by(*survey.delivered_on, core::Calendar(ws.calendar_days.rows()));
    if (due.ok()) out.collect_by = *due;
  }
  return out;
}

void count_kinds(const core::Workspace& ws, std::string_view community, core::Date day, Overview& out) {
  for (const core::Household& h : ws.households.rows()) {
    if (h.community != community || !core::occupied_on(h, day)) continue;
    ++(h.kind == core::HouseholdKind::home ? out.homes : out.businesses);
    ++(h.residency == core::Residency::permanent ? out.permanent : out.temporary);
  }
}

}  // namespace

Overview make_overview(const core::Workspace& ws, std::string_view community, core::Date today) {
  Overview out;
  const core::Community* kept = ws.communities.find(community);
  if (kept == nullptr) return out;
  const core::Date day = core::quota_day(core::month_of(today), today);
  const core::Occupancy people = core::occupancy(ws, community, day);
  count_kinds(ws, community, day, out);
  out.rooms = people.rooms;
  out.occupied = people.occupied;
  out.total = people.total;
  out.total_set = kept->total_households > 0;
  if (const auto rule = core::quota_rule(people.total, people.occupied, kept->tier_basis); rule.ok())
    out.quota = *rule;
  out.questionnaire_made = std::ranges::any_of(
      ws.questionnaires.rows(), [&](const core::Questionnaire& q) { return q.community == community; });
  if (const core::Survey* survey = current_survey(ws, community, core::to_ymd(today).year);
      survey != nullptr) {
    out.survey = stand_of(ws, *survey, *kept);
  }
  return out;
}

}  // namespace hufang::app
