// Form: a paper form as plain data: what the printer, the preview on screen and a spreadsheet export all draw
// from.
//
// Holds always: texts are finished (translated, formatted); nothing in here is markup. Widths of columns are
// relative shares. Blocks are drawn in order on A4 pages; a table's header repeats on each page.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace hufang::app {

enum class Align { left, center, right };

// Label and value pairs, `columns` pairs in a row.
struct KeyValueBlock {
  int columns = 2;  // 1..4
  std::vector<std::pair<std::string, std::string>> pairs;
};

struct FormColumn {
  std::string header;
  double width = 1;  // share of the table's width
  Align align = Align::left;
};

struct FormRow {
  std::vector<std::string> cells;  // one a column
  bool strong = false;             // a total
};

struct TableBlock {
  std::string caption;  // may be empty
  std::vector<FormColumn> columns;
  std::vector<FormRow> rows;
};

struct ParagraphBlock {
  std::string heading;  // may be empty
  std::string text;     // line breaks count
};

// Lines to sign on: "审核：________". A text after the label is printed on the line (a date, a name).
struct SignatureBlock {
  struct Line {
    std::string label;
    std::string text;
  };
  std::vector<Line> lines;
};

struct PageBreakBlock {};

using FormBlock = std::variant<KeyValueBlock, TableBlock, ParagraphBlock, SignatureBlock, PageBreakBlock>;

struct Form {
  std::string title;
  std::vector<std::string> heading;  // lines under the title, centred
  std::vector<FormBlock> blocks;
  std::string footer;  // on every page: form number, version; may be empty
  bool landscape = false;
};

}  // namespace hufang::app
