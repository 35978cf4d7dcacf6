#include "app/bundle/form_register.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/matters/matter_ledger_form.h"
#include "app/month/month_summary_form.h"
#include "app/survey/survey_result_form.h"
#include "app/visits/visit_record_form.h"
#include "app/visits/visit_table_form.h"

namespace hufang::app {
namespace {

using Scope = FormScope;

std::vector<const core::Visit*> visits_in(const Scope& s, core::VisitKind kind = core::VisitKind::visit) {
  return visits_of(s.data, s.community, s.period, kind);
}
std::int64_t visits(const Scope& s) { return std::ssize(visits_in(s)); }
std::int64_t returns(const Scope& s) { return std::ssize(visits_in(s, core::VisitKind::return_visit)); }
std::int64_t matters(const Scope& s) {
  return std::ranges::count_if(s.data.matters.rows(), [&s](const core::Matter& m) {
    return m.community == s.community && m.opened_on && s.period.has(*m.opened_on);
  });
}
std::int64_t summaries(const Scope& s) { return std::ssize(summary_months(s.data, s.community, s.period)); }

const core::Survey* survey_of(const Scope& s) {
  const auto rows = s.data.surveys.rows();
  const auto found = std::ranges::find_if(rows, [&s](const core::Survey& survey) {
    return survey.community == s.community && survey.year == core::month_of(s.period.to).year;
  });
  return found == rows.end() ? nullptr : &*found;
}
std::int64_t surveys(const Scope& s) { return survey_of(s) == nullptr ? 0 : 1; }

Form records_form(const Scope& s) { return visit_records_form(s.data, visits_in(s), s.today, s.names); }
Form table_form(const Scope& s) { return visit_table_form(s.data, s.community, s.period, s.today, s.names); }
Form returns_form(const Scope& s) {
  return return_visit_form(s.data, s.community, s.period, s.today, s.names);
}
Form ledger_form(const Scope& s) {
  return matter_ledger_form(s.data, s.community, s.period, s.today, s.names);
}
Form summary_form(const Scope& s) {
  return month_summaries_form(s.data, s.community, summary_months(s.data, s.community, s.period));
}
std::vector<FormSheet> summary_sheets(const Scope& s) {
  std::vector<FormSheet> out;
  for (const core::Month month : summary_months(s.data, s.community, s.period))
    out.push_back({core::format_month(month), filed_month_form(s.data, s.community, month)});
  return out;
}
Form survey_form(const Scope& s) {
  const core::Survey* survey = survey_of(s);
  return survey == nullptr ? Form{} : survey_result_form(s.data, *survey, s.today);
}

constexpr FormKind kForms[] = {
    {.id = "records",
     .count = visits,
     .make = records_form,
     .bundled = Bundled::by_month,
     .paper_only = true},
    {.id = "table", .count = visits, .make = table_form},
    {.id = "returns", .count = returns, .make = returns_form},
    {.id = "ledger", .count = matters, .make = ledger_form, .carries_over = true},
    {.id = "summary",
     .count = summaries,
     .make = summary_form,
     .bundled = Bundled::by_month,
     .sheets = summary_sheets},
    {.id = "survey", .count = surveys, .make = survey_form, .of_whole_year = true},
};

}  // namespace

std::span<const FormKind> form_kinds() { return kForms; }

std::vector<FormSheet> form_sheets(const FormKind& kind, const FormScope& scope) {
  if (kind.sheets != nullptr) return kind.sheets(scope);
  Form form = kind.make(scope);
  std::string name = form.title;
  std::vector<FormSheet> out;
  out.push_back({std::move(name), std::move(form)});
  return out;
}

}  // namespace hufang::app
