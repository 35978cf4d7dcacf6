// CSV by RFC 4180, in UTF-8: reading with all its refusals, and writing.
//
// Holds always: rows are records, so a line break inside quotes starts no row. A byte order mark is dropped;
// lines end with LF or CRLF, mixed if they are. A last line without a single character is no row. Nothing is
// trimmed and nothing is guessed: text that is no CSV is refused with its place, "row:column", both from 1.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace hufang::store {

class CsvTable {
 public:
  std::size_t size() const { return row_ends_.size(); }
  // Row i, from 0; valid while the table is.
  std::span<const std::string> row(std::size_t i) const {
    const std::size_t begin = i == 0 ? 0 : row_ends_[i - 1];
    return std::span(cells_).subspan(begin, row_ends_[i] - begin);
  }

 private:
  friend class CsvReader;
  std::vector<std::string> cells_;
  std::vector<std::size_t> row_ends_;  // one past each row's last cell
};

// `separator` is a comma, or a tab for what spreadsheets put on the clipboard.
// Errors: csv_not_utf8, csv_stray_quote, csv_text_after_quote, csv_unclosed_quote, csv_stray_return.
core::Result<CsvTable> parse_csv(std::string_view text, char separator = ',');

// Whether a spreadsheet may run the text instead of showing it: it starts with = + - @, one of their
// full-width forms, a tab or a line end.
bool like_formula(std::string_view text);

// Writes rows with CRLF, cells quoted where they need it. What it writes parse_csv() reads back cell by cell.
class CsvWriter {
 public:
  void cell(std::string_view text);
  // What a person wrote: a text that a spreadsheet would take for a formula gets an apostrophe in front.
  void written(std::string_view text);
  void end_row();
  // With a byte order mark spreadsheets take the file for UTF-8.
  std::string take(bool byte_order_mark);

 private:
  std::string text_;
  std::size_t row_cells_ = 0;
};

}  // namespace hufang::store
