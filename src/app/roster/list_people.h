// The third step of reading a list: who lives in the rooms, if anybody does.
#pragma once

#include "app/roster/list_row.h"

namespace hufang::app {

// The household is who lives there; an owner beside them, and that of an empty room, is the room's.
// Questions: owner_alone (lives_there, vacant): only an owner is named where the list also names who lives
// there; empty_date (occupied, vacant): no day of moving in where other rows have one; shared_room
// (one_household, several_households): several rows of one room. Codes of problems: required_missing (place
// name), roster_out_before_in, roster_repeated (args {the row that has it first}).
std::vector<RosterLine> read_people(ListDraft& list);

}  // namespace hufang::app
