#include "app/roster/places.h"

#include "app/roster/door_order.h"

namespace hufang::app {

std::string place_key(std::string_view parent, std::string_view name) {
  return std::string(parent) + '\n' + std::string(short_place_name(name));
}

Places::Places(const core::Workspace& data, std::string_view community) {
  for (const core::Building& b : data.buildings.rows()) {
    if (b.community == community) buildings_.emplace(place_key({}, b.name), b.id);
  }
  for (const core::Unit& u : data.units.rows()) {
    if (u.community == community) units_.emplace(place_key(u.building, u.name), u.id);
  }
  for (const core::Room& r : data.rooms.rows()) {
    if (r.community == community) rooms_.emplace(place_key(r.unit, r.number), r.id);
  }
}

std::string Places::find(const PlaceNames& names) const {
  const auto building = buildings_.find(place_key({}, names.building));
  if (building == buildings_.end()) return {};
  const auto unit = units_.find(place_key(building->second, names.unit));
  if (unit == units_.end()) return {};
  const auto room = rooms_.find(place_key(unit->second, names.room));
  return room == rooms_.end() ? std::string() : room->second;
}

std::string Places::find_or_add(Session& session, const std::string& community, const PlaceNames& names,
                                Change& change) {
  const auto [building, new_building] = buildings_.try_emplace(place_key({}, names.building));
  if (new_building) {
    building->second = session.new_id();
    change.put(core::Building{building->second, community, std::string(names.building)});
  }
  const auto [unit, new_unit] = units_.try_emplace(place_key(building->second, names.unit));
  if (new_unit) {
    unit->second = session.new_id();
    change.put(core::Unit{unit->second, community, building->second, std::string(names.unit)});
  }
  const auto [room, new_room] = rooms_.try_emplace(place_key(unit->second, names.room));
  if (new_room) {
    room->second = session.new_id();
    change.put(core::Room{room->second, community, unit->second, std::string(names.room)});
  }
  return room->second;
}

}  // namespace hufang::app
