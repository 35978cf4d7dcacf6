// ImportWizard: a list of households from a spreadsheet into the roster: the data, what its columns mean,
// what is not certain, what importing would do, the result.
//
// Holds always: nothing is changed before the preview is confirmed, then everything in one action. What is
// not certain is asked once for the whole list; a row that waits for an answer, or has a fault, is named and
// left out, the others go in. Going back loses nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/roster/list_reading.h"
#include "app/roster/roster_commands.h"
#include "ui/parts/table_source.h"
#include "ui/view.h"
#include "ui/widgets/table.h"

namespace hufang::ui {

class ImportWizard {
 public:
  explicit ImportWizard(Services& services);
  void draw();
  // An import that is finished is not there again when one comes back for the next one.
  void leave();
  // A file dropped on the page: whether it may be a roster, by its name; and reading it.
  bool takes(std::string_view name) const;
  void take_file(app::PickedFile file);

 private:
  enum class Step { data, columns, questions, preview, done };
  enum class Shown { all, faults, added, changed, unchanged, read_as, left_out };
  struct PreviewRow {
    std::size_t row;    // of the file
    std::size_t index;  // into the lines, problems, corrections or what is left out
    enum class Of { line, fault, correction, left_out } of;
    app::RosterAction action;
  };
  // Faults that say the same of the same column.
  struct FaultGroup {
    std::size_t first;  // of the problems
    std::int64_t count;
  };

  void draw_steps();
  void draw_data();
  void draw_columns();    // import_columns.cpp
  void draw_questions();  // import_questions.cpp
  void draw_preview();    // import_preview.cpp
  void draw_done();

  void save_template();
  // Reads the list anew by what was said about it.
  void read();
  void begin();
  void run();
  void go_back();

  std::string_view column_name(std::size_t column) const;
  bool mapped(app::RosterColumn column) const;
  void draw_column(std::size_t column);
  bool draw_outcome();
  struct Said;
  Said said(const PreviewRow& row) const;
  void draw_filter();
  void draw_groups() const;  // import_faults.cpp
  void draw_rows() const;
  void draw_row(Table& table, const PreviewRow& row) const;
  void draw_small_row(Table& table, const PreviewRow& row) const;
  void collect_rows();
  void collect_groups();  // import_faults.cpp
  std::string_view cell_text(std::size_t row, std::size_t column) const;
  std::string_view fault_place(const app::RosterProblem& problem) const;
  void save_refused();
  void undo();

  Services& services_;
  TableSource source_;
  Step step_ = Step::data;
  std::string community_;  // the one the list is for
  std::string error_;
  app::ListChoices choices_;
  app::ListReading list_;
  app::RosterPlan plan_;
  std::uint64_t planned_for_ = 0;          // the session's revision that the plan was made for
  std::int64_t rooms_ = 0, occupied_ = 0;  // in the list
  Shown shown_ = Shown::all;
  std::vector<PreviewRow> rows_;  // as shown
  std::vector<FaultGroup> groups_;
};

}  // namespace hufang::ui
