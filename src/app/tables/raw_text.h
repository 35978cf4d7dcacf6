// A RawTable as lines of text: how it crosses from a reader that is not C++ (web/files/).
//
// Holds always: a line is one thing, its first field says which; fields are separated by tabs. In a field a
// backslash, a tab and a line feed are written \\, \t and \n.
//   sheet  name  hidden(0|1)
//   merge  first row  first column  last row  last column      from 1
//   row    number  hidden(0|1)  cell...
// A cell is empty, or a letter for its kind (t text, n number, d date, b boolean, e broken) and its text,
// then, where there is one, U+001F and what is kept exactly (RawCell::exact).
#pragma once

#include <string_view>

#include "app/ports/raw_table.h"

namespace hufang::app {

// Empty cells at the end of a row, and rows of nothing, are left out. A line that is not of the form is not
// read.
RawTable parse_raw_table(std::string_view text);
// The same of a text that comes in parts, each of whole lines.
void append_raw_table(RawTable& table, std::string_view lines);

}  // namespace hufang::app
