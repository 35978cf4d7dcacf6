#include "app/roster/door_order.h"

#include <algorithm>

#include "app/roster/natural_order.h"
#include "core/text.h"

namespace hufang::app {
namespace {

// Longer words first: 号楼 before 楼.
constexpr std::string_view kPlaceWords[] = {"号楼", "单元", "栋", "幢", "座", "楼"};

void join(std::string& out, std::string_view part) {
  if (part.empty()) return;
  if (!out.empty()) out += '-';
  out += part;
}

bool before(std::string_view a, std::string_view b, std::string_view id_a, std::string_view id_b) {
  const int c = natural_compare(a, b);
  return c != 0 ? c < 0 : id_a < id_b;
}

using Ranks = core::StringMap<std::uint32_t>;
std::uint32_t place_in(const Ranks& places, std::string_view id) {
  const auto it = places.find(id);
  return it == places.end() ? DoorOrder::kNowhere : it->second;
}

}  // namespace

std::string_view short_place_name(std::string_view name) {
  name = core::trim(name);
  for (std::string_view kind : kPlaceWords) {
    if (name.size() > kind.size() && name.ends_with(kind))
      return core::trim(name.substr(0, name.size() - kind.size()));
  }
  return name;
}

std::string room_label(const core::Workspace& workspace, const core::Room& room) {
  std::string out;
  if (const core::Unit* unit = workspace.units.find(room.unit); unit != nullptr) {
    if (const core::Building* b = workspace.buildings.find(unit->building); b != nullptr)
      join(out, short_place_name(b->name));
    join(out, short_place_name(unit->name));
  }
  join(out, room.number);
  return out;
}

void DoorOrder::read(const core::Workspace& ws, std::string_view community) {
  buildings.clear();
  units.clear();
  rooms.clear();
  for (const core::Building& b : ws.buildings.rows()) {
    if (b.community == community) buildings.push_back(&b);
  }
  std::ranges::sort(buildings, [](const core::Building* a, const core::Building* b) {
    return before(a->name, b->name, a->id, b->id);
  });
  Ranks building_at, unit_at;
  for (const core::Building* b : buildings)
    building_at.emplace(b->id, static_cast<std::uint32_t>(building_at.size()));
  for (const core::Unit& u : ws.units.rows()) {
    if (u.community == community) units.push_back({&u, place_in(building_at, u.building)});
  }
  std::ranges::sort(units, [](const UnitPlace& a, const UnitPlace& b) {
    if (a.building != b.building) return a.building < b.building;
    return before(a.unit->name, b.unit->name, a.unit->id, b.unit->id);
  });
  for (const UnitPlace& u : units) unit_at.emplace(u.unit->id, static_cast<std::uint32_t>(unit_at.size()));
  for (const core::Room& r : ws.rooms.rows()) {
    if (r.community == community) rooms.push_back({&r, place_in(unit_at, r.unit)});
  }
  std::ranges::sort(rooms, [](const RoomPlace& a, const RoomPlace& b) {
    if (a.unit != b.unit) return a.unit < b.unit;
    return before(a.room->number, b.room->number, a.room->id, b.room->id);
  });
}

}  // namespace hufang::app
