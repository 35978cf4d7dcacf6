#include "app/month/archive.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/digits.h"

namespace hufang::app {
namespace {

// Each text is a letter that says what it is, then its parts, each after a unit separator, which no form's
// words have: it is dropped from them.
constexpr char kSeparator = '\x1F';

class Line {
 public:
  explicit Line(char kind) : text_(1, kind) {}
  Line& add(std::string_view part) {
    text_ += kSeparator;
    for (const char c : part) {
      if (c != kSeparator) text_ += c;
    }
    return *this;
  }
  Line& add(int number) { return add(std::to_string(number)); }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

struct Writer {
  std::vector<std::string>& out;

  void operator()(const KeyValueBlock& block) const {
    Line line('K');
    line.add(block.columns);
    for (const auto& [key, value] : block.pairs) line.add(key).add(value);
    out.push_back(line.take());
  }
  void operator()(const GridBlock& block) const {
    Line line('G');
    line.add(block.columns);
    for (const GridBlock::Cell& cell : block.cells)
      line.add(cell.label).add(cell.value).add(cell.span).add(cell.lines);
    out.push_back(line.take());
  }
  void operator()(const TableBlock& block) const {
    Line head('C');
    head.add(block.caption);
    // A width in hundredths: no number here depends on how a machine writes fractions.
    for (const FormColumn& column : block.columns) {
      head.add(column.header)
          .add(static_cast<int>(column.width * 100 + 0.5))
          .add(static_cast<int>(column.align));
    }
    out.push_back(head.take());
    for (const FormRow& row : block.rows) {
      Line line('R');
      line.add(row.strong ? 1 : 0);
      for (const std::string& cell : row.cells) line.add(cell);
      out.push_back(line.take());
    }
  }
  void operator()(const ParagraphBlock& block) const {
    out.push_back(Line('P').add(block.heading).add(block.text).take());
  }
  void operator()(const SignatureBlock& block) const {
    Line line('S');
    for (const SignatureBlock::Line& signer : block.lines) line.add(signer.label).add(signer.text);
    out.push_back(line.take());
  }
  void operator()(const PageBreakBlock&) const { out.push_back("B"); }
  void operator()(const HeadBlock& block) const {
    Line line('D');
    line.add(block.title);
    for (const std::string& words : block.lines) line.add(words);
    out.push_back(line.take());
  }
  template <class Other>
  void operator()(const Other&) const {}
};

// The parts of a filed text, in turn; empty once there are no more.
class Parts {
 public:
  explicit Parts(std::string_view text) : rest_(text.substr(text.empty() ? 0 : 1)) {}
  bool more() const { return !rest_.empty(); }
  std::string text() {
    if (rest_.empty()) return {};
    rest_.remove_prefix(1);  // the separator
    const std::size_t end = std::min(rest_.find(kSeparator), rest_.size());
    std::string out(rest_.substr(0, end));
    rest_.remove_prefix(end);
    return out;
  }
  int number(int low, int high) {
    const auto n = core::parse_digits(text());
    return n && *n >= low && *n <= high ? static_cast<int>(*n) : low;
  }

 private:
  std::string_view rest_;
};

GridBlock read_grid(Parts& parts) {
  GridBlock grid;
  grid.columns = parts.number(1, 4);
  while (parts.more()) {
    GridBlock::Cell cell;
    cell.label = parts.text();
    cell.value = parts.text();
    cell.span = parts.number(1, 4);
    cell.lines = parts.number(1, 100);
    grid.cells.push_back(std::move(cell));
  }
  return grid;
}

TableBlock read_table(Parts& parts) {
  TableBlock table;
  table.caption = parts.text();
  while (parts.more()) {
    FormColumn column;
    column.header = parts.text();
    column.width = parts.number(1, 10'000) / 100.0;
    column.align = static_cast<Align>(parts.number(0, 2));
    table.columns.push_back(std::move(column));
  }
  return table;
}

bool read_block(char kind, Parts& parts, std::vector<FormBlock>& out) {
  switch (kind) {
    case 'K': {
      KeyValueBlock block;
      block.columns = parts.number(1, 4);
      while (parts.more()) {
        std::string key = parts.text();
        block.pairs.emplace_back(std::move(key), parts.text());
      }
      out.emplace_back(std::move(block));
      return true;
    }
    case 'G':
      out.emplace_back(read_grid(parts));
      return true;
    case 'C':
      out.emplace_back(read_table(parts));
      return true;
    case 'R': {
      TableBlock* table = out.empty() ? nullptr : std::get_if<TableBlock>(&out.back());
      if (table == nullptr) return false;
      FormRow row;
      row.strong = parts.number(0, 1) == 1;
      while (parts.more()) row.cells.push_back(parts.text());
      table->rows.push_back(std::move(row));
      return true;
    }
    case 'P': {
      std::string heading = parts.text();
      out.emplace_back(ParagraphBlock{std::move(heading), parts.text()});
      return true;
    }
    case 'S': {
      SignatureBlock block;
      while (parts.more()) {
        std::string label = parts.text();
        block.lines.push_back({std::move(label), parts.text()});
      }
      out.emplace_back(std::move(block));
      return true;
    }
    case 'B':
      out.emplace_back(PageBreakBlock{});
      return true;
    case 'D': {
      HeadBlock block;
      block.title = parts.text();
      while (parts.more()) block.lines.push_back(parts.text());
      out.emplace_back(std::move(block));
      return true;
    }
    default:
      return false;
  }
}

}  // namespace

std::vector<std::string> file_form(const Form& form) {
  std::vector<std::string> out;
  out.push_back(Line('T').add(form.title).add(form.footer).add(form.landscape ? 1 : 0).take());
  for (const std::string& line : form.heading) out.push_back(Line('H').add(line).take());
  for (const FormBlock& block : form.blocks) std::visit(Writer{out}, block);
  return out;
}

std::optional<Form> read_filed_form(std::span<const std::string> filed) {
  if (filed.empty() || !filed.front().starts_with('T')) return std::nullopt;
  Form form;
  Parts title(filed.front());
  form.title = title.text();
  form.footer = title.text();
  form.landscape = title.number(0, 1) == 1;
  for (const std::string& line : filed.subspan(1)) {
    if (line.empty()) return std::nullopt;
    Parts parts(line);
    if (line.front() == 'H') {
      form.heading.push_back(parts.text());
    } else if (!read_block(line.front(), parts, form.blocks)) {
      return std::nullopt;
    }
  }
  return form;
}

}  // namespace hufang::app
