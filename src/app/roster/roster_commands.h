// Commands on the roster (业户名册): import a list, and import it again after it was corrected.
//
// Holds always: importing the same list twice changes nothing; a household never doubles. Places and names
// are recognised however they are written (places.h, core/fold.h). A name that is new to its room is the
// former household's corrected name, unless the list says that the new one moved in later: then the former
// one moves out on that day.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/roster/roster_line.h"
#include "app/session/session.h"

namespace hufang::app {

enum class RosterAction {
  empty_room,    // no household in it
  add,           // a household that is not known yet
  update,        // known, and something differs
  correct_name,  // another name for the household that lives there
  succeed,       // a new household; the former one moves out that day
  unchanged,
};

struct PlannedLine {
  std::size_t line = 0;  // index into the lines given
  RosterAction action = RosterAction::unchanged;
  bool new_room = false;
  bool new_owner = false;  // of a room that is known
  std::string household;   // id of the known household: the one updated, or the former one
  core::Household after;   // without id, room and community when it is new
};

struct RosterPlan {
  std::vector<PlannedLine> lines;
  std::int64_t added = 0;      // households: add and succeed
  std::int64_t changed = 0;    // households: update and correct_name
  std::int64_t unchanged = 0;  // lines
  std::int64_t rooms_added = 0;
  std::int64_t owners_changed = 0;  // of rooms that are known
};

// What importing the lines would do to a community.
RosterPlan plan_roster_import(const core::Workspace& data, std::string_view community,
                              std::span<const RosterLine> lines);

// Does it, in one action. Errors: not_found; window_is_reader.
core::Result<RosterPlan> apply_roster_import(Session& session, std::string_view community,
                                             std::span<const RosterLine> lines);

}  // namespace hufang::app
