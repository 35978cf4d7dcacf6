// Line breaking for Chinese and English together, which ImGui's own wrapping does not do: between any two
// Chinese characters, at spaces, never before closing punctuation nor after an opening bracket (禁则).
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "ui/theme.h"

namespace hufang::ui {

// A line's height in its text's px: Chinese needs air between lines.
inline constexpr float kLeading = 1.5f;

struct Line {
  std::size_t begin, end;  // bytes of the text; spaces at the break belong to no line
};

// Breaks `text` to `width` px. At least one line; "\n" breaks always. The span lives until the next call.
const std::vector<Line>& break_lines(Face f, float px, std::string_view text, float width);

}  // namespace hufang::ui
