// What `hufang roster` prints.
#pragma once

#include <string>

#include "app/roster/list_reading.h"
#include "app/roster/roster_commands.h"

namespace hufang::cli {

std::string roster_json(const app::ListReading& reading, const app::RosterPlan& plan);

}  // namespace hufang::cli
