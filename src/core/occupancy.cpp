#include "core/occupancy.h"

#include <algorithm>

namespace hufang::core {

Occupancy occupancy(const Workspace& workspace, std::string_view community, Date date) {
  Occupancy out;
  StringMap<std::size_t> at;
  for (const Unit& unit : workspace.units.rows()) {
    if (unit.community != community) continue;
    at.emplace(unit.id, out.units.size());
    out.units.push_back(UnitOccupancy{.unit = unit.id});
  }
  for (const Room& room : workspace.rooms.rows()) {
    if (room.community != community) continue;
    ++out.rooms;
    if (const auto unit = at.find(room.unit); unit != at.end()) ++out.units[unit->second].rooms;
  }
  for (const Household& household : workspace.households.rows()) {
    if (household.community != community || !occupied_on(household, date)) continue;
    ++out.occupied;
    const Room* room = workspace.rooms.find(household.room);
    const auto unit = room == nullptr ? at.end() : at.find(room->unit);
    if (unit == at.end()) {
      ++out.without_unit;
    } else {
      ++out.units[unit->second].occupied;
    }
  }
  const Community* kept = workspace.communities.find(community);
  const std::int64_t set = kept == nullptr ? 0 : kept->total_households;
  out.total = set > 0 ? set : std::max(out.rooms, out.occupied);
  return out;
}

Date quota_day(Month month, Date today) { return month_of(today) == month ? today : last_day(month); }

}  // namespace hufang::core
