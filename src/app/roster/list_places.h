// The second step of reading a list: the building, unit and room of every row.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/roster/list_row.h"

namespace hufang::app {

// The names of a building's units that are kept already; none when the building is not known.
using UnitsOf = std::function<std::vector<std::string>(std::string_view building)>;

// A full room number gives what its columns leave out, and is taken apart beside them. An empty unit is the
// building's only one where every row of that building leaves it empty. Questions: empty_building, empty_unit
// (as_above, fault). Codes of problems: required_missing (place building, unit, room), roster_room_differs
// (args {the room's text, building and unit}).
void read_places(ListDraft& list, const UnitsOf& units_of);

}  // namespace hufang::app
