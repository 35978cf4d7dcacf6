#include "core/month_quota.h"

#include "core/occupancy.h"

namespace hufang::core {

MonthQuota month_quota(const Workspace& workspace, std::string_view community, Month month, Date today) {
  const Date roster_day = quota_day(month, today);
  const Occupancy living = occupancy(workspace, community, roster_day);
  const Community* kept = workspace.communities.find(community);
  const TierBasis basis = kept == nullptr ? TierBasis::total : kept->tier_basis;
  MonthQuota out{
      .month = month,
      .roster_day = roster_day,
      .rule = quota_rule(living.total, living.occupied, basis),
      .visits = count_visits(workspace, community, month),
      .weeks = weekly_visits(month, today, visit_days_of(workspace, community, StaffRole::director),
                             visit_days_of(workspace, community, StaffRole::supervisor))};
  out.visited = static_cast<std::int64_t>(out.visits.counted.size());
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
