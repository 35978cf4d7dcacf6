// The one way to names and phones that are masked: a toggle that notes who saw them before it shows them
// (保密).
#pragma once

#include <functional>
#include <string_view>

#include "ui/view.h"

namespace hufang::ui {

// Notes that the name and phone of a household are shown on `place` (a screen's address), `then` shows them;
// when it cannot be noted it says why and does not show them.
void when_contact_shown(Services& services, std::string_view household, std::string_view place,
                        std::function<void()> then);
// The same for a list of the community on screen.
void when_list_shown(Services& services, std::string_view place, std::function<void()> then);

// A chip that shows and hides: `shown`, which lives as long as the screen, follows it. A window that only
// reads has it disabled.
void contact_toggle(Services& services, std::string_view words, bool& shown, std::string_view household,
                    std::string_view place);
void list_toggle(Services& services, std::string_view words, bool& shown, std::string_view place);

}  // namespace hufang::ui
