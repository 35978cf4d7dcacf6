// Form: a paper form as plain data: what the printer, the preview on screen and a spreadsheet export all draw
// from.
//
// Holds always: texts are finished (translated, formatted); nothing in here is markup. Widths of columns are
// relative shares. Blocks are drawn in order on A4 pages; a table's header repeats on each page. A
// spreadsheet takes all but what is drawn (ink, pictures); there a cell that is a date "2026-05-20" whole is
// a date, and one of a right-aligned column that is a number or a percentage whole is a number.
#pragma once

#include <cstdint>
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

// A ruled grid of labels beside their values, as office forms have it. A cell takes `span` of the `columns`.
struct GridBlock {
  struct Cell {
    std::string label;
    std::string value;
    int span = 1;   // 1..columns
    int lines = 1;  // room for so many lines at least, to write on by hand
  };
  int columns = 2;  // 1..4
  std::vector<Cell> cells;
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

// Strokes drawn by hand, such as a household's signature; `text` stands there when there are none.
struct InkBlock {
  std::string label;
  std::string text;
  std::vector<std::int64_t> strokes;  // as core::Signature has them: 0..10000 of the width
  std::int64_t height = 0;            // in the same units
};

// Photos by their content hash, two beside each other.
struct PicturesBlock {
  struct Picture {
    std::string hash;
    std::string caption;
  };
  std::string caption;
  std::vector<Picture> pictures;
};

struct PageBreakBlock {};

// A title within the form, as the form's own: of one of several records that are printed together.
struct HeadBlock {
  std::string title;
  std::vector<std::string> lines;
};

using FormBlock = std::variant<KeyValueBlock, GridBlock, TableBlock, ParagraphBlock, SignatureBlock, InkBlock,
                               PicturesBlock, PageBreakBlock, HeadBlock>;

struct Form {
  std::string title;
  std::vector<std::string> heading;  // lines under the title, centred
  std::vector<FormBlock> blocks;
  std::string footer;  // on every page: form, community, period; may be empty
  bool landscape = false;
};

}  // namespace hufang::app
