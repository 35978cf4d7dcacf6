// The keys of keying (1 2 3 0 4, Backspace, arrows, Enter), the same wherever a sheet is keyed.
//
// Holds always: fast typing within one frame keeps its order, Enter included.
#pragma once

#include <string_view>

#include "ui/input.h"
#include "ui/views/survey/key_sheet.h"

namespace hufang::ui {

// Takes the presses of this frame into `sheet`. touched(digit): after each that is not Enter, `digit` when it
// recorded something; entered(): for Enter, which may ask for another sheet: what was pressed after it comes
// in the next frame.
template <class Touched, class Entered>
void take_sheet_keys(KeySheet& sheet, Touched&& touched, Entered&& entered) {
  constexpr std::string_view kKeys[] = {"0",         "1",       "2",         "3",    "4",
                                        "Backspace", "ArrowUp", "ArrowDown", "Enter"};
  for (std::string_view key = next_key(kKeys); !key.empty(); key = next_key(kKeys)) {
    if (key == "Enter") {
      entered();
      return later_keys();
    }
    const bool digit = key.size() == 1;
    if (key == "Backspace") {
      sheet.back();
    } else if (key == "ArrowUp") {
      if (sheet.at() > 0) sheet.move_to(sheet.at() - 1);
    } else if (key == "ArrowDown") {
      sheet.move_to(sheet.at() + 1);
    } else {
      sheet.digit(key[0]);
    }
    touched(digit);
  }
}

}  // namespace hufang::ui
