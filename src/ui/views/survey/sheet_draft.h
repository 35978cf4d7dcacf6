// A questionnaire half keyed, as text: what a draft of it keeps.
//
// Holds always: read_sheet_draft() takes only what fits the questionnaire on screen; else nothing changes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ui/views/survey/key_sheet.h"

namespace hufang::ui {

struct SheetWords {  // of a sheet, besides its marks
  std::string number;
  std::string suggestion;
  std::vector<std::int64_t> categories;
  bool operator==(const SheetWords&) const = default;
};

std::string sheet_draft_text(std::string_view questionnaire, const KeySheet& sheet, const SheetWords& words);
bool read_sheet_draft(std::string_view text, std::string_view questionnaire, KeySheet& sheet,
                      SheetWords& words);

}  // namespace hufang::ui
