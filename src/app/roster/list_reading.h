// ListReading: any list of households that an office has, read: what would be imported, and everything that
// was understood otherwise than it stands, left out, refused or is not certain.
//
// Holds always: nothing is guessed in silence. Every row of the sheet is in `lines` (several rows of one
// household in one), in `problems`, held back by a question, or in `notes`. The same sheet with the same
// choices gives the same reading.
#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "app/ports/raw_table.h"
#include "app/roster/list_places.h"
#include "app/roster/roster_columns.h"
#include "app/roster/roster_line.h"
#include "app/tables/question.h"
#include "app/tables/table_shape.h"
#include "core/workspace.h"

namespace hufang::app {

// What a person said about the list.
struct ListChoices {
  std::optional<std::size_t> header_row = {};        // by its number; 0: there is none
  std::map<std::size_t, RosterColumn> columns = {};  // by column from 1; the others are guessed
  Answers answers = {};
};

struct ListReading {
  TableShape shape;
  RosterMapping mapping;  // as it was used
  std::vector<RosterLine> lines;
  std::vector<RosterProblem> problems;  // by row
  std::vector<Question> questions;
  ReadingNotes notes;     // those of the shape among them
  std::size_t waits = 0;  // rows that wait for an answer
};

ListReading read_list(const RawSheet& sheet, const ListChoices& choices, const UnitsOf& units_of);

// The units of a community's buildings.
UnitsOf units_in(const core::Workspace& data, std::string_view community);

// The sheet of a workbook that looks most like a list of households; hidden ones only where nothing else
// does.
std::size_t likely_sheet(const RawTable& table);

}  // namespace hufang::app
