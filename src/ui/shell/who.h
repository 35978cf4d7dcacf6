// Who works on this device (本机使用人): an initial in a circle with the name, at the foot of the rail; on a
// phone the circle alone, in the header.
#pragma once

#include "ui/view.h"
#include "ui/widgets/base.h"

namespace hufang::ui {

constexpr float kWhoHeight = 56;  // in the rail
constexpr float kWhoPhone = 44;   // in a phone's header, square

// True when pressed: the menu of people opens beside it (views/people/user_menu).
bool draw_who(Services& services, const Box& box);

}  // namespace hufang::ui
