// Commands on the people of the office: who visits, answers for matters, signs the month (人员).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/session/session.h"

namespace hufang::app {

struct NewStaff {
  std::string name;
  core::StaffRole role = core::StaffRole::visitor;
  std::string department;
  std::optional<core::Date> undertaking_on = {};  // 保密承诺 signed
};

// Of the community on screen; gives back the id. Errors: required_missing "name" or "community"; not_unique
// "name" (args {name}): two of one name could not be told apart on a form; day_ahead (undertaking_on).
core::Result<std::string> add_staff(Session& session, const NewStaff& wanted);

// Changes what differs from what is kept; `left` true takes somebody out of what is offered, records keep the
// name. Errors as add_staff; not_found.
core::Status update_staff(Session& session, const core::Staff& after);

}  // namespace hufang::app
