// A month's quota as it stands: what is required, what counts, what is left out, and the weeks.
//
// Holds always: the roster is looked at on the month's last day, in the current month today; a month that was
// submitted rests on what was kept with it (core/month_basis.h). Everything the dashboard and the month's
// summary say about the quota comes from here.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/quota.h"
#include "core/visit_count.h"
#include "core/weekly.h"

namespace hufang::core {

struct MonthQuota {
  Month month;
  Date roster_day;
  // An error when the community's total is below its occupied households; before_first_month when the month
  // is not owed.
  Result<QuotaRule> rule;
  VisitCount visits;
  std::int64_t visited = 0;  // households counted
  std::vector<WeekVisits> weeks;
  bool met() const { return rule.ok() && visited >= rule->required; }
};

MonthQuota month_quota(const Workspace& workspace, std::string_view community, Month month, Date today);
// The same, resting on the basis given.
MonthQuota month_quota_on(const MonthBasis& basis, const Workspace& workspace, std::string_view community,
                          Month month, Date today);

// The weeks that want looking at: those of today's month, the one before today's and today's own, which at a
// month's edge belong to its neighbours; in order, each once.
std::vector<WeekVisits> weeks_around(const Workspace& workspace, std::string_view community, Date today);

// The explanation written for a missed week; null when there is none.
const WeekNote* week_note(const Workspace& workspace, std::string_view community, StaffRole role,
                          Date monday);

}  // namespace hufang::core
