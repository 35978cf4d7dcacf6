#include "app/paper/sheet_text.h"

#include <algorithm>

#include "app/paper/form_text.h"
#include "core/text.h"
#include "store/csv.h"

namespace hufang::app {
namespace {

constexpr std::string_view kZip = "PK\x03\x04";
constexpr std::string_view kOle = "\xD0\xCF\x11\xE0";

std::string unescaped(std::string_view field) {
  std::string out;
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

bool filled(const std::string& cell) { return !core::trim(cell).empty(); }

void drop_empty_edges(SpreadsheetSheet& sheet) {
  std::size_t width = 0;
  for (const auto& row : sheet.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (filled(row[i])) width = std::max(width, i + 1);
    }
  }
  while (!sheet.rows.empty() && std::ranges::none_of(sheet.rows.back(), filled)) sheet.rows.pop_back();
  for (auto& row : sheet.rows) row.resize(width);
}

}  // namespace

std::string sheets_text(const std::vector<FormSheet>& sheets) {
  std::string out;
  for (const FormSheet& sheet : sheets) {
    Form name;  // its title is written as a field is
    name.title = sheet.name;
    const std::string line = form_text(name);
    const std::string_view field = std::string_view(line).substr(0, line.find('\t', 5));
    out.append("sheet").append(field.substr(4)).append("\n").append(form_text(sheet.form)).append("\n");
  }
  return out;
}

std::vector<SpreadsheetSheet> parse_sheets(std::string_view text) {
  std::vector<SpreadsheetSheet> sheets;
  while (!text.empty()) {
    std::string_view line = take_until(text, '\n');
    const std::string_view kind = take_until(line, '\t');
    if (kind == "sheet") {
      sheets.push_back({unescaped(line), {}});
    } else if (kind == "row" && !sheets.empty()) {
      std::vector<std::string>& row = sheets.back().rows.emplace_back();
      while (!line.empty()) row.push_back(unescaped(take_until(line, '\t')));
    }
  }
  for (SpreadsheetSheet& sheet : sheets) drop_empty_edges(sheet);
  std::erase_if(sheets, [](const SpreadsheetSheet& sheet) { return sheet.rows.empty(); });
  return sheets;
}

std::string csv_of(const SpreadsheetSheet& sheet) {
  store::CsvWriter csv;
  for (const auto& row : sheet.rows) {
    for (const std::string& cell : row) csv.cell(cell);
    csv.end_row();
  }
  return csv.take(false);
}

TableFileKind table_file_kind(const PickedFile& file) {
  if (file.bytes.starts_with(kZip)) return TableFileKind::xlsx;
  return file.bytes.starts_with(kOle) ? TableFileKind::old_or_locked : TableFileKind::text;
}

}  // namespace hufang::app
