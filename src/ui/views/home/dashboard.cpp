#include "ui/views/home/dashboard.h"

#include <algorithm>

#include "app/matters/matter_list.h"
#include "core/calendar.h"
#include "core/matters.h"

namespace hufang::ui {
namespace {

constexpr std::size_t kDueShown = 5;
constexpr std::size_t kPlanShown = 4;

int workdays_until(core::Date from, core::Date last, const core::Calendar& calendar) {
  int days = 0;
  for (core::Date day = from; day <= last; day = day + 1) days += calendar.is_workday(day) ? 1 : 0;
  return days;
}

}  // namespace

void Dashboard::count_quota(const core::Workspace& data) {
  const core::Month month = core::month_of(today_);
  quota = core::month_quota(data, community_, month, today_);
  const core::Calendar calendar(data.calendar_days.rows());
  workdays_left = workdays_until(today_, core::last_day(month), calendar);
  years_without_data.clear();
  if (!calendar.has_year(month.year)) years_without_data.push_back(month.year);
  excluded.clear();
  excluded_by.fill(0);
  for (const core::ExcludedVisit& out : quota.visits.excluded) {
    ++excluded_by[static_cast<std::size_t>(out.reason)];
    const core::Visit* visit = data.visits.find(out.visit);
    if (visit == nullptr) continue;
    excluded.push_back(
        {visit, app::place_of(data, visit->household), out.reason, data.visits.find(out.first)});
  }
}

void Dashboard::pick_matters(const core::Workspace& data) {
  due = core::matters_due(data, community_);
  overdue = due_this_week = 0;
  for (const core::Matter* matter : due) {
    overdue += core::overdue(*matter, today_) ? 1 : 0;
    due_this_week += app::in_part(*matter, app::MatterPart::this_week, today_) ? 1 : 0;
  }
  due.resize(std::min(due.size(), kDueShown));
  due_places.clear();
  for (const core::Matter* matter : due) due_places.push_back(app::place_of(data, matter->household));
}

void Dashboard::count_weeks(const core::Workspace& data) {
  weeks_missed = weeks_explained = 0;
  const auto look = [&](const core::WeekVisits& week, core::WeekState state, core::StaffRole role) {
    if (state != core::WeekState::missed) return;
    ++weeks_missed;
    const core::WeekNote* note = core::week_note(data, community_, role, week.monday);
    weeks_explained += note != nullptr && !note->explanation.empty() ? 1 : 0;
  };
  weeks = core::weeks_around(data, community_, today_);
  for (const core::WeekVisits& week : weeks) {
    look(week, week.director_state, core::StaffRole::director);
    look(week, week.supervisor_state, core::StaffRole::supervisor);
  }
}

void Dashboard::look_at_procedure(const core::Workspace& data) {
  review.reset();
  const core::Community* community = data.communities.find(community_);
  const core::ProcedureVersion* version = core::version_in_force(data, community_, today_);
  if (community == nullptr || version == nullptr) return;
  review = core::procedure_review(*version, community->procedure_review_months, today_);
  if (review && review->state == core::ReviewState::ahead) review.reset();
}

void Dashboard::refresh(const app::Session& session) {
  const std::string community = session.community();
  if (built_ && revision_ == session.revision() && community_ == community && today_ == session.today())
    return;
  built_ = true;
  revision_ = session.revision();
  community_ = community;
  today_ = session.today();
  const core::Workspace& data = session.data();
  overview = app::make_overview(data, community_, today_);
  last_month = app::month_stand(data, community_, core::previous_month(core::month_of(today_)), today_);
  count_quota(data);
  pick_matters(data);
  count_weeks(data);
  look_at_procedure(data);
  plan = core::plan_visits(data, community_, today_, kPlanShown).visits;
  plan_places.clear();
  for (const core::PlannedVisit& visit : plan) plan_places.push_back(app::place_of(data, visit.household));
}

}  // namespace hufang::ui
