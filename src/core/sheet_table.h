// Sheets as a table: what a header and rows of texts say (rules.md, `hufang tally`; also the import screen).
//
// Holds always: rows are numbered as records, the header is row 1; columns from 1. White space around a name,
// an id and a mark is dropped. An Error's place is "row:column" (or "row"), so that a person finds the cell.
// A row without an id in a table that has them, and a row of nothing, is no sheet by itself (is_blank):
// whoever reads asks what it is, and reads it or leaves it out.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "core/scale.h"
#include "core/table.h"

namespace hufang::core {

enum class SheetColumnRole { id, suggestion, item, ignored };

struct SheetColumn {
  SheetColumnRole role = SheetColumnRole::item;
  std::string name;
  std::optional<Scale> scale;  // of an item; none: marks are written 满意 or S, 基本满意 or B, 不满意 or D
};

// By the rule: `sheet` is the id, `建议` the suggestion, every other column an item.
std::vector<SheetColumn> columns_by_header(std::span<const std::string> header);

struct SheetRow {
  std::string id;                   // "" without an id column
  std::vector<std::int64_t> marks;  // one an item, in the order of the columns; bits as in Sheet::marks
  std::string suggestion;
};

// The mark bits of a cell: marks separated by `;`, in any repetition. Error: sheet_not_a_mark, args {text}.
Result<std::int64_t> marks_by_word(std::string_view cell);

class SheetTable {
 public:
  // Errors: sheet_no_header (no columns), sheet_column_unnamed, sheet_column_repeated, sheet_no_items.
  static Result<SheetTable> open(std::vector<SheetColumn> columns);

  // The next sheet. `row` is its number, for errors and repeated ids. After an error the row is as if it had
  // never been read. Errors: sheet_cell_count, sheet_not_a_mark, sheet_not_a_step, sheet_id_repeated.
  Result<SheetRow> read(std::size_t row, std::span<const std::string> cells);

  // Whether the row is empty in every cell, however many, or has as many as the header and lacks its id.
  bool is_blank(std::span<const std::string> cells) const;

  const std::vector<std::string>& items() const { return items_; }

 private:
  std::vector<SheetColumn> columns_;
  std::vector<std::string> items_;
  StringMap<std::size_t> row_of_id_;
};

// "row:column", "row".
std::string cell_place(std::size_t row, std::size_t column);
std::string row_place(std::size_t row);

}  // namespace hufang::core
