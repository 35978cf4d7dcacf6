// Whom to visit next, and whom to call on again without a cause (定期回访).
//
// Holds always: planned are households that live there today, have no appointment ahead and do not count in
// the month yet. Longest unvisited first: the never visited, then by whole months since the last visit or
// return visit; among equals the plan takes units in turn, so that no stairwell is forgotten. Same data, same
// plan.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/workspace.h"

namespace hufang::core {

struct LastVisit {
  Date on;
  std::string_view visit;  // id; lives as long as the workspace's rows
};
// The latest completed visit or return visit up to `today` of each household of the community, by household
// id.
StringMap<LastVisit> last_visits(const Workspace& workspace, std::string_view community, Date today);

// Whole months from one day to another: 31 January to 28 February is 0, to 1 March 1. from <= to.
int whole_months(Date from, Date to);

struct PlannedVisit {  // and why
  std::string household;
  std::string unit;             // empty: the room or unit is not there
  std::optional<Date> last_on;  // empty: never visited
  std::string last_visit;       // id
  int months = 0;               // whole months since
  int nth_of_unit = 1;          // the how-manieth household of its unit in this plan
};

struct VisitPlan {
  std::vector<PlannedVisit> visits;     // at most as many as asked for, most wanted first
  std::int64_t occupied = 0;            // households living there today ...
  std::int64_t counted_this_month = 0;  // ... of which these are done for the month,
  std::int64_t appointed = 0;           // these have an appointment ahead,
  std::int64_t candidates = 0;          // and these were there to choose from
};

VisitPlan plan_visits(const Workspace& workspace, std::string_view community, Date today, std::size_t wanted);

struct RoutineReturn {
  std::string household;
  std::string last_visit;
  Date last_on;
  Date due_on;  // so many months after, on the same day of the month or its last
};
// The routine return visits that are due, longest unvisited first: households living there that were visited
// before, not for `months` months (1 to 1200, clamped), and have no appointment ahead.
std::vector<RoutineReturn> routine_returns(const Workspace& workspace, std::string_view community, Date today,
                                           std::int64_t months);

}  // namespace hufang::core
