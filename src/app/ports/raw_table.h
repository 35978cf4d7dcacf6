// RawTable: what any reader of a table hands over, be it a workbook, a text file or the clipboard.
//
// Holds always: nothing is judged yet. A cell's text is what the eye sees ("0101", "3月2日", "1.38E+10"); its
// kind is what the file says that it is. Rows have the file's own numbers, from 1, ascending; rows that the
// file leaves out are left out here. Columns count from 1 where they are named, from 0 as an index.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace hufang::app {

enum class CellKind : std::uint8_t {
  empty,
  text,
  number,
  date,     // a day or a time of day, however it is shown
  boolean,  // shown TRUE, FALSE
  broken,   // an error (#REF!), or bytes that are no text: what can be shown of it is the text
};

struct RawCell {
  std::string text;
  CellKind kind = CellKind::empty;
  // Of a number or date whose shown text says less than is kept: "13800010001" behind 1.38E+10, "2019-03-02"
  // behind 3月2日 (with a time: "2019-03-02 13:30"). Empty where the text says all.
  std::string exact;
  bool operator==(const RawCell&) const = default;
};

struct RawRow {
  std::size_t number = 0;
  bool hidden = false;  // by hand or by a filter
  std::vector<RawCell> cells;
  bool operator==(const RawRow&) const = default;
};

// Merged cells: the text is in the first one, the others are empty.
struct CellRange {
  std::size_t first_row = 0, first_column = 0, last_row = 0, last_column = 0;  // from 1, the last ones too
  bool operator==(const CellRange&) const = default;
};

struct RawSheet {
  std::string name;  // empty: text has none
  bool hidden = false;
  std::vector<RawRow> rows;
  std::vector<CellRange> merges;
  bool operator==(const RawSheet&) const = default;
};

struct RawTable {
  std::vector<RawSheet> sheets;  // in the file's order, hidden ones among them
  bool operator==(const RawTable&) const = default;
};

}  // namespace hufang::app
