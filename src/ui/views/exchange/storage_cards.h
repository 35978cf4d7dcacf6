// What is known about how the data are kept here: facts, and damage that was found at opening.
#pragma once

#include "ui/view.h"

namespace hufang::ui {

void draw_storage_card(Services& services, float min_height);
// False when nothing was damaged and nothing was drawn.
bool draw_damage_card(Services& services);

}  // namespace hufang::ui
