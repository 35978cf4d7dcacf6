// Telling: a coloured line on the page, what to do where nothing is yet, a short word that passes.
#pragma once

#include <string_view>

#include "ui/widgets/base.h"
#include "ui/widgets/icon.h"

namespace hufang::ui {

// Stays until its cause is gone. Role alert for red and amber. Returns true when its action was pressed.
bool banner(std::string_view text, Tone tone, std::string_view action = {});
// Centred words where a list is empty; the caller puts the button below.
void empty_state(Icon icon, std::string_view title, std::string_view text);
// Shows for a few seconds at the bottom, read out by screen readers. With `action` (e.g. 撤销) a button is in
// it.
void toast(std::string_view text, Tone tone = Tone::neutral);
// By the shell: draws the toast that is showing. Returns the milliseconds until it goes, negative when there
// is none.
double draw_toast(double now_seconds);

}  // namespace hufang::ui
