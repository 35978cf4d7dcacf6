#include "store/csv.h"

#include <doctest/doctest.h>

#include "tests/support/random.h"
#include "tests/support/text.h"

using hufang::store::CsvTable;
using hufang::store::CsvWriter;
using hufang::store::like_formula;
using hufang::store::parse_csv;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(const CsvTable& table) {
  Rows rows;
  for (std::size_t i = 0; i < table.size(); ++i) rows.emplace_back(table.row(i).begin(), table.row(i).end());
  return rows;
}

}  // namespace

TEST_CASE("csv: what is read") {
  struct Row {
    const char* name;
    std::string text;
    Rows rows;
  };
  const Row rows[] = {
      {"nothing", "", {}},
      {"a byte order mark alone", "\uFEFF", {}},
      {"an empty line alone", "\n", {}},
      {"no line end at the end", "a,b\nc,d", {{"a", "b"}, {"c", "d"}}},
      {"LF and CRLF mixed", "a\r\nb\nc\r\n", {{"a"}, {"b"}, {"c"}}},
      {"byte order mark before a quote", "\uFEFF\"a\",b\n", {{"a", "b"}}},
      {"empty cells", ",\n,,\n", {{"", ""}, {"", "", ""}}},
      {"a separator at the very end", "a,b\nc,", {{"a", "b"}, {"c", ""}}},
      {"quotes, separators and line ends in quotes",
       "\"a\"\"b\",\"c,d\",\"e\r\nf\n\"\n",
       {{"a\"b", "c,d", "e\r\nf\n"}}},
      {"an empty line in the middle is a row", "a\n\nb\n", {{"a"}, {""}, {"b"}}},
      {"a wholly empty last line is none", "a,b\nc,d\n\n", {{"a", "b"}, {"c", "d"}}},
      {"with CRLF too", "a\r\nb\r\n\r\n", {{"a"}, {"b"}}},
      {"only the last one", "a\n\n\n", {{"a"}, {""}}},
      {"a quoted empty last cell is a row", "a\n\"\"\n", {{"a"}, {""}}},
      {"a space is not nothing", "a\n \n", {{"a"}, {" "}}},
      {"white space stays", " a ,\u3000b\n", {{" a ", "\u3000b"}}},
      {"a return at the very end ends the line", "a\nb\r", {{"a"}, {"b"}}},
      {"a zero byte", std::string("a\0b\n", 4), {{std::string("a\0b", 3)}}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const auto table = parse_csv(row.text);
    REQUIRE(table.ok());
    CHECK(rows_of(*table) == row.rows);
  }
  CHECK(rows_of(parse_csv("a,b\t\"c\td\"\n", '\t').value()) == Rows{{"a,b", "c\td"}});
}

TEST_CASE("csv: what is refused, with row and column") {
  struct Row {
    const char* name;
    std::string text;
    const char* error;
  };
  const Row rows[] = {
      {"a quote inside a cell", "a,b\nc,d\"e\n", "csv_stray_quote @ 2:2 []"},
      {"a space before the quote", "a, \"b\"\n", "csv_stray_quote @ 1:2 []"},
      {"text after the closing quote", "a,b\n\"c\"d,e\n", "csv_text_after_quote @ 2:1 []"},
      {"a space after the closing quote", "\"c\" ,e\n", "csv_text_after_quote @ 1:1 []"},
      {"a quote after the closing quote and a space", "\"c\" \"\n", "csv_text_after_quote @ 1:1 []"},
      {"a return after the closing quote", "\"c\"\rd\n", "csv_text_after_quote @ 1:1 []"},
      {"never closed", "a,b\nc,\"d\n\ne,f\n", "csv_unclosed_quote @ 2:2 []"},
      {"never closed, at the end", "a,\"", "csv_unclosed_quote @ 1:2 []"},
      {"closed by a doubled quote alone", "\"\"\"", "csv_unclosed_quote @ 1:1 []"},
      {"rows are records", "\"a\n\n\",b\nc,d\"\n", "csv_stray_quote @ 2:2 []"},
      {"a return alone", "a\rb\rc\r", "csv_stray_return @ 1:1 []"},
      {"GBK", "a,b\n\xC2\xFA\xD2\xE2,c\n", "csv_not_utf8 @ 2:1 []"},
      {"UTF-16", std::string("\xFF\xFEs\0", 4), "csv_not_utf8 @ 1:1 []"},
      {"cut in a character", "a\n\"\xE6\xBB\"\n", "csv_not_utf8 @ 2:1 []"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const auto table = parse_csv(row.text);
    REQUIRE_FALSE(table.ok());
    CHECK(hufang::test::describe(table.error()) == row.error);
  }
}

TEST_CASE("csv: written as expected") {
  CsvWriter writer;
  for (const char* cell : {"a", "", "b\"c", "d,e", "f\ng", " h "}) writer.cell(cell);
  writer.end_row();
  writer.cell("");
  writer.end_row();
  CHECK(writer.take(true) == "\uFEFFa,,\"b\"\"c\",\"d,e\",\"f\ng\", h \r\n\"\"\r\n");
  CHECK(writer.take(false).empty());
}

TEST_CASE("csv: what is written is read back") {
  hufang::test::Random random(23);
  const std::string pieces[] = {"", "a", "满意", "\"", ",", "\n", "\r", "\r\n", " ", ";", "\uFEFF", "𠮷"};
  for (int i = 0; i < 3000; ++i) {
    Rows rows(static_cast<std::size_t>(random.between(0, 5)));
    CsvWriter writer;
    for (auto& row : rows) {
      row.resize(static_cast<std::size_t>(random.between(1, 4)));
      for (auto& cell : row) {
        for (std::int64_t n = random.between(0, 3); n > 0; --n) {
          cell += pieces[static_cast<std::size_t>(random.between(0, std::ssize(pieces) - 1))];
        }
        writer.cell(cell);
      }
      writer.end_row();
    }
    const std::string text = writer.take(true);
    const auto read = parse_csv(text);
    CAPTURE(text);
    REQUIRE(read.ok());
    REQUIRE(rows_of(*read) == rows);
  }
}

TEST_CASE("csv: any bytes are read or refused, never more") {
  hufang::test::Random random(29);
  const char alphabet[] = {'a', ',', '"', '\n', '\r', '\xE6', '\xBB', '\xA1', ' ', '\0'};
  std::size_t read = 0;
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (std::int64_t n = random.between(0, 12); n > 0; --n) {
      text += alphabet[random.between(0, std::ssize(alphabet) - 1)];
    }
    const auto table = parse_csv(text);
    if (!table.ok()) {
      REQUIRE_FALSE(table.error().place.empty());
      continue;
    }
    ++read;
    for (const auto& row : rows_of(*table)) REQUIRE_FALSE(row.empty());
  }
  CHECK(read > 1000);
}

TEST_CASE("csv: what a person wrote is never a formula for a spreadsheet") {
  for (const char* text :
       {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠a"}) {
    CAPTURE(text);
    CHECK(like_formula(text));
    CsvWriter writer;
    writer.written(text);
    writer.end_row();
    const auto read = parse_csv(writer.take(false));
    REQUIRE(read.ok());
    CHECK(read->row(0)[0] == "'" + std::string(text));
  }
  for (const char* text : {"", "保安", " =1", "a=1", "1-2", "′", "\xEF"}) CHECK_FALSE(like_formula(text));
}
