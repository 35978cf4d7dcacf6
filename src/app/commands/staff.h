// Commands on the people of the office who visit and answer for matters (访问人).
#pragma once

#include <string>
#include <string_view>

#include "app/session.h"

namespace hufang::app {

struct NewStaff {
  std::string name;
  core::StaffRole role = core::StaffRole::visitor;
  std::string department;
};

// Of the community on screen; gives back the id. Errors: required_missing "name" or "community"; not_unique
// "name" (args {name}): two of one name could not be told apart on a form.
core::Result<std::string> add_staff(Session& session, const NewStaff& wanted);

// Changes what differs from what is kept; `left` true takes somebody out of what is offered, records keep the
// name. Errors as add_staff; not_found.
core::Status update_staff(Session& session, const core::Staff& after);

}  // namespace hufang::app
