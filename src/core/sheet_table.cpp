#include "core/sheet_table.h"

#include <algorithm>

#include "core/fold.h"
#include "core/model/survey.h"
#include "core/text.h"

namespace hufang::core {
namespace {

std::optional<std::int64_t> mark_of_word(std::string_view word) {
  if (word.empty()) return 0;
  if (word == "满意" || word == "S") return kMarkSatisfied;
  if (word == "基本满意" || word == "B") return kMarkBasic;
  if (word == "不满意" || word == "D") return kMarkDissatisfied;
  return std::nullopt;
}

SheetColumnRole role_of_name(std::string_view name) {
  if (name == "sheet") return SheetColumnRole::id;
  if (name == "建议") return SheetColumnRole::suggestion;
  return SheetColumnRole::item;
}

}  // namespace

std::string cell_place(std::size_t row, std::size_t column) {
  return std::to_string(row) + ":" + std::to_string(column);
}

std::string row_place(std::size_t row) { return std::to_string(row); }

std::vector<SheetColumn> columns_by_header(std::span<const std::string> header) {
  std::vector<SheetColumn> columns;
  for (const std::string& cell : header) {
    const std::string_view name = trim(cell);
    columns.push_back(SheetColumn{role_of_name(name), std::string(name), std::nullopt});
  }
  return columns;
}

Result<std::int64_t> marks_by_word(std::string_view cell) {
  std::int64_t marks = 0;
  for (std::size_t from = 0; from <= cell.size();) {
    const std::size_t end = std::min(cell.find(';', from), cell.size());
    const std::string_view word = trim(cell.substr(from, end - from));
    const auto mark = mark_of_word(word);
    if (!mark) return make_error(Code::sheet_not_a_mark, {}, {std::string(word)});
    marks |= *mark;
    from = end + 1;
  }
  return marks;
}

Result<SheetTable> SheetTable::open(std::vector<SheetColumn> columns) {
  if (columns.empty()) return make_error(Code::sheet_no_header, row_place(1));
  SheetTable table;
  StringMap<std::size_t> column_of_name;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const SheetColumn& column = columns[i];
    if (column.role == SheetColumnRole::ignored) continue;
    if (column.name.empty()) return make_error(Code::sheet_column_unnamed, cell_place(1, i + 1));
    const auto [first, fresh] = column_of_name.try_emplace(folded(column.name), i + 1);
    if (!fresh) {
      return make_error(Code::sheet_column_repeated, cell_place(1, i + 1),
                        {column.name, std::to_string(first->second)});
    }
    if (column.role == SheetColumnRole::item) table.items_.push_back(column.name);
  }
  if (table.items_.empty()) return make_error(Code::sheet_no_items, row_place(1));
  table.columns_ = std::move(columns);
  return table;
}

bool SheetTable::is_blank(std::span<const std::string> cells) const {
  const auto empty = [](const std::string& cell) { return trim(cell).empty(); };
  if (std::ranges::all_of(cells, empty)) return true;
  const auto id = std::ranges::find(columns_, SheetColumnRole::id, &SheetColumn::role);
  return cells.size() == columns_.size() && id != columns_.end() &&
         empty(cells[static_cast<std::size_t>(id - columns_.begin())]);
}

Result<SheetRow> SheetTable::read(std::size_t row, std::span<const std::string> cells) {
  if (cells.size() != columns_.size()) {
    // The first cell that is missing or too many.
    const std::size_t column = std::min(cells.size(), columns_.size()) + 1;
    return make_error(Code::sheet_cell_count, cell_place(row, column),
                      {std::to_string(cells.size()), std::to_string(columns_.size())});
  }
  SheetRow out;
  out.marks.reserve(items_.size());
  std::optional<std::size_t> id_column;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const SheetColumn& column = columns_[i];
    if (column.role == SheetColumnRole::id) {
      out.id = trim(cells[i]);
      id_column = i + 1;
    } else if (column.role == SheetColumnRole::suggestion) {
      out.suggestion = trim(cells[i]);
    } else if (column.role == SheetColumnRole::item) {
      const auto marks = column.scale ? marks_by_scale(*column.scale, cells[i]) : marks_by_word(cells[i]);
      if (!marks.ok()) {
        return make_error(marks.error().code, cell_place(row, i + 1), {marks.error().args[0], column.name});
      }
      out.marks.push_back(*marks);
    }
  }
  if (id_column && !out.id.empty()) {
    const auto [first, fresh] = row_of_id_.try_emplace(folded(out.id), row);
    if (!fresh) {
      return make_error(Code::sheet_id_repeated, cell_place(row, *id_column),
                        {out.id, std::to_string(first->second)});
    }
  }
  return out;
}

}  // namespace hufang::core
