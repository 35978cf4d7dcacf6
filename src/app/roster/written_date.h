// Dates as people and spreadsheets write them in a table.
#pragma once

#include <string_view>

#include "core/date.h"

namespace hufang::app {

// 2024-03-01, 2024/3/1, 2024.3.1, 2024年3月1日, 20240301, also followed by a time of day; and a spreadsheet's
// day number (45352, days since 1899-12-30). Error: not_a_date, args {text}.
core::Result<core::Date> parse_written_date(std::string_view text);

}  // namespace hufang::app
