// The command of the re-keying check (复核录入).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/session/session.h"

namespace hufang::app {

struct SheetCheckEntry {
  std::vector<std::int64_t> marks;     // of the second keying, one an item of the survey's questionnaire
  std::vector<std::size_t> corrected;  // items for which it stands instead of the first
};

// Keeps the check (who, when, which sheet, how many differences) and, in the same undoable action, corrects
// the sheet where the second keying stands. Items in `corrected` that are not different are left alone.
// Gives back how many differences there were. Errors: not_found; sheet_cell_count (args {marks, items});
// number_too_small, number_too_large "marks".
core::Result<std::int64_t> check_sheet(Session& session, std::string_view sheet,
                                       const SheetCheckEntry& entry);

}  // namespace hufang::app
