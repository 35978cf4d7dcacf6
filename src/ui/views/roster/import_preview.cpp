// The third step: what importing would do, line by line, before anything is changed.
#include <algorithm>

#include "app/roster/roster_list.h"
#include "ui/views/roster/import_wizard.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table.h"
#include "ui/words/error_text.h"

namespace hufang::ui {
namespace {

using app::RosterAction;

bool adds(RosterAction a) {
  return a == RosterAction::add || a == RosterAction::succeed || a == RosterAction::empty_room;
}
bool changes(RosterAction a) { return a == RosterAction::update || a == RosterAction::correct_name; }

struct ActionWords {
  T words;
  Tone tone;
};
ActionWords action_words(RosterAction action) {
  switch (action) {
    case RosterAction::empty_room:
      return {T::rimport_empty_room, Tone::neutral};
    case RosterAction::add:
      return {T::rimport_add, Tone::green};
    case RosterAction::update:
      return {T::rimport_update, Tone::accent};
    case RosterAction::correct_name:
      return {T::rimport_correct, Tone::amber};
    case RosterAction::succeed:
      return {T::rimport_succeed, Tone::amber};
    case RosterAction::unchanged:
      return {T::rimport_unchanged, Tone::neutral};
  }
  return {T::rimport_unchanged, Tone::neutral};
}

std::string_view place_of(const app::RosterLine& line) {
  return cat({app::short_place_name(line.building), "-", app::short_place_name(line.unit), "-", line.room});
}

}  // namespace

// The column that a fault is in, and what stands there.
std::string_view ImportWizard::fault_place(const app::RosterProblem& problem) const {
  return problem.column == 0 ? tr(T::rimport_whole_row) : column_name(problem.column - 1);
}

std::string_view ImportWizard::fault_value(const app::RosterProblem& problem) const {
  const auto cells = table_.row(problem.row - 1);
  const std::size_t at = problem.column;
  return at > 0 && at <= cells.size() ? std::string_view(cells[at - 1]) : std::string_view{};
}

void ImportWizard::collect_rows() {
  rows_.clear();
  if (shown_ == Shown::all || shown_ == Shown::faults) {
    for (std::size_t i = 0; i < read_.problems.size(); ++i)
      rows_.push_back({read_.problems[i].row, i, true, RosterAction::unchanged});
  }
  for (std::size_t i = 0; i < plan_.lines.size() && shown_ != Shown::faults; ++i) {
    const RosterAction action = plan_.lines[i].action;
    const bool wanted = shown_ == Shown::all || (shown_ == Shown::added && adds(action)) ||
                        (shown_ == Shown::changed && changes(action)) ||
                        (shown_ == Shown::unchanged && action == RosterAction::unchanged);
    if (wanted) rows_.push_back({read_.lines[plan_.lines[i].line].row, i, false, action});
  }
  std::ranges::stable_sort(rows_, {}, &PreviewRow::row);
}

void ImportWizard::draw_filter() {
  struct Choice {
    Shown shown;
    std::string_view words;
  };
  const Choice choices[] = {
      {Shown::all, tr(T::rimport_all)},
      {Shown::faults, trf(T::rimport_faults, {num(static_cast<long long>(read_.problems.size()))})},
      {Shown::added, trf(T::rimport_added, {num(plan_.added)})},
      {Shown::changed, trf(T::rimport_changed, {num(plan_.changed)})},
      {Shown::unchanged, trf(T::rimport_same, {num(plan_.unchanged)})}};
  bool first = true;
  for (const Choice& c : choices) {
    if (!first) flow(chip_width(c.words) + 4);
    first = false;
    if (chip_toggle(c.words, shown_ == c.shown)) {
      shown_ = c.shown;
      collect_rows();
    }
  }
}

void ImportWizard::draw_row(Table& table, const PreviewRow& row) const {
  table.text(num(static_cast<long long>(row.row)), {.ink = color::secondary});
  if (row.fault) {
    const app::RosterProblem& problem = read_.problems[row.index];
    table.text(fault_place(problem));
    table.text(fault_value(problem), {.ink = color::secondary});
    table.text(cat({error_text(problem.error)}), {.ink = color::red_ink});
    return;
  }
  const app::RosterLine& line = read_.lines[plan_.lines[row.index].line];
  table.text(place_of(line));
  table.text(line.name);
  const ActionWords words = action_words(row.action);
  table.chip(tr(words.words), words.tone);
}

// Two lines: what it is about, then the fault, or the row and the outcome at the right.
void ImportWizard::draw_small_row(Table& table, const PreviewRow& row) const {
  const Box box = table.cell();
  const std::string_view number = trf(T::rimport_row_number, {num(static_cast<long long>(row.row))});
  const float middle = box.center().y;
  Box first{{box.min.x, box.min.y + 8}, {box.max.x, middle + 2}};
  const Box second{{box.min.x, middle}, {box.max.x, box.max.y - 8}};
  if (row.fault) {
    const app::RosterProblem& problem = read_.problems[row.index];
    const std::string_view value = fault_value(problem);
    const std::string_view place = cat({number, " · ", fault_place(problem)});
    label_at(first, value.empty() ? place : trf(T::join_named, {place, value}), {.face = Face::bold}, 0,
             Role::cell);
    label_at(second, cat({error_text(problem.error)}), {.px = size::small, .ink = color::red_ink}, 0,
             Role::cell);
    return;
  }
  const app::RosterLine& line = read_.lines[plan_.lines[row.index].line];
  const ActionWords words = action_words(row.action);
  first.max.x = box.max.x - chip_width(tr(words.words)) - 8;
  label_at(first, cat({place_of(line), "  ", line.name}), {.face = Face::bold}, 0, Role::cell);
  label_at(second, number, {.px = size::small, .ink = color::secondary}, 0, Role::cell);
  chip_at({first.max.x + 8, middle}, tr(words.words), words.tone);
}

void ImportWizard::draw_rows() const {
  if (rows_.empty()) {
    muted(tr(T::rimport_none));
    return;
  }
  const bool phone = metrics().phone;
  const Column wide[] = {{.title = tr(T::rimport_row), .weight = 0, .px = 64},
                         {.title = tr(T::rimport_place), .weight = 1.1f},
                         {.title = tr(T::roster_name), .weight = 1},
                         {.title = tr(T::rimport_outcome), .weight = 2.4f}};
  const Column small[] = {{.title = tr(T::rimport_outcome)}};
  Table table("rows", tr(T::rimport_step_preview),
              phone ? std::span<const Column>(small) : std::span<const Column>(wide), phone ? 64.f : 0.f);
  if (!phone) table.header();
  table.rows(rows_.size(),
             [&](std::size_t i) { phone ? draw_small_row(table, rows_[i]) : draw_row(table, rows_[i]); });
}

void ImportWizard::draw_preview() {
  const Card card("preview", {.title = tr(T::rimport_preview_title),
                              .note = trf(T::rimport_rows, {num(static_cast<long long>(data_rows()))})});
  if (!read_.problems.empty()) {
    banner(trf(T::rimport_has_faults, {num(static_cast<long long>(read_.problems.size()))}), Tone::amber);
    gap(size::s12);
  }
  const bool nothing = plan_.added == 0 && plan_.changed == 0 && plan_.rooms_added == 0;
  label(nothing ? tr(T::rimport_nothing)
                : trf(T::rimport_summary,
                      {num(plan_.added), num(plan_.changed), num(plan_.unchanged), num(plan_.rooms_added)}),
        {}, Role::status);
  gap(size::s12);
  if (button(tr(T::rimport_run), {.kind = ButtonKind::primary, .disabled = nothing})) {
    run();
    return;
  }
  same_line(size::s12);
  if (button(tr(T::rimport_back))) step_ = Step::columns;
  gap(size::s18);
  draw_filter();
  gap(size::s8);
  draw_rows();
}

}  // namespace hufang::ui
