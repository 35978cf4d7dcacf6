// What the columns of a table of sheets are taken for, by their names and what stands in them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/sheet_table.h"

namespace hufang::app {

// What a column's cells look like; cells as with_semicolons() gives them.
struct ColumnLook {
  std::size_t filled = 0;  // cells that say something, "no mark" in words left aside
  std::size_t blanks = 0;  // cells that say "no mark" in words: NA
  std::size_t marks = 0;   // of the filled ones: 满意, S;B, 非常满意 ...
  std::size_t steps = 0;   // of the filled ones: numbers up to 10
  bool distinct = true;    // no value twice
  std::string samples;     // the first few different values

  // Wrong cells are refused one by one; they do not make a column another one.
  bool mostly(std::size_t of_these) const { return of_these > 0 && of_these * 2 >= filled; }
};
ColumnLook look_at(std::span<const std::vector<std::string>> rows, std::size_t column);

bool names_id(std::string_view header);
bool names_suggestion(std::string_view header);

core::SheetColumnRole role_for(std::string_view header, const ColumnLook& look);

}  // namespace hufang::app
