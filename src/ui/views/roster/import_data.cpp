// The first step: text pasted from a spreadsheet, an Excel file, or a CSV file.
#include <algorithm>
#include <utility>

#include "app/paper/sheet_text.h"
#include "core/text.h"
#include "ui/views/roster/import_wizard.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/words/error_text.h"

namespace hufang::ui {
namespace {

constexpr std::size_t kLong =
    20'000;  // bytes: what is pasted beyond this is read at once, not kept in the field

char separator_of(std::string_view text) {
  const std::string_view first = text.substr(0, text.find('\n'));
  return first.find('\t') != std::string_view::npos ? '\t' : ',';
}

}  // namespace

bool ImportWizard::takes(std::string_view name) const {
  return name.ends_with(".xlsx") || name.ends_with(".csv") || name.ends_with(".txt") ||
         name.ends_with(".tsv");
}

bool ImportWizard::take(std::string_view text, std::string name) {
  error_.clear();
  auto table = store::parse_csv(text, separator_of(text));
  if (!table.ok()) {
    error_ = error_text(table.error());
    return false;
  }
  std::size_t widest = 0;
  for (std::size_t i = 0; i < table->size(); ++i) widest = std::max(widest, table->row(i).size());
  if (table->size() == 0 || widest == 0) {
    error_ = tr(T::rimport_empty);
    return false;
  }
  table_ = *std::move(table);
  columns_ = widest;
  source_ = std::move(name);
  guess();
  step_ = Step::columns;
  return true;
}

void ImportWizard::take_file(app::PickedFile file) {
  community_ = services_.session.community();  // a dropped file comes before the first frame
  error_.clear();
  sheets_.clear();
  switch (app::table_file_kind(file)) {
    case app::TableFileKind::text:
      take(file.bytes, std::move(file.name));
      return;
    case app::TableFileKind::old_or_locked:
      error_ = error_text(core::make_error(core::Code::spreadsheet_old));
      return;
    case app::TableFileKind::xlsx:
      break;
  }
  reading_ = true;
  services_.spreadsheets.read(std::move(file.bytes), [this, name = std::move(file.name)](auto sheets) {
    if (!std::exchange(reading_, false)) return;  // the community changed meanwhile
    if (sheets.ok()) {
      take_sheets(*std::move(sheets), name);
    } else {
      error_ = error_text(sheets.error());
    }
  });
}

// The first sheet that looks like a roster is taken; another one can be chosen in the next step.
void ImportWizard::take_sheets(std::vector<app::SpreadsheetSheet> sheets, std::string name) {
  sheets_ = std::move(sheets);
  source_ = std::move(name);
  for (std::size_t i = 0; i < sheets_.size(); ++i) {
    if (take_sheet(i) && mapped(app::RosterColumn::room)) return;
  }
  take_sheet(0);
}

bool ImportWizard::take_sheet(std::size_t index) {
  sheet_ = index;
  return take(app::csv_of(sheets_[index]), source_);
}

// The header is the row of the first few in which most is recognised, at least two meanings; a title may
// stand above it.
void ImportWizard::guess() {
  constexpr std::size_t kLookAt = 10;
  std::ptrdiff_t most = 1;
  has_header_ = false;
  header_row_ = 0;
  mapping_ = app::guess_roster_mapping(table_.row(0));
  for (std::size_t i = 0; i < std::min(kLookAt, table_.size()); ++i) {
    auto mapping = app::guess_roster_mapping(table_.row(i));
    const auto known =
        std::ranges::count_if(mapping, [](app::RosterColumn c) { return c != app::RosterColumn::ignored; });
    if (known <= most) continue;
    most = known;
    mapping_ = std::move(mapping);
    header_row_ = i;
    has_header_ = true;
  }
  mapping_.resize(columns_, app::RosterColumn::ignored);
}

void ImportWizard::save_template() {
  constexpr T kHeader[] = {T::table_building, T::table_unit, T::field_number,    T::roster_name,
                           T::field_phone,    T::field_kind, T::field_residency, T::field_moved_in};
  constexpr T kExample[] = {T::rimport_example_building, T::rimport_example_unit,  T::rimport_example_room,
                            T::rimport_example_name,     T::rimport_example_phone, T::kind_home,
                            T::residency_permanent,      T::rimport_example_date};
  store::CsvWriter csv;
  for (T t : kHeader) csv.cell(tr(t));
  csv.end_row();
  for (T t : kExample) csv.cell(tr(t));
  csv.end_row();
  services_.files.save_as(std::string(tr(T::rimport_template_name)), "text/csv", csv.take(true));
}

void ImportWizard::draw_data() {
  const Card card("data", {.title = tr(T::rimport_data_title)});
  label(tr(T::rimport_data_text), {.ink = color::secondary});
  gap(size::s12);
  if (button(tr(T::rimport_file), {.icon = Icon::upload})) {
    services_.files.pick(".xlsx,.csv,.txt,.tsv",
                         [this](app::PickedFile file) { take_file(std::move(file)); });
  }
  flow(button_width(tr(T::rimport_template), {.icon = Icon::download}), size::s12);
  if (button(tr(T::rimport_template), {.kind = ButtonKind::quiet, .icon = Icon::download})) save_template();
  if (reading_) {
    gap(size::s8);
    label(tr(T::rimport_reading), {.ink = color::secondary}, Role::status);
  }
  gap(size::s18);
  const bool changed = text_field(tr(T::rimport_paste), pasted_,
                                  {.hint = tr(T::rimport_paste_hint), .rows = metrics().phone ? 6 : 9});
  if (changed && pasted_.size() > kLong) {
    sheets_.clear();
    take(std::exchange(pasted_, {}), {});
    return;
  }
  gap(size::s12);
  const bool reader = services_.session.role() == app::WindowRole::reader;
  const bool empty = core::trim(pasted_).empty();
  if (button(tr(T::rimport_next), {.kind = ButtonKind::primary, .disabled = empty || reader})) {
    sheets_.clear();
    take(pasted_, {});
  }
  same_line(size::s12);
  if (button(tr(T::common_cancel))) services_.navigator->go(Page::roster);
}

}  // namespace hufang::ui
