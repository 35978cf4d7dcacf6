#include "store/csv.h"

#include <algorithm>
#include <utility>

#include "core/text.h"

namespace hufang::store {

using core::Code;
using core::Error;

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

Error at_cell(Code code, std::size_t row, std::size_t column) {
  return core::make_error(code, std::to_string(row) + ":" + std::to_string(column));
}

}  // namespace

class CsvReader {
 public:
  CsvReader(std::string_view text, char separator) : text_(text), separator_(separator) {}

  core::Result<CsvTable> read() {
    if (text_.starts_with(kByteOrderMark)) text_.remove_prefix(kByteOrderMark.size());
    while (at_ < text_.size()) {
      const std::size_t row_from = at_;
      if (const core::Status s = read_row(); !s.ok()) return s.error();
      if (at_ == text_.size() && is_empty_line(row_from)) drop_row();
    }
    return std::move(table_);
  }

 private:
  std::size_t row() const { return table_.row_ends_.size() + 1; }
  Error wrong(Code code) const { return at_cell(code, row(), column_); }

  bool is_empty_line(std::size_t from) const {
    const std::string_view line = text_.substr(from, at_ - from);
    return line == "\n" || line == "\r\n" || line == "\r";
  }

  void drop_row() {
    table_.row_ends_.pop_back();
    table_.cells_.pop_back();
  }

  // The length of the line end that begins here; 0: none does. A return at the very end of the text is one.
  std::size_t line_end() const {
    if (text_[at_] == '\n') return 1;
    if (text_[at_] != '\r') return 0;
    if (at_ + 1 == text_.size()) return 1;
    return text_[at_ + 1] == '\n' ? 2 : 0;
  }

  core::Status read_row() {
    for (column_ = 1;; ++column_) {
      std::string cell;
      const core::Status s = at_ < text_.size() && text_[at_] == '"' ? read_quoted(cell) : read_plain(cell);
      if (!s.ok()) return s;
      if (core::first_invalid_utf8(cell) != std::string_view::npos) return wrong(Code::csv_not_utf8);
      table_.cells_.push_back(std::move(cell));
      if (at_ == text_.size()) break;
      if (text_[at_] == separator_) {
        ++at_;
        continue;
      }
      at_ += line_end();
      break;
    }
    table_.row_ends_.push_back(table_.cells_.size());
    return core::Done{};
  }

  core::Status read_plain(std::string& cell) {
    const std::size_t from = at_;
    for (; at_ < text_.size() && text_[at_] != separator_ && line_end() == 0; ++at_) {
      if (text_[at_] == '"') return wrong(Code::csv_stray_quote);
      if (text_[at_] == '\r') return wrong(Code::csv_stray_return);
    }
    cell = text_.substr(from, at_ - from);
    return core::Done{};
  }

  core::Status read_quoted(std::string& cell) {
    for (;;) {
      ++at_;  // past the opening quote, or the first of a doubled one
      const std::size_t from = at_;
      at_ = std::min(text_.find('"', at_), text_.size());
      if (at_ == text_.size()) return wrong(Code::csv_unclosed_quote);
      cell += text_.substr(from, at_ - from);
      ++at_;
      if (at_ == text_.size() || text_[at_] != '"') break;
      cell += '"';
    }
    if (at_ < text_.size() && text_[at_] != separator_ && line_end() == 0)
      return wrong(Code::csv_text_after_quote);
    return core::Done{};
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  std::size_t column_ = 1;
  CsvTable table_;
};

core::Result<CsvTable> parse_csv(std::string_view text, char separator) {
  return CsvReader(text, separator).read();
}

bool like_formula(std::string_view text) {
  constexpr std::string_view kStarts[] = {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
  return std::ranges::any_of(kStarts, [=](std::string_view start) { return text.starts_with(start); });
}

void CsvWriter::written(std::string_view text) {
  cell(like_formula(text) ? "'" + std::string(text) : std::string(text));
}

void CsvWriter::cell(std::string_view text) {
  if (row_cells_++ > 0) text_ += ',';
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    text_ += text;
    return;
  }
  text_ += '"';
  for (const char c : text) {
    if (c == '"') text_ += '"';
    text_ += c;
  }
  text_ += '"';
}

void CsvWriter::end_row() {
  // A row of one empty cell would be an empty line, which at the end of a file is no row.
  const bool empty_line = row_cells_ <= 1 && (text_.empty() || text_.back() == '\n');
  if (empty_line) text_ += "\"\"";
  text_ += "\r\n";
  row_cells_ = 0;
}

std::string CsvWriter::take(bool byte_order_mark) {
  std::string out = byte_order_mark ? std::string(kByteOrderMark) + text_ : std::move(text_);
  text_.clear();
  row_cells_ = 0;
  return out;
}

}  // namespace hufang::store
