// The header: title, community, the screen's own chips and buttons, and whether what was done is saved.
#pragma once

#include "ui/view.h"

namespace hufang::ui {

float header_height();
// What was pressed in it that the shell has to answer.
struct HeaderPress {
  bool actions = false;  // the recent actions are asked for
};
HeaderPress draw_header(Services& services, View& view, bool bare);

}  // namespace hufang::ui
