#include "core/month_quota.h"

#include <algorithm>
#include <utility>

#include "core/occupancy.h"

namespace hufang::core {

namespace {

std::vector<WeekVisits> weeks_on(const MonthBasis& basis, const Workspace& workspace,
                                 std::string_view community, Month month, Date today) {
  return weekly_visits(month, today, visit_days_of(workspace, community, StaffRole::director, &basis),
                       visit_days_of(workspace, community, StaffRole::supervisor, &basis), basis.started_on);
}

MonthBasis basis_of(const Workspace& workspace, std::string_view community, Month month, Date today) {
  auto kept = kept_basis(workspace, community, month);
  return kept ? std::move(*kept) : month_basis(workspace, community, month, quota_day(month, today));
}

}  // namespace

MonthQuota month_quota_on(const MonthBasis& basis, const Workspace& workspace, std::string_view community,
                          Month month, Date today) {
  MonthQuota out{.month = month,
                 .roster_day = quota_day(month, today),
                 .rule = month_owed(basis.started_on, month)
                             ? quota_rule(basis.total, basis.occupied, basis.tier_basis)
                             : Result<QuotaRule>(make_error(Code::before_first_month)),
                 .visits = count_visits(workspace, community, month, &basis),
                 .weeks = weeks_on(basis, workspace, community, month, today)};
  out.visited = static_cast<std::int64_t>(out.visits.counted.size());
  return out;
}

MonthQuota month_quota(const Workspace& workspace, std::string_view community, Month month, Date today) {
  return month_quota_on(basis_of(workspace, community, month, today), workspace, community, month, today);
}

std::vector<WeekVisits> weeks_around(const Workspace& workspace, std::string_view community, Date today) {
  const Month month = month_of(today);
  const Date running = monday_of(iso_week(today));
  const Date before = running - 7;
  std::vector<WeekVisits> out;
  // A week is of its Thursday's month.
  std::vector<Month> months = {month_of(before + 3), month, month_of(running + 3)};
  std::ranges::sort(months);
  months.erase(std::unique(months.begin(), months.end()), months.end());
  for (const Month each : months) {
    const MonthBasis basis = basis_of(workspace, community, each, today);
    for (const WeekVisits& week : weeks_on(basis, workspace, community, each, today)) {
      if (each == month || week.monday == before || week.monday == running) out.push_back(week);
    }
  }
  return out;
}

const WeekNote* week_note(const Workspace& workspace, std::string_view community, StaffRole role,
                          Date monday) {
  const std::string week = format_date(monday);
  for (const WeekNote& note : workspace.week_notes.rows()) {
    if (note.community == community && note.role == role && note.week == week) return &note;
  }
  return nullptr;
}

}  // namespace hufang::core
