// Commands that note that masked names and phones were shown (保密): who, when, which household, what, where.
//
// Holds always: the note is kept when it says Done; only then may a screen show. It is no action that undo
// takes back, and a window that only reads cannot make one, so it cannot show either.
#pragma once

#include <string_view>

#include "app/session/session.h"

namespace hufang::app {

// Before the name and phone of one household are shown on the screen `place`. Errors: not_found;
// window_is_reader.
core::Status note_contact_shown(Session& session, std::string_view household, std::string_view place);
// Before those of all households of a list of this community are. Errors as above.
core::Status note_list_shown(Session& session, std::string_view community, std::string_view place);

}  // namespace hufang::app
