#include "app/bundle/year_forms.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "app/bundle/form_register.h"

namespace hufang::app {
namespace {

bool has_rows(const Form& form) {
  return std::ranges::any_of(form.blocks, [](const FormBlock& block) {
    const TableBlock* table = std::get_if<TableBlock>(&block);
    return table != nullptr && !table->rows.empty();
  });
}

// Adds what there is of these forms, each named with when it is of.
void add(std::vector<FormSheet>& to, Bundled how, const FormScope& scope, const std::string& when) {
  for (const FormKind& kind : form_kinds()) {
    if (kind.bundled != how || (kind.count(scope) == 0 && !kind.carries_over)) continue;
    for (FormSheet& sheet : form_sheets(kind, scope)) {
      if (kind.carries_over && !has_rows(sheet.form)) continue;
      std::string name = when + " " + sheet.form.title;
      to.push_back({std::move(name), std::move(sheet.form)});
    }
  }
}

}  // namespace

std::vector<FormSheet> year_forms(const core::Workspace& data, std::string_view community, int year,
                                  core::Date today, bool names) {
  std::vector<FormSheet> out;
  FormScope scope{data, std::string(community), year_period(year), today, names};
  add(out, Bundled::by_year, scope, std::to_string(year));
  for (int month = 1; month <= 12; ++month) {
    scope.period = month_period({year, month});
    add(out, Bundled::by_month, scope, core::format_month({year, month}));
  }
  return out;
}

}  // namespace hufang::app
