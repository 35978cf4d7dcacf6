// A household's history as a list: day, what it was, its state; what has a page of its own is a link to it.
#pragma once

#include "app/roster/household_history.h"
#include "ui/view.h"

namespace hufang::ui {

void draw_history(Services& services, const app::HouseholdHistory& history);

}  // namespace hufang::ui
