// SheetMapping: a table of sheets from elsewhere, and what each of its columns means, on the way into a
// survey.
//
// Holds always: a table in the form that `hufang tally` reads is understood as that command understands it,
// with nothing to decide. What is proposed for other tables is a proposal: every column can be given another
// meaning. Refusals name row and column of the table, the header being row 1.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/sheet_table.h"
#include "store/csv.h"

namespace hufang::app {

enum class AnswerForm { words, five_step, ten_step };  // 满意/S ..., 1 to 5, 1 to 10

// From which step on an answer is 基本满意 and 满意; below is 不满意. 1 < basic_from < satisfied_from <=
// steps.
struct StepBounds {
  std::int64_t steps;
  std::int64_t basic_from;
  std::int64_t satisfied_from;
  bool valid() const { return 1 < basic_from && basic_from < satisfied_from && satisfied_from <= steps; }
  bool operator==(const StepBounds&) const = default;
};

struct MappedColumn {
  std::string header;   // trimmed
  std::string samples;  // the first few different values
  core::SheetColumnRole role = core::SheetColumnRole::item;
  std::string item;  // of an item column: the questionnaire's item it stands for
  AnswerForm form = AnswerForm::words;
};

struct SheetPreview {
  std::vector<std::string> items;  // names of the marks of each row
  std::vector<core::SheetRow> rows;
  std::vector<std::size_t> numbers;  // the number of each row in the table
  std::vector<core::Error> refused;  // place "row:column"
  std::int64_t satisfied = 0, basic = 0, dissatisfied = 0, abstained = 0;
};

class SheetMapping {
 public:
  // A CSV file, or cells copied from a spreadsheet (separated by tabs). `items`: the questionnaire's, to
  // which columns of the same name belong. Errors: those of store::parse_csv; sheet_no_header.
  static core::Result<SheetMapping> read(std::string_view text, std::span<const std::string> items);

  std::size_t row_count() const { return table_.size() - 1; }
  // Whether the table was understood with nothing to decide.
  bool ready() const { return ready_; }

  std::vector<MappedColumn>& columns() { return columns_; }
  const std::vector<MappedColumn>& columns() const { return columns_; }
  StepBounds& five() { return five_; }
  StepBounds& ten() { return ten_; }
  bool& other_text_is_blank() { return other_text_is_blank_; }
  bool uses(AnswerForm form) const;

  // Every row read by the columns' meaning. Errors: those of core::SheetTable::open (two columns for one
  // item, no item); place "bounds", number_too_small: bounds that are not valid.
  core::Result<SheetPreview> preview() const;

 private:
  void propose(std::span<const std::string> items);
  bool read_as_is();
  core::Scale scale_of(const StepBounds& bounds) const;

  store::CsvTable table_;
  std::vector<MappedColumn> columns_;
  StepBounds five_{5, 3, 4};
  StepBounds ten_{10, 5, 8};
  bool other_text_is_blank_ = false;
  bool ready_ = false;
};

// The questionnaire's items after an import: as they are when the table needs no others, the table's where
// none fits and nothing was keyed yet, else with the missing ones added at the end.
std::vector<std::string> items_for_import(std::span<const std::string> items,
                                          std::span<const std::string> imported, bool has_sheets);

}  // namespace hufang::app
