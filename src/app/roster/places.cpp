#include "app/roster/places.h"

#include "app/roster/door_order.h"
#include "app/roster/phone_text.h"
#include "core/fold.h"

namespace hufang::app {
namespace {

bool is_name_digit(char c) { return c >= '0' && c <= '9'; }

// A room's own words: 101室, 3号.
std::string_view without_kind(std::string_view name) {
  for (const std::string_view kind :
       {std::string_view("室"), std::string_view("房"), std::string_view("号")}) {
    if (name.size() > kind.size() && name.ends_with(kind)) return name.substr(0, name.size() - kind.size());
  }
  return name;
}

void take_owner(core::Room& room, const RoomOwner& owner) {
  if (!owner.name.empty() && !core::same_text(room.owner, owner.name)) room.owner = owner.name;
  if (!owner.phone.empty()) room.owner_phone = owner.phone;
}

}  // namespace

std::string place_key(std::string_view parent, std::string_view name) {
  std::string key(parent);
  key += '\n';
  const std::string whole = core::same_key(name);
  bool in_number = false;
  const std::string_view own = without_kind(short_place_name(whole));
  for (std::size_t i = 0; i < own.size(); ++i) {
    const bool before_digit = i + 1 < own.size() && is_name_digit(own[i + 1]);
    if (own[i] == '0' && !in_number && before_digit) continue;
    in_number = is_name_digit(own[i]);
    key += own[i];
  }
  return key;
}

bool owner_differs(const core::Room& room, const RoomOwner& owner) {
  const bool other_name = !owner.name.empty() && !core::same_text(room.owner, owner.name);
  const bool other_phone =
      !owner.phone.empty() && split_phones(room.owner_phone) != split_phones(owner.phone);
  return other_name || other_phone;
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
                                Change& change, const RoomOwner& owner) {
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
    core::Room fresh{room->second, community, unit->second, std::string(names.room)};
    take_owner(fresh, owner);
    change.put(fresh);
  } else if (const core::Room* known = session.data().rooms.find(room->second);
             known != nullptr && owner_differs(*known, owner)) {
    core::Room after = *known;
    take_owner(after, owner);
    change.put(after);
  }
  return room->second;
}

}  // namespace hufang::app
