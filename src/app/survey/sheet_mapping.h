// SheetMapping: a table of sheets from elsewhere, and what each of its columns means, on the way into a
// survey.
//
// Holds always: a table in the form that `hufang tally` reads is understood as that command understands it,
// with nothing to decide. What is proposed for other tables is a proposal: every column can be given another
// meaning. One scale and one meaning of a word hold for the whole table. What is not certain is a question;
// no row and no column is left out without a word. Refusals name row and column of the table.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/ports/raw_table.h"
#include "app/survey/sheet_scale.h"
#include "app/tables/question.h"
#include "app/tables/question_book.h"
#include "app/tables/table_shape.h"
#include "core/sheet_table.h"

namespace hufang::app {

struct MappedColumn {
  std::string header;   // as written
  std::string samples;  // the first few different values
  core::SheetColumnRole role = core::SheetColumnRole::item;
  std::string item;  // of an item column: the questionnaire's item it stands for
};

struct SheetPreview {
  std::vector<std::string> items;  // names of the marks of each row
  std::vector<core::SheetRow> rows;
  std::vector<std::size_t> numbers;  // the number of each row in the table
  std::vector<core::Error> refused;  // place "row:column"
  std::vector<Question> questions;   // scale, mark_word (about a word), blank_rows
  std::size_t waits = 0;             // rows that wait for an answer
  std::vector<LeftOut> left_out;     // rows and columns that are not read
  std::int64_t satisfied = 0, basic = 0, dissatisfied = 0, abstained = 0;
};

class SheetMapping {
 public:
  // `items`: the questionnaire's, to which columns of the same name belong. Error: sheet_no_header.
  static core::Result<SheetMapping> read(const RawSheet& sheet, std::span<const std::string> items);

  std::size_t row_count() const { return shape_.rows.size(); }
  // Whether the table was understood with nothing to decide.
  bool ready() const { return ready_; }

  std::vector<MappedColumn>& columns() { return columns_; }
  const std::vector<MappedColumn>& columns() const { return columns_; }
  // What a person said to the preview's questions.
  Answers& answers() { return answers_; }
  const Answers& answers() const { return answers_; }
  StepBounds& five() { return bounds_.five; }
  StepBounds& ten() { return bounds_.ten; }
  // The bounds that the scale goes by, as it was answered; null: it goes by none.
  StepBounds* bounds();

  // Every row read by the columns' meaning. Errors: those of core::SheetTable::open (two columns for one
  // item, no item); place "bounds", number_too_small: bounds that are not valid.
  core::Result<SheetPreview> preview() const;

 private:
  void propose(std::span<const std::string> items);
  bool read_as_is() const;
  bool has_blank_rows() const;
  core::Result<core::SheetTable> open(const std::optional<core::Scale>& scale) const;
  std::string_view scale_answer() const;

  TableShape shape_;
  std::vector<std::vector<std::string>> cells_;  // of the shape's rows, marks separated by `;`
  std::vector<MappedColumn> columns_;
  Answers answers_;
  ScaleBounds bounds_;
  bool ready_ = false;
};

// The questionnaire's items after an import: as they are when the table needs no others, the table's where
// none fits and nothing was keyed yet, else with the missing ones added at the end.
std::vector<std::string> items_for_import(std::span<const std::string> items,
                                          std::span<const std::string> imported, bool has_sheets);

}  // namespace hufang::app
