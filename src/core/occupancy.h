// Who lives in a community on a day: the counts behind the quota and the questionnaire.
//
// Holds always: a household counts in the unit of its room; one whose room or unit is not there (a dangling
// reference after a merge) counts in the community and in no unit, and `without_unit` says how many those
// are.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/workspace.h"

namespace hufang::core {

struct UnitOccupancy {
  std::string unit;  // id
  std::int64_t rooms = 0;
  std::int64_t occupied = 0;  // households occupied on the day
};

struct Occupancy {
  std::int64_t rooms = 0;
  std::int64_t occupied = 0;
  std::int64_t without_unit = 0;
  // The total for the quota: as the community sets it; unset, the roster's rooms, or the occupied households
  // where rooms are shared and those are more.
  std::int64_t total = 0;
  std::vector<UnitOccupancy> units;  // every unit of the community, in the workspace's order
};

// One pass over the rooms and households. An unknown community has nothing.
Occupancy occupancy(const Workspace& workspace, std::string_view community, Date date);

// The day the quota of a month looks at: its last day; in the current month, today.
Date quota_day(Month month, Date today);

}  // namespace hufang::core
