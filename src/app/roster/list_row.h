// ListDraft: a list on its way from cells to households; what the steps of reading it hand on.
//
// Holds always: a row is `taken` until a fault refuses it or a question without answer holds it back; what
// was refused stays refused.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/roster/roster_columns.h"
#include "app/roster/roster_line.h"
#include "app/roster/roster_words.h"
#include "app/tables/question_book.h"
#include "app/tables/table_shape.h"

namespace hufang::app {

struct ListRow {
  enum class State { taken, refused, waits };

  RosterLine line;
  std::optional<bool> occupied;  // what the row's words say
  Relation relation = Relation::unsaid;
  State state = State::taken;
};

struct ListDraft {
  const TableShape& shape;
  RosterMapping mapping;
  QuestionBook questions;
  ReadingNotes notes;
  std::vector<RosterProblem> problems;
  std::vector<ListRow> rows;

  // The column of a meaning, from 1; 0: there is none.
  std::size_t column_of(RosterColumn wanted) const;
  void refuse(ListRow& row, std::size_t column, core::Error error);
  void correct(const ListRow& row, std::size_t column, CorrectionKind kind, std::string from, std::string to);
  // Asks about the row. Without an answer the row waits.
  std::string_view ask(ListRow& row, std::string_view kind, std::string_view about,
                       std::span<const std::string_view> choices, std::size_t column, std::string text);
};

// "5-1-101 苏明远"
std::string about_line(const RosterLine& line);

}  // namespace hufang::app
