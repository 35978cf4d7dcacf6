// The first step: text pasted from a spreadsheet, or a CSV file.
#include <algorithm>
#include <utility>

#include "core/text.h"
#include "ui/error_text.h"
#include "ui/views/roster/import_wizard.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"

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
  return name.ends_with(".csv") || name.ends_with(".txt") || name.ends_with(".tsv");
}

void ImportWizard::take(std::string text, std::string name) {
  error_.clear();
  auto table = store::parse_csv(text, separator_of(text));
  if (!table.ok()) {
    error_ = error_text(table.error());
    return;
  }
  std::size_t widest = 0;
  for (std::size_t i = 0; i < table->size(); ++i) widest = std::max(widest, table->row(i).size());
  if (table->size() == 0 || widest == 0) {
    error_ = tr(T::rimport_empty);
    return;
  }
  table_ = *std::move(table);
  columns_ = widest;
  source_ = std::move(name);
  guess();
  step_ = Step::columns;
}

// The header is one when at least a room and something else is recognised in it.
void ImportWizard::guess() {
  mapping_ = app::guess_roster_mapping(table_.row(0));
  const auto known =
      std::ranges::count_if(mapping_, [](app::RosterColumn c) { return c != app::RosterColumn::ignored; });
  has_header_ = known >= 2;
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
    services_.files.pick(".csv,.txt,.tsv",
                         [this](app::PickedFile file) { take(std::move(file.bytes), std::move(file.name)); });
  }
  flow(button_width(tr(T::rimport_template), {.icon = Icon::download}), size::s12);
  if (button(tr(T::rimport_template), {.kind = ButtonKind::quiet, .icon = Icon::download})) save_template();
  gap(size::s18);
  const bool changed = text_field(tr(T::rimport_paste), pasted_,
                                  {.hint = tr(T::rimport_paste_hint), .rows = metrics().phone ? 6 : 9});
  if (changed && pasted_.size() > kLong) {
    take(std::exchange(pasted_, {}), {});
    return;
  }
  gap(size::s12);
  const bool reader = services_.session.role() == app::WindowRole::reader;
  const bool empty = core::trim(pasted_).empty();
  if (button(tr(T::rimport_next), {.kind = ButtonKind::primary, .disabled = empty || reader}))
    take(pasted_, {});
  same_line(size::s12);
  if (button(tr(T::common_cancel))) services_.navigator->go(Page::roster);
}

}  // namespace hufang::ui
