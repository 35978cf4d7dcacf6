// What reading a table did beyond taking cells as they are: corrections ("read as") and what it left out.
//
// Holds always: whatever is read otherwise than it stands, or not read at all, is in one of these lists.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/enum_names.h"

namespace hufang::app {

// A cell that is read as something else than what stands there, because that is certain. The sentence of a
// kind is the text key `correction.<name>`.
enum class CorrectionKind : std::uint8_t {
  invisible,    // characters that nobody sees were dropped
  full_width,   // １２ read as 12
  exact_value,  // shown 1.38E+10, kept 13800010001
  written_day,  // a day in another style: 2019.5.20 as 2019-05-20
  merged,       // a merged cell's text holds for this one too
  only_unit,    // an empty unit is the building's only one
  as_above,     // an empty cell is as above, as was answered
  taken_apart,  // 2-1-101 beside building 2 and unit 1 is room 101
  several,      // several people or phones in one cell
};

struct Correction {
  std::size_t row = 0;
  std::size_t column = 0;  // from 1
  CorrectionKind kind = CorrectionKind::invisible;
  std::string from, to;
  bool operator==(const Correction&) const = default;
};

// What is not read. The sentence is the text key `left_out.<name>`.
enum class LeftOutKind : std::uint8_t {
  above,         // a title or a note above the header
  note,          // a note among or under the rows
  total,         // a row 合计, 总计, 小计
  header_again,  // the header repeated at the top of a printed page
  empty_row,     // nothing in it, or only spaces, or separators
  hidden_row,    // hidden rows are read like others, and said
  hidden_sheet,  // not read; the text is its name
  beside,        // cells beside the table: a column without header whose cells are few
  column,        // a column whose guessed meaning fits no cell of it; the text is its header
  unread,        // a column that is taken for nothing; the text is its header
};

struct LeftOut {
  std::size_t row = 0;     // 0: no row
  std::size_t column = 0;  // from 1; 0: no cell
  LeftOutKind kind = LeftOutKind::note;
  std::string text;
  bool operator==(const LeftOut&) const = default;
};

struct ReadingNotes {
  std::vector<Correction> corrections;  // by row
  std::vector<LeftOut> left_out;        // by row
};

}  // namespace hufang::app

namespace hufang::core {

template <>
struct EnumNames<app::CorrectionKind> {
  static constexpr std::string_view kNames[] = {"invisible",   "full_width",  "exact_value",
                                                "written_day", "merged",      "only_unit",
                                                "as_above",    "taken_apart", "several"};
};
template <>
struct EnumNames<app::LeftOutKind> {
  static constexpr std::string_view kNames[] = {"above",     "note",       "total",        "header_again",
                                                "empty_row", "hidden_row", "hidden_sheet", "beside",
                                                "column",    "unread"};
};

}  // namespace hufang::core
