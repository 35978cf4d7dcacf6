// Re-keying check (复核录入): which items two keyings of one sheet record differently, how far the check of a
// survey is, and which sheet comes next in the random share.
//
// Holds always: two abstentions of one kind are the same record, whichever marks made 多选. The share's order
// depends on the sheets' ids alone, so it looks random, is the same on every device and after a reload, and
// nobody can pick.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/workspace.h"

namespace hufang::core {

// Indices of the items that are recorded differently, ascending. An item that one side lacks has no mark.
std::vector<std::size_t> sheet_differences(std::span<const std::int64_t> first,
                                           std::span<const std::int64_t> second);

struct CheckProgress {
  std::int64_t sheets = 0;       // of the survey, still there
  std::int64_t checked = 0;      // of these, checked at least once
  std::int64_t differences = 0;  // items, in all their checks
  std::int64_t corrected = 0;    // of these, changed to what the second keying said
};
CheckProgress check_progress(const Workspace& data, std::string_view survey);

// How many sheets a share of one in `every` is: at least one of any, ceil(sheets / every). `every` >= 1.
std::int64_t sheets_to_check(std::int64_t sheets, std::int64_t every);

// The ids of the survey's sheets that were never checked, in the order in which the share takes them.
std::vector<std::string_view> unchecked_sheets(const Workspace& data, std::string_view survey);

}  // namespace hufang::core
