// Text of files and of the clipboard as a table.
#include "app/tables/text_table.h"

#include <doctest/doctest.h>

using namespace hufang;
using Rows = std::vector<std::vector<std::string>>;

namespace {

Rows texts(std::string_view text) {
  Rows rows;
  const app::RawTable table = app::read_text_table(text);
  REQUIRE(table.sheets.size() == 1);
  for (const app::RawRow& row : table.sheets[0].rows) {
    auto& out = rows.emplace_back();
    for (const app::RawCell& cell : row.cells) out.push_back(cell.text);
  }
  return rows;
}

}  // namespace

TEST_CASE("cells of a text") {
  struct Case {
    const char* name;
    const char* text;
    Rows rows;
  };
  const Case cases[] = {
      {"nothing", "", {}},
      {"commas", "a,b\n1,2\n", {{"a", "b"}, {"1", "2"}}},
      {"CRLF, no line end at last", "a,b\r\n1,2", {{"a", "b"}, {"1", "2"}}},
      {"returns alone", "a,b\r1,2\r", {{"a", "b"}, {"1", "2"}}},
      {"tabs", "a\tb,c\n1\t2\n", {{"a", "b,c"}, {"1", "2"}}},
      {"semicolons", "a;b;c\n1;2;3,5\n", {{"a", "b", "c"}, {"1", "2", "3,5"}}},
      {"the separator said", "sep=;\na;b,c\n", {{"a", "b,c"}}},
      {"and in quotes", "\"sep=;\"\r\na;b,c\n", {{"a", "b,c"}}},
      {"marks in cells are no separators", "x,y\nS;B,S\nS,D;D\n", {{"x", "y"}, {"S;B", "S"}, {"S", "D;D"}}},
      {"one column", "a\nb\n", {{"a"}, {"b"}}},
      {"quotes", "\"a,1\",\"b\"\"2\"\"\"\n\"two\nlines\",c\n", {{"a,1", "b\"2\""}, {"two\nlines", "c"}}},
      {"quotes inside",
       "n\tx\n\"小星星\"童装店\t程记5\"管件行\n",
       {{"n", "x"}, {"\"小星星\"童装店", "程记5\"管件行"}}},
      {"a quote never closed", "n,x\n\"a,b\nc,d\n", {{"n", "x"}, {"\"a", "b"}, {"c", "d"}}},
      {"cells left out", "a,b,c\n1\n1,2,3\n", {{"a", "b", "c"}, {"1"}, {"1", "2", "3"}}},
      {"empty cells at the end, rows of nothing",
       "a,b,\n,,\n\n 1 ,,\n,\n",
       {{"a", "b"}, {}, {}, {" 1 "}, {}}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    CHECK(texts(c.text) == c.rows);
  }
}

TEST_CASE("rows keep the file's numbers, and a cell of bytes that are no text is known") {
  const app::RawTable table = app::read_text_table("sep=,\na,苏\uFFFD远\n,\nb,c\n");
  const auto& rows = table.sheets[0].rows;
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].number == 2);
  CHECK(rows[2].number == 4);
  CHECK(rows[0].cells[1].kind == app::CellKind::broken);
  CHECK(rows[2].cells[1].kind == app::CellKind::text);
}
