// The second step: what each column means, guessed from its header, with its first values to check by.
#include <algorithm>

#include "ui/views/roster/import_wizard.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/select.h"

namespace hufang::ui {
namespace {

using app::RosterColumn;

// In the order of the enum.
constexpr T kMeanings[] = {
    T::rimport_ignored,   T::table_building, T::table_unit,          T::rimport_room,    T::roster_name,
    T::field_phone,       T::field_kind,     T::field_residency,     T::field_moved_in,  T::field_moved_out,
    T::rimport_occupancy, T::rimport_owner,  T::rimport_owner_phone, T::rimport_relation};
constexpr std::size_t kSamples = 4, kLookAt = 40;

// The first few different values of a column.
std::string_view samples_of(const std::vector<app::RawRow>& rows, std::size_t column) {
  std::string_view seen[kSamples];
  std::size_t count = 0;
  std::string_view samples;
  for (std::size_t i = 0; i < rows.size() && i < kLookAt && count < kSamples; ++i) {
    if (column >= rows[i].cells.size()) continue;
    const std::string_view text = rows[i].cells[column].text;
    if (text.empty() || std::find(seen, seen + count, text) != seen + count) continue;
    seen[count++] = text;
    samples = samples.empty() ? text : cat({samples, tr(T::join_list), text});
  }
  return samples;
}

}  // namespace

std::string_view ImportWizard::column_name(std::size_t column) const {
  if (column < list_.shape.columns.size() && !list_.shape.columns[column].empty())
    return list_.shape.columns[column];
  return trf(T::rimport_column, {num(static_cast<long long>(column + 1))});
}

bool ImportWizard::mapped(RosterColumn column) const {
  return std::ranges::find(list_.mapping, column) != list_.mapping.end();
}

void ImportWizard::draw_column(std::size_t column) {
  const IdScope scope(static_cast<int>(column));
  std::string_view words[std::size(kMeanings)];
  for (std::size_t i = 0; i < std::size(kMeanings); ++i) words[i] = tr(kMeanings[i]);
  const std::string_view name = column_name(column);
  int index = static_cast<int>(list_.mapping[column]);
  const ImVec2 at = cursor();
  const float room = width_left();
  const bool phone = metrics().phone;
  const float control = phone ? room * 0.45f : 240, h = phone ? 60.f : 52.f;
  const float words_right = at.x + room - control - 12;
  label_at({{at.x, at.y + 6}, {words_right, at.y + h / 2 + 2}}, name, {.face = Face::bold});
  label_at({{at.x, at.y + h / 2}, {words_right, at.y + h - 6}}, samples_of(list_.shape.rows, column),
           {.px = size::small, .ink = color::secondary});
  set_cursor({at.x + room - control, at.y + (h - metrics().control) / 2});
  const bool changed =
      select(trf(T::rimport_meaning, {name}), words, index, {.width = control, .show_label = false});
  set_cursor(at);
  spend({room, h});
  separator();
  if (!changed) return;
  const auto chosen = static_cast<RosterColumn>(index);
  // A meaning belongs to one column: the one that had it loses it.
  if (chosen != RosterColumn::ignored)
    std::erase_if(choices_.columns, [&](const auto& given) { return given.second == chosen; });
  choices_.columns[column + 1] = chosen;
  read();
}

void ImportWizard::draw_columns() {
  const std::string_view note = trf(T::rimport_rows, {num(static_cast<long long>(list_.shape.rows.size()))});
  const Card card("columns", {.title = source_.name().empty() ? tr(T::rimport_step_columns)
                                                              : std::string_view(source_.name()),
                              .note = note});
  label(tr(T::rimport_columns_text), {.ink = color::secondary});
  gap(size::s8);
  source_.draw_sheet_choice();
  bool has_header = !list_.shape.header.empty();
  if (checkbox(tr(T::rimport_has_header), has_header)) {
    choices_.columns.clear();
    if (has_header && !source_.sheet().rows.empty()) {
      choices_.header_row = source_.sheet().rows.front().number;
    } else {
      choices_.header_row = 0;
    }
    read();
  }
  gap(size::s8);
  separator();
  for (std::size_t i = 0; i < list_.mapping.size(); ++i) draw_column(i);
  gap(size::s12);
  const bool ready = mapped(RosterColumn::room);
  if (!ready) {
    banner(tr(T::rimport_no_room), Tone::amber);
    gap(size::s12);
  } else if (!mapped(RosterColumn::building)) {
    muted(tr(T::rimport_no_building));
    gap(size::s12);
  }
  const bool reader = services_.session.role() == app::WindowRole::reader;
  if (button(tr(T::rimport_next), {.kind = ButtonKind::primary, .disabled = !ready || reader}))
    step_ = list_.questions.empty() ? Step::preview : Step::questions;
  same_line(size::s12);
  if (button(tr(T::rimport_back))) go_back();
}

}  // namespace hufang::ui
