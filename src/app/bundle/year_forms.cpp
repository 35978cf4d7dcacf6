#include "app/bundle/year_forms.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "app/matters/matter_ledger_form.h"
#include "app/month/month_summary_form.h"
#include "app/survey/survey_result_form.h"
#include "app/visits/visit_record_form.h"
#include "app/visits/visit_table_form.h"

namespace hufang::app {
namespace {

bool has_rows(const Form& form) {
  return std::ranges::any_of(form.blocks, [](const FormBlock& block) {
    const TableBlock* table = std::get_if<TableBlock>(&block);
    return table != nullptr && !table->rows.empty();
  });
}

}  // namespace

std::vector<FormSheet> year_forms(const core::Workspace& data, std::string_view community, int year,
                                  core::Date today, bool names) {
  std::vector<FormSheet> forms;
  const FormPeriod period = year_period(year);
  const std::string of_year = std::to_string(year) + " ";
  const auto add = [&forms](const std::string& when, Form form) {
    std::string name = when + form.title;
    forms.push_back({std::move(name), std::move(form)});
  };
  if (!visits_of(data, community, period, core::VisitKind::visit).empty())
    add(of_year, visit_table_form(data, community, period, today, names));
  if (!visits_of(data, community, period, core::VisitKind::return_visit).empty())
    add(of_year, return_visit_form(data, community, period, today, names));
  if (Form ledger = matter_ledger_form(data, community, period, today, names); has_rows(ledger))
    add(of_year, std::move(ledger));
  for (const core::Survey& survey : data.surveys.rows()) {
    if (survey.community == community && survey.year == year)
      add(of_year, survey_result_form(data, survey, today));
  }
  for (const core::Month month : summary_months(data, community, period))
    add(core::format_month(month) + " ", filed_month_form(data, community, month));
  for (int month = 1; month <= 12; ++month) {
    const core::Month when{year, month};
    const auto visits = visits_of(data, community, month_period(when), core::VisitKind::visit);
    if (!visits.empty()) {
      add(core::format_month(when) + " ", visit_records_form(data, visits, today, names));
    }
  }
  return forms;
}

}  // namespace hufang::app
