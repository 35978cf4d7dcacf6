// Merged cells hold for their whole range.
//
// Holds always: a cell that says something of its own keeps it; rows and columns that are not there are not
// made for a range that goes on to the sheet's end.
#pragma once

#include <functional>
#include <span>

#include "app/ports/raw_table.h"

namespace hufang::app {

// Told of every cell that got a text: row and column from 1.
using Filled = std::function<void(std::size_t row, std::size_t column, const RawCell& cell)>;

// Down the first column of each range; so the first cell of each of its rows has the text.
void fill_down(RawSheet& sheet, const Filled& filled);
// From there to the right, in the rows that `wanted` names.
void fill_right(RawSheet& sheet, const std::function<bool(const RawRow&)>& wanted, const Filled& filled);

}  // namespace hufang::app
