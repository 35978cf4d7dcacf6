// TextTable: the text of a file or of the clipboard as a table.
//
// Holds always: what separates cells is found, not asked: a first line "sep=;" says it, else it is the mark
// (tab, comma, semicolon) that most lines have. Rows are records: a line break inside quotes starts none.
// Quotes that do not enclose a whole cell belong to it, as in what spreadsheets put on the clipboard. Nothing
// is refused: a cell with bytes that were no text (U+FFFD) is of the kind `broken`, the others are read. Rows
// of nothing are there.
#pragma once

#include <string_view>

#include "app/ports/raw_table.h"

namespace hufang::app {

// One sheet without a name. `text` is UTF-8 (tables/text_decoding.h). Kinds are empty, text and broken.
RawTable read_text_table(std::string_view text);

// A tab, a comma or a semicolon.
char separator_of(std::string_view text);

}  // namespace hufang::app
