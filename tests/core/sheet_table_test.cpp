#include "core/sheet_table.h"

#include <doctest/doctest.h>

#include "core/model/survey.h"
#include "tests/support/marks.h"
#include "tests/support/text.h"

using namespace hufang::core;
using hufang::test::describe;
using hufang::test::kB, hufang::test::kD, hufang::test::kS;

namespace {

using Cells = std::vector<std::string>;

Result<SheetTable> open(const Cells& header) { return SheetTable::open(columns_by_header(header)); }

}  // namespace

TEST_CASE("sheet table: the marks of a cell") {
  struct Row {
    const char* cell;
    std::int64_t marks;
  };
  const Row good[] = {
      {"", 0},          {"S", kS},         {"满意", kS},    {"B", kB},
      {"基本满意", kB}, {"D", kD},         {"不满意", kD},  {"S;S", kS},
      {"S;满意", kS},   {"S;D", kS | kD},  {"S;B;D", 7},    {"S;", kS},
      {";", 0},         {";;B;", kB},      {" S ", kS},     {"\u3000满意\u3000; B", kS | kB},
      {" \t", 0},       {"S\n;\r\nS", kS}, {"\u00A0D", kD},
  };
  for (const Row& row : good) {
    CAPTURE(row.cell);
    CHECK(marks_by_word(row.cell).value() == row.marks);
  }
  struct Bad {
    const char* cell;
    const char* named;
  };
  const Bad bad[] = {
      {"s", "s"},           {"X", "X"},       {"满", "满"},     {"S B", "S B"},
      {"S,B", "S,B"},       {"S；B", "S；B"}, {"S;x;D", "x"},   {"非常满意", "非常满意"},
      {"5", "5"},           {"Ｓ", "Ｓ"},     {"滿意", "滿意"}, {"S\u200BB", "S\u200BB"},
      {"满意。", "满意。"},
  };
  for (const Bad& row : bad) {
    CAPTURE(row.cell);
    const auto marks = marks_by_word(row.cell);
    REQUIRE_FALSE(marks.ok());
    CHECK(describe(marks.error()) == std::string("sheet_not_a_mark @  [") + row.named + "]");
  }
}

TEST_CASE("sheet table: headers that are refused") {
  struct Row {
    Cells header;
    const char* error;
  };
  const Row rows[] = {
      {{}, "sheet_no_header @ 1 []"},
      {{"sheet"}, "sheet_no_items @ 1 []"},
      {{"sheet", "建议"}, "sheet_no_items @ 1 []"},
      {{"保安", ""}, "sheet_column_unnamed @ 1:2 []"},
      {{"保安", "\u3000"}, "sheet_column_unnamed @ 1:2 []"},
      {{"保安", "保洁", "保安"}, "sheet_column_repeated @ 1:3 [保安|1]"},
      {{"保安", " 保安 "}, "sheet_column_repeated @ 1:2 [保安|1]"},
      {{"sheet", "保安", "sheet"}, "sheet_column_repeated @ 1:3 [sheet|1]"},
      {{"建议", "保安", "建议"}, "sheet_column_repeated @ 1:3 [建议|1]"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.error);
    const auto table = open(row.header);
    REQUIRE_FALSE(table.ok());
    CHECK(describe(table.error()) == row.error);
  }
}

TEST_CASE("sheet table: columns in any order, names trimmed and compared as they are") {
  auto table = open({"建议", " 保安 ", "Sheet", "sheet", "保洁"});
  REQUIRE(table.ok());
  CHECK(table->items() == Cells{"保安", "Sheet", "保洁"});
  const auto row = table->read(2, Cells{" 多巡逻\u3000", "S", "", " 7 ", "B;D"});
  REQUIRE(row.ok());
  CHECK(row->id == "7");
  CHECK(row->suggestion == "多巡逻");
  CHECK(row->marks == std::vector<std::int64_t>{kS, 0, kB | kD});
}

TEST_CASE("sheet table: rows that are refused, and what a refusal leaves behind") {
  auto table = open({"sheet", "保安", "保洁"}).value();
  const auto error = [&](std::size_t row, const Cells& cells) {
    const auto read = table.read(row, cells);
    return read.ok() ? "ok" : describe(read.error());
  };
  CHECK(error(2, {"1", "S", "B"}) == "ok");
  CHECK(error(3, {"2", "S"}) == "sheet_cell_count @ 3:3 [2|3]");
  CHECK(error(4, {"2", "S", "B", ""}) == "sheet_cell_count @ 4:4 [4|3]");
  CHECK(error(5, {""}) == "sheet_cell_count @ 5:2 [1|3]");
  CHECK(error(6, {"2", "S", "x"}) == "sheet_not_a_mark @ 6:3 [x|保洁]");
  CHECK(error(7, {"1", "S", "S"}) == "sheet_id_repeated @ 7:1 [1|2]");
  CHECK(error(8, {" 1\u3000", "S", "S"}) == "sheet_id_repeated @ 8:1 [1|2]");
  CHECK(error(9, {"2", "S", "S"}) == "ok");  // the refused rows 3, 4 and 6 did not take the id
  CHECK(error(10, {"01", "", ""}) == "ok");  // ids are texts, not numbers
  CHECK(error(11, {"", "", ""}) == "ok");
  CHECK(error(12, {"", "S", ""}) ==
        "ok");  // what has no id repeats none; whether it is a sheet is asked before
}

TEST_CASE("sheet table: rows that are no sheet by themselves") {
  const auto with_id = open({"sheet", "保安"}).value();
  const auto without = open({"保安", "保洁"}).value();
  CHECK(with_id.is_blank(Cells{"", ""}));
  CHECK(with_id.is_blank(Cells{"\u3000", "S"}));
  CHECK(with_id.is_blank(Cells{""}));
  CHECK_FALSE(with_id.is_blank(Cells{"1", ""}));
  CHECK_FALSE(with_id.is_blank(Cells{"", "S", "S"}));
  CHECK(without.is_blank(Cells{" ", "\u200B"}));
  CHECK_FALSE(without.is_blank(Cells{"", "S"}));
}

TEST_CASE("sheet table: names and ids that only look alike are the same") {
  CHECK(open({"保安", "保\u200B安"}).error().code == Code::sheet_column_repeated);
  auto table = open({"sheet", "保安"}).value();
  CHECK(table.read(2, Cells{"12", "S"}).ok());
  CHECK(table.read(3, Cells{"１２", "S"}).error().code == Code::sheet_id_repeated);
}

TEST_CASE("sheet table: without an id column nothing is repeated") {
  auto table = open({"保安"}).value();
  CHECK(table.read(2, Cells{"S"}).value().id.empty());
  CHECK(table.read(3, Cells{"S"}).ok());
}

TEST_CASE("sheet table: columns by a mapping, with scales and columns left out") {
  std::vector<SheetColumn> columns = {
      {SheetColumnRole::id, "Combined_ID", std::nullopt},
      {SheetColumnRole::ignored, "", std::nullopt},
      {SheetColumnRole::ignored, "", std::nullopt},
      {SheetColumnRole::item, "生活总体", ten_step_scale()},
      {SheetColumnRole::item, "住房费用", five_step_scale()},
  };
  auto table = SheetTable::open(columns).value();
  CHECK(table.items() == Cells{"生活总体", "住房费用"});
  CHECK(table.read(2, Cells{"1", "2015", "anything", "7.5", "4.5"}).value().marks ==
        std::vector<std::int64_t>{kB | kS, kS});
  CHECK(describe(table.read(3, Cells{"2", "", "", "12", "1"}).error()) ==
        "sheet_not_a_step @ 3:4 [12|生活总体]");
}
