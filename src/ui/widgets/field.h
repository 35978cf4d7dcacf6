// Text fields: the frame is drawn here, the editing is the browser's own <input> or <textarea> over it
// (design 4).
//
// Holds always: `value` is what the user sees, without what an input method is still composing. The words in
// an unfocused field are drawn on the canvas; while focused the browser draws them.
#pragma once

#include <string>
#include <string_view>

#include "ui/widgets/base.h"

namespace hufang::ui {

struct FieldStyle {
  std::string_view hint = {};   // shown while empty
  std::string_view help = {};   // under the field
  std::string_view error = {};  // under the field, in red; the field is marked invalid
  float width = 0;              // 0: what is left of the line
  int rows = 1;                 // more than 1: several lines
  bool required = false;
  bool readonly = false;
  bool disabled = false;
  bool numeric = false;  // digits: phones show the number keyboard
  bool tel = false;
  bool secret = false;
  bool show_label = true;  // false: the label is only the accessible name
};

// True when the text changed in this frame.
bool text_field(std::string_view label, std::string& value, const FieldStyle& style = {});
// The id under which the field of this label is reported, to move the focus there.
ImGuiID field_id(std::string_view label);
// The small words above a group of choices, placed as the label of a field beside it is. Drawn only: the
// group has the name.
void field_label(std::string_view text);
// A field in a box, without label or help; for cells of a form-like table.
bool text_field_at(std::string_view name, const Box& box, std::string& value, const FieldStyle& style = {});

}  // namespace hufang::ui
