// What is refused of a list: equal faults together, and the rows as an Excel file to mend and import again.
#include <algorithm>
#include <utility>

#include "ui/parts/save_workbook.h"
#include "ui/views/roster/import_wizard.h"
#include "ui/widgets/label.h"
#include "ui/words/error_text.h"

namespace hufang::ui {
namespace {

bool same(const app::RosterProblem& a, const app::RosterProblem& b) {
  return a.column == b.column && a.error.code == b.error.code && a.error.place == b.error.place &&
         a.error.args == b.error.args;
}

}  // namespace

// What stands in a cell of the list; column from 1.
std::string_view ImportWizard::cell_text(std::size_t row, std::size_t column) const {
  const auto found = std::ranges::lower_bound(list_.shape.rows, row, {}, &app::RawRow::number);
  if (found == list_.shape.rows.end() || found->number != row) return {};
  if (column == 0 || column > found->cells.size()) return {};
  return found->cells[column - 1].text;
}

// The column that a fault is in.
std::string_view ImportWizard::fault_place(const app::RosterProblem& problem) const {
  return problem.column == 0 ? tr(T::rimport_whole_row) : column_name(problem.column - 1);
}

void ImportWizard::collect_groups() {
  constexpr std::size_t kMost = 20;  // groups: a list with more has something else wrong
  groups_.clear();
  for (std::size_t i = 0; i < list_.problems.size(); ++i) {
    const auto known = std::ranges::find_if(groups_, [&](const FaultGroup& group) {
      return same(list_.problems[group.first], list_.problems[i]);
    });
    if (known != groups_.end()) {
      ++known->count;
    } else if (groups_.size() < kMost) {
      groups_.push_back({i, 1});
    }
  }
  std::erase_if(groups_, [](const FaultGroup& group) { return group.count < 2; });
  std::ranges::stable_sort(groups_, std::ranges::greater(), &FaultGroup::count);
}

void ImportWizard::draw_groups() const {
  if (groups_.empty()) return;
  heading(tr(T::rimport_groups), 3);
  for (const FaultGroup& group : groups_) {
    const app::RosterProblem& problem = list_.problems[group.first];
    const std::string_view where =
        cat({trf(T::rimport_question_rows, {num(group.count)}), " · ", fault_place(problem)});
    label(trf(T::join_named, {where, error_text(problem.error)}));
  }
  gap(size::s12);
}

// The rows as they stand in the list, with the reason of each; the same header, so that it can be imported
// again.
void ImportWizard::save_refused() {
  app::TableBlock table;
  for (std::size_t i = 0; i < list_.shape.columns.size(); ++i)
    table.columns.push_back({.header = std::string(column_name(i))});
  table.columns.push_back({.header = std::string(tr(T::rimport_refused_reason)), .width = 3});
  for (const app::RosterProblem& problem : list_.problems) {
    const bool further =
        !table.rows.empty() && &problem != list_.problems.data() && (&problem - 1)->row == problem.row;
    if (further) {  // of the same row
      table.rows.back().cells.back().append(" ").append(error_text(problem.error));
      continue;
    }
    app::FormRow& row = table.rows.emplace_back();
    for (std::size_t i = 0; i < list_.shape.columns.size(); ++i)
      row.cells.emplace_back(cell_text(problem.row, i + 1));
    row.cells.push_back(error_text(problem.error));
  }
  app::Form form;
  form.title = tr(T::rimport_refused_title);
  form.blocks.emplace_back(std::move(table));
  std::string title = form.title;
  save_workbook(services_, title, source_.name(), one_sheet(std::move(form)));
}

}  // namespace hufang::ui
