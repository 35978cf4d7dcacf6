// The header of a table: which rows it is, and what each column is called.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/tables/table_shape.h"

namespace hufang::app {

struct TableHeader {
  std::size_t first = 0;             // index into the sheet's rows
  std::size_t lines = 0;             // 0: there is none
  std::vector<std::string> columns;  // as written
};

// The sheet's merged cells are filled in as far as headers go.
TableHeader find_header(const RawSheet& sheet, const CountMeanings& meanings, std::optional<std::size_t> row);

}  // namespace hufang::app
