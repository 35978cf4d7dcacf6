// 帮助: a short guide, the keys, what happens to people's data, the version.
#pragma once

#include "ui/view.h"

namespace hufang::ui {

void draw_help(Services& services);

}  // namespace hufang::ui
