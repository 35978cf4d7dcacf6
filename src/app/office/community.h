// Commands on a 小区 (community): set it up, change its settings, remove it with all it has.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "app/session/session.h"

namespace hufang::app {

struct NewCommunity {
  std::string name;
  std::string office;
  std::int64_t total_households = 0;  // 0: as many as the roster has rooms
};

// Gives back its id; it becomes the community on screen, in use from today on. Errors: required_missing
// "name"; not_unique (args {name}); number_too_small, number_too_large "total_households".
core::Result<std::string> create_community(Session& session, const NewCommunity& wanted);

// Changes the fields in which `after` differs from what is kept. Errors as create_community; not_found.
core::Status update_community(Session& session, const core::Community& after);

// Erases it and every record of it, here and wherever that is merged to. For sample data and the end of a
// contract; cannot be undone. Error: not_found.
core::Status remove_community(Session& session, std::string_view id);

}  // namespace hufang::app
