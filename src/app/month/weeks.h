// Explanations of weeks in which the director or the supervisor had no visit (周访问说明). The week stays
// missed.
#pragma once

#include <string>
#include <vector>

#include "app/session/session.h"

namespace hufang::app {

struct WeekExplanation {
  core::StaffRole role = core::StaffRole::director;  // director or supervisor
  core::Date monday;
  std::string text;  // empty takes it back
};

// Of the community on screen, all at once; what says the same as before is not written. Error:
// required_missing "community"; not_a_date when a day is no Monday.
core::Status explain_weeks(Session& session, const std::vector<WeekExplanation>& explanations);

}  // namespace hufang::app
