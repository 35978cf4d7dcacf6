// The fourth step: what importing would do, line by line, before anything is changed.
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
#include "ui/words/list_words.h"

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

void ImportWizard::collect_rows() {
  using Of = PreviewRow::Of;
  rows_.clear();
  const auto add = [this](const auto& list, Of of) {
    for (std::size_t i = 0; i < list.size(); ++i)
      rows_.push_back({list[i].row, i, of, RosterAction::unchanged});
  };
  if (shown_ == Shown::all || shown_ == Shown::faults) add(list_.problems, Of::fault);
  if (shown_ == Shown::read_as) add(list_.notes.corrections, Of::correction);
  if (shown_ == Shown::left_out) add(list_.notes.left_out, Of::left_out);
  for (std::size_t i = 0; i < plan_.lines.size(); ++i) {
    const RosterAction action = plan_.lines[i].action;
    const bool wanted = shown_ == Shown::all || (shown_ == Shown::added && adds(action)) ||
                        (shown_ == Shown::changed && changes(action)) ||
                        (shown_ == Shown::unchanged && action == RosterAction::unchanged);
    if (wanted) rows_.push_back({list_.lines[plan_.lines[i].line].row, i, Of::line, action});
  }
  std::ranges::stable_sort(rows_, {}, &PreviewRow::row);
}

void ImportWizard::draw_filter() {
  struct Choice {
    Shown shown;
    std::string_view words;
  };
  const auto counted = [](T words, std::size_t count) {
    return trf(words, {num(static_cast<long long>(count))});
  };
  const Choice choices[] = {{Shown::all, tr(T::rimport_all)},
                            {Shown::faults, counted(T::rimport_faults, list_.problems.size())},
                            {Shown::added, trf(T::rimport_added, {num(plan_.added)})},
                            {Shown::changed, trf(T::rimport_changed, {num(plan_.changed)})},
                            {Shown::unchanged, trf(T::rimport_same, {num(plan_.unchanged)})},
                            {Shown::read_as, counted(T::rimport_read_as, list_.notes.corrections.size())},
                            {Shown::left_out, counted(T::rimport_left_out, list_.notes.left_out.size())}};
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

// What a row of the preview says: what it is about, what stands there, and what comes of it.
struct ImportWizard::Said {
  std::string_view about, value, outcome;
  ImU32 ink = color::secondary;
  Tone tone = Tone::neutral;  // of a chip, where it is one
  bool chip = false;
};

ImportWizard::Said ImportWizard::said(const PreviewRow& row) const {
  const auto place = [this](std::size_t column) {
    return column == 0 ? tr(T::rimport_whole_row) : column_name(column - 1);
  };
  switch (row.of) {
    case PreviewRow::Of::fault: {
      const app::RosterProblem& problem = list_.problems[row.index];
      const std::string_view value = cell_text(problem.row, problem.column);
      const std::string_view between = value.empty() || problem.about.empty() ? "" : " · ";
      return {.about = fault_place(problem),
              .value = cat({value, between, problem.about}),
              .outcome = cat({error_text(problem.error)}),
              .ink = color::red_ink};
    }
    case PreviewRow::Of::correction: {
      const app::Correction& correction = list_.notes.corrections[row.index];
      return {.about = place(correction.column),
              .value = trf(T::rimport_from_to, {correction.from, correction.to}),
              .outcome = words(correction.kind)};
    }
    case PreviewRow::Of::left_out: {
      const app::LeftOut& left = list_.notes.left_out[row.index];
      return {.about = place(left.column), .value = left.text, .outcome = words(left.kind)};
    }
    case PreviewRow::Of::line:
      break;
  }
  const app::RosterLine& line = list_.lines[plan_.lines[row.index].line];
  const ActionWords action = action_words(row.action);
  return {.about = place_of(line),
          .value = line.name,
          .outcome = tr(action.words),
          .tone = action.tone,
          .chip = true};
}

void ImportWizard::draw_row(Table& table, const PreviewRow& row) const {
  const Said said = this->said(row);
  table.text(row.row == 0 ? std::string_view{} : num(static_cast<long long>(row.row)),
             {.ink = color::secondary});
  table.text(said.about);
  table.text(said.value, {.ink = said.chip ? color::ink : color::secondary});
  if (said.chip) {
    table.chip(said.outcome, said.tone);
  } else {
    table.text(said.outcome, {.ink = said.ink});
  }
}

// Two lines: what it is about, then what comes of it, or the row and the outcome at the right.
void ImportWizard::draw_small_row(Table& table, const PreviewRow& row) const {
  const Said said = this->said(row);
  const Box box = table.cell();
  const std::string_view number = trf(T::rimport_row_number, {num(static_cast<long long>(row.row))});
  const float middle = box.center().y;
  Box first{{box.min.x, box.min.y + 8}, {box.max.x, middle + 2}};
  const Box second{{box.min.x, middle}, {box.max.x, box.max.y - 8}};
  if (!said.chip) {
    const std::string_view place = cat({number, " · ", said.about});
    label_at(first, said.value.empty() ? place : trf(T::join_named, {place, said.value}),
             {.face = Face::bold}, 0, Role::cell);
    label_at(second, said.outcome, {.px = size::small, .ink = said.ink}, 0, Role::cell);
    return;
  }
  first.max.x = box.max.x - chip_width(said.outcome) - 8;
  label_at(first, cat({said.about, "  ", said.value}), {.face = Face::bold}, 0, Role::cell);
  label_at(second, number, {.px = size::small, .ink = color::secondary}, 0, Role::cell);
  chip_at({first.max.x + 8, middle}, said.outcome, said.tone);
}

void ImportWizard::draw_rows() const {
  if (rows_.empty()) {
    muted(tr(T::rimport_none));
    return;
  }
  const bool phone = metrics().phone;
  const Column wide[] = {{.title = tr(T::rimport_row), .weight = 0, .px = 64},
                         {.title = tr(T::rimport_place), .weight = 1.1f},
                         {.title = tr(T::rimport_value), .weight = 1.6f},
                         {.title = tr(T::rimport_outcome), .weight = 2.2f}};
  const Column small[] = {{.title = tr(T::rimport_outcome)}};
  Table table("rows", tr(T::rimport_step_preview),
              phone ? std::span<const Column>(small) : std::span<const Column>(wide), phone ? 64.f : 0.f);
  if (!phone) table.header();
  table.rows(rows_.size(),
             [&](std::size_t i) { phone ? draw_small_row(table, rows_[i]) : draw_row(table, rows_[i]); });
}

// What the list has, what importing would do, and what it would not.
bool ImportWizard::draw_outcome() {
  label(trf(T::rimport_totals, {num(rooms_), num(occupied_)}), {.face = Face::bold});
  gap(size::s8);
  const bool nothing =
      plan_.added == 0 && plan_.changed == 0 && plan_.rooms_added == 0 && plan_.owners_changed == 0;
  label(nothing ? tr(T::rimport_nothing)
                : trf(T::rimport_summary,
                      {num(plan_.added), num(plan_.changed), num(plan_.unchanged), num(plan_.rooms_added)}),
        {}, Role::status);
  if (list_.waits > 0) {
    gap(size::s12);
    banner(trf(T::rimport_waits, {num(static_cast<long long>(list_.waits))}), Tone::amber);
  }
  if (!list_.problems.empty()) {
    gap(size::s12);
    banner(trf(T::rimport_has_faults, {num(static_cast<long long>(list_.problems.size()))}), Tone::amber);
  }
  return !nothing;
}

void ImportWizard::draw_preview() {
  const Card card("preview",
                  {.title = tr(T::rimport_preview_title),
                   .note = trf(T::rimport_rows, {num(static_cast<long long>(list_.shape.rows.size()))})});
  const bool something = draw_outcome();
  gap(size::s12);
  const bool go = button(tr(T::rimport_run), {.kind = ButtonKind::primary, .disabled = !something});
  flow(button_width(tr(T::rimport_back)), size::s12);
  const bool back = button(tr(T::rimport_back));
  if (!list_.problems.empty()) {
    flow(button_width(tr(T::rimport_save_refused), {.icon = Icon::download}), size::s12);
    if (button(tr(T::rimport_save_refused), {.icon = Icon::download})) save_refused();
  }
  gap(size::s18);
  draw_filter();
  gap(size::s8);
  if (shown_ == Shown::faults) draw_groups();
  draw_rows();
  if (go) return run();
  if (back) go_back();
}

}  // namespace hufang::ui
