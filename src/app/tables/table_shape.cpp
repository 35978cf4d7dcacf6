#include "app/tables/table_shape.h"

#include <algorithm>
#include <utility>

#include "app/tables/merged_cells.h"
#include "app/tables/row_kind.h"
#include "app/tables/table_header.h"
#include "core/fold.h"

namespace hufang::app {
namespace {

constexpr std::size_t kLeastForNotes = 3;  // columns: in a narrower table a text alone may be a row

std::string text_of(const RawRow& row) {
  for (const RawCell& cell : row.cells) {
    if (cell.kind != CellKind::empty) return core::as_written(cell.text);
  }
  return {};
}

class Shaper {
 public:
  Shaper(RawSheet sheet, const CountMeanings& meanings) : sheet_(std::move(sheet)), meanings_(meanings) {}

  TableShape shape(std::optional<std::size_t> header_row) {
    fill_down(sheet_, [this](std::size_t row, std::size_t column, const RawCell& cell) {
      merged(row, column, cell);
    });
    find(header_row);
    sort_rows();
    leave_out_beside();
    for (RawRow& row : shape_.rows) row.cells.resize(shape_.columns.size());
    std::ranges::stable_sort(shape_.notes.corrections, {}, &Correction::row);
    std::ranges::stable_sort(shape_.notes.left_out, {}, &LeftOut::row);
    return std::move(shape_);
  }

 private:
  void merged(std::size_t row, std::size_t column, const RawCell& cell) {
    shape_.notes.corrections.push_back(
        {row, column, CorrectionKind::merged, {}, core::as_written(cell.text)});
  }
  void leave_out(const RawRow& row, LeftOutKind kind) {
    shape_.notes.left_out.push_back({row.number, 0, kind, text_of(row)});
  }

  // Headers are read with their merged cells filled in to the right, rows of data with theirs.
  void find(std::optional<std::size_t> header_row) {
    RawSheet heads = sheet_;
    fill_right(heads, [](const RawRow&) { return true; }, [](std::size_t, std::size_t, const RawCell&) {});
    // A title over the whole width is one text, not one a column.
    for (std::size_t i = 0; i < heads.rows.size(); ++i) {
      if (single(sheet_.rows[i])) heads.rows[i] = sheet_.rows[i];
    }
    if (!header_row || *header_row > 0) header_ = find_header(heads, meanings_, header_row);
    shape_.columns = header_.columns;
    for (std::size_t i = 0; i < header_.lines; ++i)
      shape_.header.push_back(sheet_.rows[header_.first + i].number);
    const auto in_header = [this](const Correction& c) {
      return std::ranges::find(shape_.header, c.row) != shape_.header.end();
    };
    std::erase_if(shape_.notes.corrections, in_header);
  }

  static bool single(const RawRow& row) {
    return std::ranges::count_if(row.cells,
                                 [](const RawCell& cell) { return cell.kind != CellKind::empty; }) == 1;
  }

  void sort_rows() {
    const std::size_t data = header_.first + header_.lines;
    const auto named = static_cast<std::size_t>(
        std::ranges::count_if(header_.columns, [](const std::string& name) { return !name.empty(); }));
    fill_right(
        sheet_,
        [&](const RawRow& row) {
          return header_.lines == 0 || row.number > shape_.header.back()
                     ? row_kind(row, named) == RowKind::data && !title(row)
                     : false;
        },
        [this](std::size_t row, std::size_t column, const RawCell& cell) { merged(row, column, cell); });
    std::size_t last = header_.lines == 0 ? 0 : shape_.header.back();
    for (std::size_t i = 0; i < sheet_.rows.size(); ++i) {
      RawRow& row = sheet_.rows[i];
      if (i < data) {
        if (i < header_.first && row_kind(row, named) != RowKind::empty) leave_out(row, LeftOutKind::above);
        continue;
      }
      gap(last, row.number);
      last = row.number;
      sort_row(row, named);
    }
    drop_last_gaps();
  }

  // A text over three columns or more stands over or under rows, it is none.
  bool title(const RawRow& row) const {
    if (!single(row)) return false;
    return std::ranges::any_of(sheet_.merges, [&](const CellRange& range) {
      return range.first_row == row.number && range.last_column >= range.first_column + 2;
    });
  }

  // Row numbers that the file leaves out are rows of nothing.
  void gap(std::size_t last, std::size_t next) {
    if (last == 0 || next - last > kLongestGap) return;
    for (std::size_t number = last + 1; number < next; ++number)
      shape_.notes.left_out.push_back({number, 0, LeftOutKind::empty_row, {}});
  }

  void sort_row(RawRow& row, std::size_t named) {
    if (title(row))
      return leave_out(row, row_kind(row, named) == RowKind::total ? LeftOutKind::total : LeftOutKind::note);
    switch (row_kind(row, named < kLeastForNotes ? 0 : named)) {
      case RowKind::empty:
        return leave_out(row, LeftOutKind::empty_row);
      case RowKind::total:
        return leave_out(row, LeftOutKind::total);
      case RowKind::note:
        return leave_out(row, LeftOutKind::note);
      case RowKind::data:
        break;
    }
    if (repeats_header(row)) return leave_out(row, LeftOutKind::header_again);
    if (row.hidden) leave_out(row, LeftOutKind::hidden_row);
    widest_ = std::max(widest_, row.cells.size());
    shape_.rows.push_back(std::move(row));
  }

  // As one of its lines, or as both together.
  bool repeats_header(const RawRow& row) const {
    for (std::size_t i = 0; i < header_.lines; ++i) {
      const RawRow& line = sheet_.rows[header_.first + i];
      if (same_cells(row, [&line](std::size_t c) {
            return c < line.cells.size() ? std::string_view(line.cells[c].text) : "";
          }))
        return true;
    }
    const auto& names = header_.columns;
    return header_.lines > 0 && same_cells(row, [&names](std::size_t c) {
             return c < names.size() ? std::string_view(names[c]) : "";
           });
  }

  template <class TextAt>
  static bool same_cells(const RawRow& row, TextAt&& text_at) {
    std::size_t filled = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (row.cells[i].kind == CellKind::empty) continue;
      if (!core::same_text(row.cells[i].text, text_at(i))) return false;
      ++filled;
    }
    return filled >= 2;
  }

  // Empty rows between the table and a note under it are not the table's. A text's own lines of separators
  // are.
  void drop_last_gaps() {
    const std::size_t last_row = shape_.rows.empty() ? 0 : shape_.rows.back().number;
    std::size_t last_said = last_row;
    for (const RawRow& row : sheet_.rows) {
      if (row.cells.empty()) last_said = std::max(last_said, row.number);
    }
    std::erase_if(shape_.notes.left_out, [&](const LeftOut& out) {
      return out.kind == LeftOutKind::empty_row && out.row > last_said;
    });
  }

  void leave_out_beside() {
    shape_.columns.resize(std::max(widest_, header_.columns.size()));
    if (header_.lines == 0) return;
    for (std::size_t i = 0; i < shape_.columns.size(); ++i) {
      if (!shape_.columns[i].empty()) continue;
      const auto in_column = [i](const RawRow& row) {
        return i < row.cells.size() && row.cells[i].kind != CellKind::empty;
      };
      const auto filled = static_cast<std::size_t>(std::ranges::count_if(shape_.rows, in_column));
      if (filled * 2 >= shape_.rows.size()) continue;
      for (RawRow& row : shape_.rows) {
        if (!in_column(row)) continue;
        shape_.notes.left_out.push_back(
            {row.number, i + 1, LeftOutKind::beside, core::as_written(row.cells[i].text)});
        row.cells[i] = {};
      }
    }
    while (!shape_.columns.empty() && shape_.columns.back().empty() &&
           column_is_empty(shape_.columns.size() - 1))
      shape_.columns.pop_back();
  }

  bool column_is_empty(std::size_t i) const {
    return std::ranges::all_of(shape_.rows, [i](const RawRow& row) {
      return i >= row.cells.size() || row.cells[i].kind == CellKind::empty;
    });
  }

  static constexpr std::size_t kLongestGap = 1000;

  RawSheet sheet_;
  const CountMeanings& meanings_;
  TableHeader header_;
  TableShape shape_;
  std::size_t widest_ = 0;
};

}  // namespace

TableShape shape_of(RawSheet sheet, const CountMeanings& meanings, std::optional<std::size_t> header_row) {
  return Shaper(std::move(sheet), meanings).shape(header_row);
}

}  // namespace hufang::app
