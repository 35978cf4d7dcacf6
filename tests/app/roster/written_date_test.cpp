#include "app/roster/written_date.h"

#include <doctest/doctest.h>

#include "tests/support/text.h"

using namespace hufang;

TEST_CASE("dates as people and spreadsheets write them") {
  for (const char* text :
       {"2024-03-01", "2024/3/1", "2024.3.1", "2024年3月1日", "2024年03月01号", " 20240301 ",
        "2024-3-1 00:00:00", "2024-03-01T08:00", "45352", "2024 年 3 月 1 日"}) {
    auto date = app::parse_written_date(text);
    CHECK_MESSAGE((date.ok() && core::format_date(*date) == "2024-03-01"), text);
  }
  for (const char* text : {"", "2024", "2024-13-01", "2024-02-30", "3/1/2024", "2024-3", "2024-3-1x",
                           "20241301", "24-3-1", "一月", "2024-3-"}) {
    CHECK_MESSAGE(!app::parse_written_date(text).ok(), text);
  }
}
