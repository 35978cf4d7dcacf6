// Tables as a reader of workbooks hands them over, written down shortly.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "app/ports/raw_table.h"

namespace hufang::test {

using TextRows = std::vector<std::vector<std::string>>;

// Every cell a text; row i has the number i + 1; rows of nothing are left out, as a workbook leaves them out.
inline app::RawSheet raw_sheet(std::string name, const TextRows& rows) {
  app::RawSheet sheet{std::move(name), false, {}, {}};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    app::RawRow row{i + 1, false, {}};
    bool filled = false;
    for (const std::string& text : rows[i]) {
      row.cells.push_back({text, text.empty() ? app::CellKind::empty : app::CellKind::text, {}});
      filled = filled || !text.empty();
    }
    if (filled) sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

}  // namespace hufang::test
