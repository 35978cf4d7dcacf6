#include "app/tables/text_table.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text.h"

namespace hufang::app {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
// A spreadsheet's cell has at most so many bytes of UTF-8: what is longer is no cell in quotes.
constexpr std::size_t kLongestCell = 3 * 32'767;

// The line "sep=;" at the start; 0: there is none.
char said_separator(std::string_view text) {
  const std::string_view line = core::trim(text.substr(0, text.find_first_of("\r\n")));
  const bool quoted = line.size() == 7 && line.front() == '"' && line.back() == '"';
  const std::string_view said = quoted ? line.substr(1, 5) : line;
  return said.size() == 5 && said.starts_with("sep=") ? said[4] : '\0';
}

void drop_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
}

class Reader {
 public:
  Reader(std::string_view text, char separator, std::size_t row)
      : text_(text), separator_(separator), row_(row) {}

  std::vector<RawRow> read() {
    std::vector<RawRow> rows;
    while (at_ < text_.size()) rows.push_back(read_row());
    return rows;
  }

 private:
  std::size_t line_end() const {
    if (text_[at_] == '\n') return 1;
    if (text_[at_] != '\r') return 0;
    return at_ + 1 < text_.size() && text_[at_ + 1] == '\n' ? 2 : 1;
  }
  bool at_cell_end() const { return at_ == text_.size() || text_[at_] == separator_ || line_end() > 0; }

  RawRow read_row() {
    RawRow row{row_++, false, {}};
    for (;;) {
      row.cells.push_back(read_cell());
      if (at_ == text_.size()) break;
      if (text_[at_] == separator_) {
        ++at_;
        continue;
      }
      at_ += line_end();
      break;
    }
    while (!row.cells.empty() && row.cells.back().kind == CellKind::empty) row.cells.pop_back();
    return row;
  }

  RawCell read_cell() {
    RawCell cell;
    if (at_ < text_.size() && text_[at_] == '"' && read_quoted(cell.text)) return kind_of(std::move(cell));
    const std::size_t from = at_;
    while (!at_cell_end()) ++at_;
    cell.text = text_.substr(from, at_ - from);
    return kind_of(std::move(cell));
  }

  // False, with nothing read, when the quote does not enclose a whole cell.
  bool read_quoted(std::string& out) {
    const std::size_t from = at_;
    const std::size_t last = std::min(text_.size(), from + kLongestCell);
    for (;;) {
      const std::size_t begin = ++at_;  // past the opening quote, or the first of a doubled one
      at_ = text_.find('"', at_);
      if (at_ == std::string_view::npos || at_ >= last) break;
      out += text_.substr(begin, at_ - begin);
      ++at_;
      if (at_cell_end()) return true;
      if (text_[at_] != '"') break;
      out += '"';
    }
    at_ = from;
    out.clear();
    return false;
  }

  static RawCell kind_of(RawCell cell) {
    if (core::trim(cell.text).empty()) return {};
    cell.kind = cell.text.find(kReplacement) == std::string::npos ? CellKind::text : CellKind::broken;
    return cell;
  }

  std::string_view text_;
  char separator_;
  std::size_t row_;
  std::size_t at_ = 0;
};

}  // namespace

char separator_of(std::string_view text) {
  constexpr std::array<char, 3> kMarks = {'\t', ',', ';'};
  constexpr std::size_t kLines = 50;
  std::array<std::size_t, kMarks.size()> lines{};  // that have the mark, outside quotes
  std::array<bool, kMarks.size()> seen{};
  bool quoted = false;
  std::size_t line = 0;
  for (std::size_t at = 0; at <= text.size() && line < kLines; ++at) {
    const char c = at < text.size() ? text[at] : '\n';
    if (c == '"') quoted = !quoted;
    if (c == '\n') {  // a quote that belongs to a cell must not hide the rest
      for (std::size_t i = 0; i < kMarks.size(); ++i) lines[i] += seen[i] ? 1 : 0;
      seen = {};
      quoted = false;
      ++line;
      continue;
    }
    if (quoted) continue;
    for (std::size_t i = 0; i < kMarks.size(); ++i) seen[i] = seen[i] || c == kMarks[i];
  }
  const auto most = std::ranges::max_element(lines);
  return *most == 0 ? ',' : kMarks[static_cast<std::size_t>(most - lines.begin())];
}

RawTable read_text_table(std::string_view text) {
  RawTable table;
  RawSheet& sheet = table.sheets.emplace_back();
  const char said = said_separator(text);
  if (said != '\0') drop_line(text);
  sheet.rows = Reader(text, said != '\0' ? said : separator_of(text), said != '\0' ? 2 : 1).read();
  return table;
}

}  // namespace hufang::app
