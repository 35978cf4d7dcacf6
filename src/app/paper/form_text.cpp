#include "app/paper/form_text.h"

#include <cmath>
#include <string_view>
#include <variant>

#include "core/text.h"

namespace hufang::app {
namespace {

class Lines {
 public:
  Lines& line(std::string_view kind) {
    if (!out_.empty()) out_ += '\n';
    out_ += kind;
    return *this;
  }
  Lines& field(std::string_view text) {
    out_ += '\t';
    // What was kept before control characters were refused is printed without them.
    for (char c : core::without_controls(text)) {
      switch (c) {
        case '\\':
          out_ += "\\\\";
          break;
        case '\t':
          out_ += "\\t";
          break;
        case '\n':
          out_ += "\\n";
          break;
        default:
          out_ += c;
      }
    }
    return *this;
  }
  Lines& flag(bool on) { return field(on ? "1" : "0"); }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

std::string_view align_name(Align align) {
  switch (align) {
    case Align::left:
      return "left";
    case Align::center:
      return "center";
    case Align::right:
      return "right";
  }
  return "left";
}

struct WriteBlock {
  Lines& lines;

  void operator()(const KeyValueBlock& block) const {
    lines.line("pairs").field(std::to_string(block.columns));
    for (const auto& [label, value] : block.pairs) lines.line("pair").field(label).field(value);
  }
  void operator()(const GridBlock& block) const {
    lines.line("grid").field(std::to_string(block.columns));
    for (const GridBlock::Cell& cell : block.cells) {
      lines.line("box").field(cell.label).field(cell.value);
      lines.field(std::to_string(cell.span)).field(std::to_string(cell.lines));
    }
  }
  void operator()(const TableBlock& block) const {
    lines.line("table").field(block.caption);
    double sum = 0;
    for (const FormColumn& column : block.columns) sum += column.width;
    for (const FormColumn& column : block.columns) {
      // Shares that add up to nothing are equal ones.
      double share = sum > 0 ? column.width / sum : 1.0 / static_cast<double>(block.columns.size());
      lines.line("column").field(column.header);
      lines.field(std::to_string(std::lround(share * 10000))).field(align_name(column.align));
    }
    for (const FormRow& row : block.rows) {
      lines.line("row").flag(row.strong);
      for (const std::string& cell : row.cells) lines.field(cell);
    }
  }
  void operator()(const ParagraphBlock& block) const {
    lines.line("paragraph").field(block.heading).field(block.text);
  }
  void operator()(const SignatureBlock& block) const {
    lines.line("signatures");
    for (const SignatureBlock::Line& line : block.lines)
      lines.line("sign").field(line.label).field(line.text);
  }
  void operator()(const InkBlock& block) const {
    std::string strokes;
    for (const std::int64_t number : block.strokes)
      strokes.append(strokes.empty() ? "" : " ").append(std::to_string(number));
    lines.line("ink").field(block.label).field(block.text);
    lines.field(std::to_string(block.height)).field(strokes);
  }
  void operator()(const PicturesBlock& block) const {
    lines.line("pictures").field(block.caption);
    for (const PicturesBlock::Picture& picture : block.pictures)
      lines.line("picture").field(picture.hash).field(picture.caption);
  }
  void operator()(const PageBreakBlock&) const { lines.line("break"); }
  void operator()(const HeadBlock& block) const {
    lines.line("head").field(block.title);
    for (const std::string& line : block.lines) lines.field(line);
  }
};

}  // namespace

std::string form_text(const Form& form) {
  Lines lines;
  lines.line("form").field(form.title).flag(form.landscape).field(form.footer);
  for (const std::string& heading : form.heading) lines.line("heading").field(heading);
  for (const FormBlock& block : form.blocks) std::visit(WriteBlock{lines}, block);
  return lines.take();
}

}  // namespace hufang::app
