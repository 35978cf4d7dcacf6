// The suggestion written on a sheet (建议原文) and what it is about: the procedure's ten categories.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "imgui.h"
#include "ui/text.h"

namespace hufang::ui {

// Chips of the chosen categories, and one that opens the others. True when the choice changed; `categories`
// stays ascending.
bool category_chips(std::vector<std::int64_t>& categories, bool& all_shown, bool disabled = false);

// The card on the keying screen.
class SuggestionCard {
 public:
  // True when something changed.
  bool draw(std::string& text, std::vector<std::int64_t>& categories);
  void fold() { all_shown_ = false; }
  // Moves the keyboard to the text, after this frame.
  void focus() { wants_focus_ = true; }

 private:
  bool all_shown_ = false;
  bool wants_focus_ = false;
};

}  // namespace hufang::ui
