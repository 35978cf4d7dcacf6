// Dates as people and spreadsheets write them in a table.
#pragma once

#include <string_view>

#include "core/date.h"

namespace hufang::app {

// 2024-03-01, 2024/3/1, 2024.3.1, 2024年3月1日, 24年3月1日, 二〇二四年三月一日, 20240301, also followed by a
// time of day; 1-Mar-2024, Mar 1, 2024; 25/3/2024 and 3/25/2024, where one of the two can be no month; and a
// spreadsheet's day number (45352, days since 1899-12-30). What could be two days is none. Error: not_a_date,
// args {text}.
core::Result<core::Date> parse_written_date(std::string_view text);

}  // namespace hufang::app
