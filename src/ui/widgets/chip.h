// Chips: a state in a coloured pill; counts; choices that look like chips.
#pragma once

#include <string_view>

#include "ui/widgets/base.h"

namespace hufang::ui {

// `line`: in the middle of a line so high, as chip_toggle() makes one; 0: as high as it is.
void chip(std::string_view text, Tone tone = Tone::neutral, float line = 0);
float chip_width(std::string_view text);
// At a place: left middle point.
void chip_at(ImVec2 left_middle, std::string_view text, Tone tone);
// A chip that is on or off (toggle button).
float chip_toggle_height();
bool chip_toggle(std::string_view text, bool on, bool disabled = false);
// One of several large choices in a row (radio button); lay out with flow().
bool choice(std::string_view text, bool on);
// Puts the next item, `width` wide, on the same line while it fits, else on the next. Call before each but
// the first.
void flow(float width, float space = size::s8);
float choice_width(std::string_view text);
// A red count, drawn only (its number belongs into the name of what it counts).
void draw_badge(ImDrawList* to, ImVec2 right_middle, std::string_view text);

}  // namespace hufang::ui
