// The header: title, community, the screen's own chips and buttons, and whether what was done is saved.
#pragma once

#include "ui/view.h"

namespace hufang::ui {

float header_height();
// True when another community was chosen.
bool draw_header(Services& services, View& view, bool bare);

}  // namespace hufang::ui
