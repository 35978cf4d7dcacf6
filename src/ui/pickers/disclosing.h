// The one way to names and phones that are masked: a toggle that notes who saw them before it shows them
// (保密).
#pragma once

#include <string_view>

#include "ui/view.h"

namespace hufang::ui {

// Notes that the name and phone of a household are shown on `place` (a screen's address). False, after saying
// why, when it cannot be noted: then do not show them.
bool may_show_contact(Services& services, std::string_view household, std::string_view place);
// The same for a list of the community on screen.
bool may_show_list(Services& services, std::string_view place);

// A chip that shows and hides: `shown` follows it. A window that only reads has it disabled.
void contact_toggle(Services& services, std::string_view words, bool& shown, std::string_view household,
                    std::string_view place);
void list_toggle(Services& services, std::string_view words, bool& shown, std::string_view place);

}  // namespace hufang::ui
