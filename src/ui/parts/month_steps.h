// The three steps of a month, with deadline, who, when, and whether it was late. On the month's own screen
// and on the first one.
#pragma once

#include "app/month/stand.h"
#include "ui/widgets/base.h"

namespace hufang::ui {

// One below the other; `go` is drawn beside the waiting one when it is not empty. True when it was pressed.
bool draw_month_steps(const app::MonthStand& stand, std::string_view go);

}  // namespace hufang::ui
