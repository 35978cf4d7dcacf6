#include "app/tables/merged_cells.h"

#include <algorithm>

namespace hufang::app {
namespace {

// The sheet's rows of a range.
std::span<RawRow> rows_of(RawSheet& sheet, const CellRange& range) {
  const auto first = std::ranges::lower_bound(sheet.rows, range.first_row, {}, &RawRow::number);
  const auto last = std::ranges::upper_bound(sheet.rows, range.last_row, {}, &RawRow::number);
  return first < last ? std::span<RawRow>(first, last) : std::span<RawRow>();
}

const RawCell* cell_at(const RawRow& row, std::size_t column) {
  const bool there = column >= 1 && column <= row.cells.size();
  return there && row.cells[column - 1].kind != CellKind::empty ? &row.cells[column - 1] : nullptr;
}

void fill(RawRow& row, std::size_t column, const RawCell& cell, const Filled& filled) {
  if (cell_at(row, column) != nullptr) return;
  if (row.cells.size() < column) row.cells.resize(column);
  row.cells[column - 1] = cell;
  filled(row.number, column, cell);
}

std::size_t width_of(const RawSheet& sheet) {
  std::size_t width = 0;
  for (const RawRow& row : sheet.rows) width = std::max(width, row.cells.size());
  return width;
}

}  // namespace

void fill_down(RawSheet& sheet, const Filled& filled) {
  for (const CellRange& range : sheet.merges) {
    const std::span<RawRow> rows = rows_of(sheet, range);
    if (rows.empty() || rows.front().number != range.first_row) continue;
    const RawCell* first = cell_at(rows.front(), range.first_column);
    if (first == nullptr) continue;
    const RawCell cell = *first;
    for (RawRow& row : rows.subspan(1)) fill(row, range.first_column, cell, filled);
  }
}

void fill_right(RawSheet& sheet, const std::function<bool(const RawRow&)>& wanted, const Filled& filled) {
  const std::size_t width = width_of(sheet);
  for (const CellRange& range : sheet.merges) {
    const std::size_t last = std::min(range.last_column, width);
    if (last <= range.first_column) continue;
    for (RawRow& row : rows_of(sheet, range)) {
      const RawCell* first = wanted(row) ? cell_at(row, range.first_column) : nullptr;
      if (first == nullptr) continue;
      const RawCell cell = *first;
      for (std::size_t column = range.first_column + 1; column <= last; ++column)
        fill(row, column, cell, filled);
    }
  }
}

}  // namespace hufang::app
