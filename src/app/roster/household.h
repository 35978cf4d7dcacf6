// Commands on one household (业户): add, change, move out, remove. The room is made when it is not there yet.
#pragma once

#include <string>
#include <string_view>

#include "app/session/session.h"

namespace hufang::app {

struct HouseholdEntry {
  std::string building, unit, room;  // as written; an empty unit is "1", as in a building with one stairwell
  std::string name;
  std::string phone;
  core::HouseholdKind kind = core::HouseholdKind::home;
  core::Residency residency = core::Residency::permanent;
  std::optional<core::Date> moved_in;
  std::optional<core::Date> moved_out;

  // As the fields of a household and of its room are called.
  template <class V>
  static void fields(V&& v) {
    v("building", &HouseholdEntry::building);
    v("unit", &HouseholdEntry::unit);
    v("room", &HouseholdEntry::room);
    v("name", &HouseholdEntry::name);
    v("phone", &HouseholdEntry::phone);
    v("kind", &HouseholdEntry::kind);
    v("residency", &HouseholdEntry::residency);
    v("moved_in", &HouseholdEntry::moved_in);
    v("moved_out", &HouseholdEntry::moved_out);
  }
  bool operator==(const HouseholdEntry&) const = default;
};

// What is kept about a household, to be edited. Parts of a place that are not there are empty.
HouseholdEntry entry_of(const core::Workspace& data, const core::Household& household);

// Errors, place = field: required_missing (building, room, name); roster_out_before_in (moved_out);
// not_found.
core::Result<std::string> add_household(Session& session, std::string_view community,
                                        const HouseholdEntry& entry);
core::Status edit_household(Session& session, std::string_view household, const HouseholdEntry& entry);
// `day` is the first on which the household is no longer there. Errors: not_found; roster_out_before_in.
core::Status move_out(Session& session, std::string_view household, core::Date day);
// Another household takes the room: `former` moves out on `day`, unless it did before, and the new one, as in
// `entry` (its place and dates are not looked at), moves in. One action; gives back the new one's id. Errors:
// not_found; required_missing (name); roster_out_before_in (moved_in).
core::Result<std::string> change_household(Session& session, std::string_view former,
                                           const HouseholdEntry& entry, core::Date day);
// Leaves a tombstone; can be undone. Error: not_found.
core::Status remove_household(Session& session, std::string_view household);

}  // namespace hufang::app
