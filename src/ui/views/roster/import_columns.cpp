// The second step: what each column means, guessed from its header, with its first values to check by.
#include <algorithm>
#include <utility>

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
constexpr std::size_t kSamples = 4;

}  // namespace

std::string_view ImportWizard::column_name(std::size_t column) const {
  const auto header = table_.row(header_row_);
  if (has_header_ && column < header.size() && !header[column].empty()) return header[column];
  return trf(T::rimport_column, {num(static_cast<long long>(column + 1))});
}

bool ImportWizard::mapped(RosterColumn column) const {
  return std::ranges::find(mapping_, column) != mapping_.end();
}

void ImportWizard::draw_column(std::size_t column) {
  const IdScope scope(static_cast<int>(column));
  const std::size_t first = first_data();
  std::string_view samples;
  for (std::size_t i = first; i < table_.size() && i < first + kSamples; ++i) {
    const auto row = table_.row(i);
    if (column >= row.size() || row[column].empty()) continue;
    samples = samples.empty() ? std::string_view(row[column]) : cat({samples, tr(T::join_list), row[column]});
  }
  std::string_view words[std::size(kMeanings)];
  for (std::size_t i = 0; i < std::size(kMeanings); ++i) words[i] = tr(kMeanings[i]);
  const std::string_view name = column_name(column);
  int index = static_cast<int>(mapping_[column]);
  const ImVec2 at = cursor();
  const float room = width_left();
  const bool phone = metrics().phone;
  const float control = phone ? room * 0.45f : 200, h = phone ? 60.f : 52.f;
  const float words_right = at.x + room - control - 12;
  label_at({{at.x, at.y + 6}, {words_right, at.y + h / 2 + 2}}, name, {.face = Face::bold});
  label_at({{at.x, at.y + h / 2}, {words_right, at.y + h - 6}}, samples,
           {.px = size::small, .ink = color::secondary});
  set_cursor({at.x + room - control, at.y + (h - metrics().control) / 2});
  if (select(trf(T::rimport_meaning, {name}), words, index, {.width = control, .show_label = false})) {
    const auto chosen = static_cast<RosterColumn>(index);
    // A meaning belongs to one column: the one that had it loses it.
    if (chosen != RosterColumn::ignored) std::ranges::replace(mapping_, chosen, RosterColumn::ignored);
    mapping_[column] = chosen;
  }
  set_cursor(at);
  spend({room, h});
  separator();
}

void ImportWizard::draw_sheet_choice() {
  if (sheets_.size() < 2) return;
  static std::vector<std::string_view> names;
  names.clear();
  for (const app::SpreadsheetSheet& sheet : sheets_) names.push_back(sheet.name);
  int index = static_cast<int>(sheet_);
  if (select(tr(T::rimport_sheet), names, index, {.width = metrics().phone ? 0.f : 260.f}))
    take_sheet(static_cast<std::size_t>(index));
  gap(size::s12);
}

void ImportWizard::draw_columns() {
  const std::string_view note = trf(T::rimport_rows, {num(static_cast<long long>(data_rows()))});
  const Card card(
      "columns",
      {.title = source_.empty() ? tr(T::rimport_step_columns) : std::string_view(source_), .note = note});
  label(tr(T::rimport_columns_text), {.ink = color::secondary});
  gap(size::s8);
  draw_sheet_choice();
  if (checkbox(tr(T::rimport_has_header), has_header_) && has_header_) {
    mapping_ = app::guess_roster_mapping(table_.row(header_row_));
    mapping_.resize(columns_, RosterColumn::ignored);
  }
  gap(size::s8);
  separator();
  for (std::size_t i = 0; i < columns_; ++i) draw_column(i);
  gap(size::s12);
  const bool ready = mapped(RosterColumn::room);
  if (!ready) {
    banner(tr(T::rimport_no_room), Tone::amber);
    gap(size::s12);
  } else if (!mapped(RosterColumn::building)) {
    muted(tr(T::rimport_no_building));
    gap(size::s12);
  }
  if (button(tr(T::rimport_next), {.kind = ButtonKind::primary, .disabled = !ready})) {
    make_plan();
    step_ = Step::preview;
  }
  same_line(size::s12);
  if (button(tr(T::rimport_back))) step_ = Step::data;
}

void ImportWizard::make_plan() {
  planned_for_ = services_.session.revision();
  read_ = app::read_roster({table_.size(), [this](std::size_t i) { return table_.row(i); }, first_data()},
                           mapping_);
  plan_ = app::plan_roster_import(services_.session.data(), community_, read_.lines);
  shown_ = read_.problems.empty() ? Shown::all : Shown::faults;
  collect_rows();
}

}  // namespace hufang::ui
