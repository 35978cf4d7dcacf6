#include "app/tables/raw_text.h"

#include <optional>
#include <utility>

#include "core/digits.h"

namespace hufang::app {
namespace {

constexpr char kExactMark = '\x1F';

std::string unescaped(std::string_view field) {
  std::string out;
  out.reserve(field.size());
  for (std::size_t i = 0; i < field.size(); ++i) {
    if (field[i] != '\\' || i + 1 == field.size()) {
      out += field[i];
      continue;
    }
    const char c = field[++i];
    out += c == 'n' ? '\n' : c == 't' ? '\t' : c;
  }
  return out;
}

std::string_view take_until(std::string_view& text, char mark) {
  const std::size_t at = text.find(mark);
  const std::string_view taken = text.substr(0, at);
  text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
  return taken;
}

std::optional<std::size_t> take_number(std::string_view& line) {
  const auto value = core::parse_digits(take_until(line, '\t'));
  if (!value || *value < 1) return std::nullopt;
  return static_cast<std::size_t>(*value);
}

CellKind kind_of(char letter) {
  switch (letter) {
    case 'n':
      return CellKind::number;
    case 'd':
      return CellKind::date;
    case 'b':
      return CellKind::boolean;
    case 'e':
      return CellKind::broken;
    default:
      return CellKind::text;
  }
}

RawCell cell_of(std::string_view field) {
  if (field.empty()) return {};
  RawCell cell;
  cell.kind = kind_of(field.front());
  field.remove_prefix(1);
  const std::string_view shown = take_until(field, kExactMark);
  cell.text = unescaped(shown);
  cell.exact = unescaped(field);
  return cell;
}

void take_row(std::string_view line, std::vector<RawRow>& rows) {
  const auto number = take_number(line);
  if (!number) return;
  RawRow row{*number, take_until(line, '\t') == "1", {}};
  while (!line.empty()) row.cells.push_back(cell_of(take_until(line, '\t')));
  while (!row.cells.empty() && row.cells.back().kind == CellKind::empty) row.cells.pop_back();
  if (!row.cells.empty()) rows.push_back(std::move(row));
}

void take_merge(std::string_view line, std::vector<CellRange>& merges) {
  const auto first_row = take_number(line), first_column = take_number(line);
  const auto last_row = take_number(line), last_column = take_number(line);
  if (!first_row || !first_column || !last_row || !last_column) return;
  merges.push_back({*first_row, *first_column, *last_row, *last_column});
}

}  // namespace

RawTable parse_raw_table(std::string_view text) {
  RawTable table;
  append_raw_table(table, text);
  return table;
}

void append_raw_table(RawTable& table, std::string_view lines) {
  while (!lines.empty()) {
    std::string_view line = take_until(lines, '\n');
    const std::string_view kind = take_until(line, '\t');
    if (kind == "sheet") {
      RawSheet& sheet = table.sheets.emplace_back();
      sheet.name = unescaped(take_until(line, '\t'));
      sheet.hidden = line == "1";
    } else if (table.sheets.empty()) {
      continue;
    } else if (kind == "row") {
      take_row(line, table.sheets.back().rows);
    } else if (kind == "merge") {
      take_merge(line, table.sheets.back().merges);
    }
  }
}

}  // namespace hufang::app
