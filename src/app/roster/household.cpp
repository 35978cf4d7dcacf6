#include "app/roster/household.h"

#include <utility>

#include "app/roster/places.h"
#include "app/session/checks.h"

namespace hufang::app {
namespace {

// Writes the entry into `household`; the room is found, or made in `change`.
core::Status fill(Session& session, const HouseholdEntry& entry, core::Household& household, Change& change) {
  const auto building = required_text(entry.building, "building");
  if (!building.ok()) return building.error();
  const auto room = required_text(entry.room, "room");
  if (!room.ok()) return room.error();
  auto name = required_text(entry.name, "name");
  if (!name.ok()) return name.error();
  if (entry.moved_in && entry.moved_out && *entry.moved_out < *entry.moved_in) {
    return core::make_error(core::Code::roster_out_before_in, "moved_out");
  }
  std::string_view unit = core::trim(entry.unit);
  if (unit.empty()) unit = "1";
  Places places(session.data(), household.community);
  household.room = places.find_or_add(session, household.community, {*building, unit, *room}, change);
  household.name = *std::move(name);
  household.phone = std::string(core::trim(entry.phone));
  household.kind = entry.kind;
  household.residency = entry.residency;
  household.moved_in = entry.moved_in;
  household.moved_out = entry.moved_out;
  return core::Done{};
}

}  // namespace

HouseholdEntry entry_of(const core::Workspace& data, const core::Household& h) {
  HouseholdEntry out{{}, {}, {}, h.name, h.phone, h.kind, h.residency, h.moved_in, h.moved_out};
  const core::Room* room = data.rooms.find(h.room);
  if (room == nullptr) return out;
  out.room = room->number;
  const core::Unit* unit = data.units.find(room->unit);
  if (unit == nullptr) return out;
  out.unit = unit->name;
  if (const core::Building* building = data.buildings.find(unit->building); building != nullptr)
    out.building = building->name;
  return out;
}

core::Result<std::string> add_household(Session& session, std::string_view community,
                                        const HouseholdEntry& entry) {
  if (const auto known = kept(session.data().communities, community); !known.ok()) return known.error();
  core::Household household;
  household.id = session.new_id();
  household.community = std::string(community);
  Change change("undo.household_added");
  if (auto ok = fill(session, entry, household, change); !ok.ok()) return ok.error();
  change.put(household);
  if (auto ok = session.commit(std::move(change)); !ok.ok()) return ok.error();
  return household.id;
}

core::Status edit_household(Session& session, std::string_view household, const HouseholdEntry& entry) {
  const auto before = kept(session.data().households, household);
  if (!before.ok()) return before.error();
  core::Household after = **before;
  Change change("undo.household_edited");
  if (auto ok = fill(session, entry, after, change); !ok.ok()) return ok;
  change.edit(**before, after);
  return session.commit(std::move(change));
}

core::Status move_out(Session& session, std::string_view household, core::Date day) {
  const auto before = kept(session.data().households, household);
  if (!before.ok()) return before.error();
  core::Household after = **before;
  if (after.moved_in && day < *after.moved_in)
    return core::make_error(core::Code::roster_out_before_in, "moved_out");
  after.moved_out = day;
  Change change("undo.household_moved_out");
  change.edit(**before, after);
  return session.commit(std::move(change));
}

core::Result<std::string> change_household(Session& session, std::string_view former,
                                           const HouseholdEntry& entry, core::Date day) {
  const auto before = kept(session.data().households, former);
  if (!before.ok()) return before.error();
  auto name = required_text(entry.name, "name");
  if (!name.ok()) return name.error();
  core::Household leaves = **before;
  if (leaves.moved_in && day < *leaves.moved_in)
    return core::make_error(core::Code::roster_out_before_in, "moved_in");
  if (!leaves.moved_out || day < *leaves.moved_out) leaves.moved_out = day;
  core::Household comes;
  comes.id = session.new_id();
  comes.community = leaves.community;
  comes.room = leaves.room;
  comes.name = *std::move(name);
  comes.phone = std::string(core::trim(entry.phone));
  comes.kind = entry.kind;
  comes.residency = entry.residency;
  comes.moved_in = day;
  Change change("undo.household_changed");
  change.edit(**before, leaves);
  change.put(comes);
  if (auto ok = session.commit(std::move(change)); !ok.ok()) return ok.error();
  return comes.id;
}

core::Status remove_household(Session& session, std::string_view household) {
  if (const auto known = kept(session.data().households, household); !known.ok()) return known.error();
  Change change("undo.household_removed");
  change.remove<core::Household>(household);
  return session.commit(std::move(change));
}

}  // namespace hufang::app
