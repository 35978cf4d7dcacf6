// RosterTable: a list of households as offices keep it in a spreadsheet, read into lines with every fault
// named.
//
// Holds always: rows count from 1 as the spreadsheet counts them; a faulty row gives no line. A cell that is
// empty says nothing, so importing it changes nothing that is kept. A row without a name and a phone is an
// empty room.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/roster/roster_columns.h"
#include "app/roster/roster_line.h"

namespace hufang::app {

struct RosterTable {
  std::vector<RosterLine> lines;
  std::vector<RosterProblem> problems;
};

// The rows of a table, whatever file they came from. What stands above the first row of data (a title, the
// header) is not read, but counted.
struct RowSource {
  std::size_t size = 0;
  std::function<std::span<const std::string>(std::size_t)> row;
  std::size_t first = 1;  // of data, from 0
};

// Codes of problems: required_missing (place building, room or name), not_a_date, roster_not_a_kind,
// roster_not_a_residency (args {text}), roster_out_before_in, roster_repeated (args {the row that has it
// first}). Wholly empty rows are skipped.
RosterTable read_roster(const RowSource& rows, const RosterMapping& mapping);

}  // namespace hufang::app
