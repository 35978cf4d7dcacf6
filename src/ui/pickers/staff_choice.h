// Choosing from the office's people: one of them, with a button that adds somebody who is missing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/view.h"

namespace hufang::ui {

// The people of the community on screen who visit and answer for matters: not those who left, nor readers of
// the quality department. By name; pointers live until the next change.
const std::vector<const core::Staff*>& active_staff(app::Session& session);

// True when somebody else was chosen; `add` becomes true when the button was pressed.
bool staff_choice(Services& services, std::string_view label, std::string_view empty, std::string& staff,
                  bool& add);

}  // namespace hufang::ui
