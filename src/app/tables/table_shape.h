// TableShape: where in a sheet the table is: its header, its rows of data, and what offices write around it.
//
// Holds always: rows keep the file's numbers. Every row of the sheet is a header, a row of data, or named in
// `notes`; hidden rows are data like others, and named. Merged cells hold for their range, each named.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/ports/raw_table.h"
#include "app/tables/reading_notes.h"

namespace hufang::app {

// How many meanings a row of texts names, as a header does.
using CountMeanings = std::function<int(std::span<const std::string> cells)>;

struct TableShape {
  std::vector<std::string> columns;  // each one's header, as written; of two lines "业主 电话"; empty: none
  std::vector<std::size_t> header;   // row numbers of the header: none, one or two
  std::vector<RawRow> rows;          // of data; every one as long as there are columns
  ReadingNotes notes;
};

// The header is the row among the first 30 that names most meanings, two at least; with the row under it
// where that makes it name more. `header_row`: it is this row, by its number; 0: there is none.
TableShape shape_of(RawSheet sheet, const CountMeanings& meanings,
                    std::optional<std::size_t> header_row = {});

}  // namespace hufang::app
