// Where one can go: the rail at the left of the desktop, the tabs at the bottom of a phone.
#pragma once

#include <span>

#include "ui/view.h"

namespace hufang::ui {

constexpr float kRailWidth = 208;
constexpr float kTabsHeight = 60;

// Draws it and returns the place in `entries` of what was pressed, or -1. `badges`: one an entry.
int draw_rail(std::span<const ViewEntry> entries, std::span<const Badge> badges, Page current);
int draw_tabs(std::span<const ViewEntry> entries, std::span<const Badge> badges, Page current);

}  // namespace hufang::ui
