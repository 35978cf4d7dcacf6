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

#include "core/error.h"
#include "core/model/community.h"

namespace hufang::app {

enum class RosterColumn { ignored, building, unit, room, name, phone, kind, residency, moved_in, moved_out };
using RosterMapping = std::vector<RosterColumn>;  // one a column of the table

// By the headers of Chinese and English lists: 楼栋, 单元, 房号, 姓名/业主/业户, 电话/手机, 性质/类型,
// 居住性质, 入住日期, 迁出日期 … Each meaning goes to the first column that fits.
RosterMapping guess_roster_mapping(std::span<const std::string> header);

struct RosterLine {
  std::size_t row = 0;
  std::string building;
  std::string unit;
  std::string room;
  std::string name;   // empty: the room is empty
  std::string phone;  // from here on: empty or none, not said
  std::optional<core::HouseholdKind> kind;
  std::optional<core::Residency> residency;
  std::optional<core::Date> moved_in;
  std::optional<core::Date> moved_out;
};

struct RosterProblem {
  std::size_t row = 0;
  std::size_t column = 0;  // from 1; 0: the row as a whole
  core::Error error;
};

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

// "3-1-1202", "3栋1单元1202室", "3-1202" (unit 1) into building, unit and room. False when it is a room
// number alone.
bool split_room(std::string_view text, std::string& building, std::string& unit, std::string& room);

}  // namespace hufang::app
