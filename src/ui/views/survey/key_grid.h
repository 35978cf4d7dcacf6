// The sheet being keyed, item by item: a table of circles on the desktop, large choices on a phone.
//
// Holds always: every circle and choice is named "item：answer", so that it can be found by its words.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/model/survey.h"
#include "ui/theme.h"
#include "ui/views/survey/key_sheet.h"

namespace hufang::ui {

// Draws it and takes pointer presses into `sheet`. True when something was recorded in this frame.
bool draw_key_grid(KeySheet& sheet, const core::Questionnaire& questionnaire);

// How an item's record is called: an answer, or 弃权 and why. Empty marks that nobody recorded are a dash.
struct MarkWords {
  std::string_view text;
  bool abstained;
};
MarkWords mark_words(std::int64_t marks, bool recorded);

}  // namespace hufang::ui
