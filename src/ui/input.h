// Keyboard shortcuts: a key press that no text field took, offered to the screen of the current frame.
//
// The browser owns focus, text entry, Tab, Enter and Space on buttons; what arrives here is the rest. A view
// asks for keys each frame with key_pressed(); a key that some view asked for in the last frame is "wanted",
// and the page keeps the browser from acting on it too.
//
// Holds always: keys are for the topmost layer; what asks under an open list or dialog gets none.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace hufang::ui {

struct KeyPress {
  std::string key;  // KeyboardEvent.key: "a", "1", "Enter", "Escape", "Backspace", "ArrowDown", "F2"
  bool ctrl = false;
  bool shift = false;
  bool alt = false;
  bool meta = false;
  bool repeat = false;
  bool in_text = false;  // the focus is in a text field: only Escape, Enter, F-keys and ctrl keys arrive then
};

// From the platform. Returns whether a view asked for this key in the last frame.
bool push_key(const KeyPress& press);

// Asks for a key without modifiers (shift is not looked at); true once for each press. With `in_text` false
// presses made while a text field has the focus are not taken.
bool key_pressed(std::string_view key, bool in_text = false);
// The earliest press of any of `keys`, so that fast typing within one frame keeps its order; empty when there
// is none (any more). Presses made in a text field are not taken.
std::string_view next_key(std::span<const std::string_view> keys);
// key_pressed() with Ctrl (or Cmd).
bool ctrl_key_pressed(std::string_view key);

// What was pressed and not taken yet is for the next frame: what was asked for in this one comes in between.
void later_keys();

void begin_input_frame();
void end_input_frame();

}  // namespace hufang::ui
