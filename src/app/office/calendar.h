// Commands on the working calendar: days that differ from the built-in data, in every community of this
// office.
#pragma once

#include <string_view>

#include "app/session/session.h"

namespace hufang::app {

// Makes a day a rest day (`off`) or a working day, whatever the built-in calendar says.
core::Status set_calendar_day(Session& session, core::Date day, bool off, std::string_view note);
// Says that the year's notice is entered in full, so that no deadline in it carries a warning; or that it is
// not. Error: not_a_date.
core::Status set_calendar_year(Session& session, int year, bool whole);
// Lets the built-in calendar decide again.
core::Status clear_calendar_day(Session& session, core::Date day);

}  // namespace hufang::app
