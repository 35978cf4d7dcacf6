// A table as it crosses from a reader that is not C++.
#include "app/tables/raw_text.h"

#include <doctest/doctest.h>

using namespace hufang;
using app::CellKind;
using app::RawCell;

TEST_CASE("a table's lines: sheets, merged cells, rows with their numbers, cells with their kinds") {
  const app::RawTable table = app::parse_raw_table(
      "sheet\t名册\t0\n"
      "merge\t2\t1\t3\t1\n"
      "row\t1\t0\tt楼栋\tt房号\n"
      "row\t2\t0\tt3\tn0101\x1F"
      "101\td3月2日\x1F"
      "2003-03-02\n"
      "row\t5\t1\t\tt一\\t二\\n\\\\\t\t\n"
      "row\t6\t0\t\t\n"
      "sheet\t隐藏\t1\n"
      "row\t1\t0\tbTRUE\te#REF!\n");
  REQUIRE(table.sheets.size() == 2);
  const app::RawSheet& sheet = table.sheets[0];
  CHECK(sheet.name == "名册");
  CHECK_FALSE(sheet.hidden);
  CHECK(sheet.merges == std::vector<app::CellRange>{{2, 1, 3, 1}});
  REQUIRE(sheet.rows.size() == 3);
  CHECK(sheet.rows[1].cells[1] == RawCell{"0101", CellKind::number, "101"});
  CHECK(sheet.rows[1].cells[2] == RawCell{"3月2日", CellKind::date, "2003-03-02"});
  CHECK(sheet.rows[2].number == 5);
  CHECK(sheet.rows[2].hidden);
  CHECK(sheet.rows[2].cells == std::vector<RawCell>{{}, {"一\t二\n\\", CellKind::text, ""}});
  CHECK(table.sheets[1].hidden);
  CHECK(table.sheets[1].rows[0].cells ==
        std::vector<RawCell>{{"TRUE", CellKind::boolean, ""}, {"#REF!", CellKind::broken, ""}});
}

TEST_CASE("lines of another form are not read") {
  CHECK(app::parse_raw_table("row\t1\t0\ta\n").sheets.empty());
  const app::RawTable table = app::parse_raw_table("sheet\ta\t0\nrow\tx\t0\ta\nmerge\t1\t2\nwhat\n");
  REQUIRE(table.sheets.size() == 1);
  CHECK(table.sheets[0].rows.empty());
  CHECK(table.sheets[0].merges.empty());
}
