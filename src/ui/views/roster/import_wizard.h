// ImportWizard: a list of households from a spreadsheet into the roster, in four steps: the data, what its
// columns mean, what importing would do, the result.
//
// Holds always: nothing is changed before the preview is confirmed, then everything in one action; a row with
// a fault is named with its reason and left out, the others go in. Going back loses nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/roster/roster_commands.h"
#include "app/roster/roster_table.h"
#include "store/csv.h"
#include "ui/view.h"
#include "ui/widgets/table.h"

namespace hufang::ui {

class ImportWizard {
 public:
  explicit ImportWizard(Services& services) : services_(services) {}
  void draw();
  // An import that is finished is not there again when one comes back for the next one.
  void leave() {
    if (step_ == Step::done) step_ = Step::data;
  }
  // A file dropped on the page: whether it may be a roster, by its name; and reading it.
  bool takes(std::string_view name) const;
  void take_file(app::PickedFile file);

 private:
  enum class Step { data, columns, preview, done };
  enum class Shown { all, faults, added, changed, unchanged };
  struct PreviewRow {
    std::size_t row;    // of the table, from 1
    std::size_t index;  // into read_.lines or read_.problems
    bool fault;
    app::RosterAction action;
  };

  void draw_steps();
  void draw_data();     // import_data.cpp
  void draw_columns();  // import_columns.cpp
  void draw_preview();  // import_preview.cpp
  void draw_done();

  void take_sheets(std::vector<app::SpreadsheetSheet> sheets, std::string name);
  bool take_sheet(std::size_t index);
  // Text of a table into the second step; false: it is no table, and the error says why.
  bool take(std::string_view text, std::string name);
  void save_template();
  void guess();
  std::size_t first_data() const { return has_header_ ? header_row_ + 1 : 0; }  // row of the table, from 0
  std::size_t data_rows() const { return table_.size() - first_data(); }
  void draw_sheet_choice();
  std::string_view column_name(std::size_t column) const;
  void draw_column(std::size_t column);
  bool mapped(app::RosterColumn column) const;
  void make_plan();
  void collect_rows();
  void draw_filter();
  void draw_rows() const;
  void draw_row(Table& table, const PreviewRow& row) const;
  void draw_small_row(Table& table, const PreviewRow& row) const;
  std::string_view fault_place(const app::RosterProblem& problem) const;
  std::string_view fault_value(const app::RosterProblem& problem) const;
  void run();
  void undo();

  Services& services_;
  Step step_ = Step::data;
  std::string community_;  // the one the list is for
  std::string pasted_;     // in the text field
  std::string source_;     // the file's name, or empty when pasted
  std::string error_;
  store::CsvTable table_;
  std::vector<app::SpreadsheetSheet> sheets_;  // of an Excel file; empty: text
  std::size_t sheet_ = 0;                      // the one that is read
  bool reading_ = false;                       // an Excel file is being read
  std::size_t columns_ = 0;                    // of the widest row
  std::size_t header_row_ = 0;                 // from 0: a list may have a title above it
  bool has_header_ = true;
  app::RosterMapping mapping_;
  app::RosterTable read_;
  app::RosterPlan plan_;
  std::uint64_t planned_for_ = 0;  // the session's revision it was made for
  Shown shown_ = Shown::all;
  std::vector<PreviewRow> rows_;  // as shown
};

}  // namespace hufang::ui
