#include "ui/views/month/basis_words.h"

#include "ui/words/record_words.h"
#include "ui/words/visit_words.h"

namespace hufang::ui {
namespace {

using What = app::BasisChange::What;

std::string named(std::string_view table, std::string_view record) {
  std::string out(table_words(table));
  return record.empty() ? out : out + " " + std::string(record);
}

std::string of_record(const core::Workspace& data, std::string_view table, std::string_view id) {
  return named(table, record_words(data, table, id));
}

std::string or_gone(std::string_view value, std::string_view words) {
  return std::string(value.empty() ? tr(T::common_none) : words);
}

std::string home_words(std::string_view value) {
  const auto home = core::enum_from_name<core::HomeThen>(value);
  if (!home) return std::string(tr(T::common_none));
  constexpr T kWords[] = {T::month_home_there, T::quota_reason_not_in_community,
                          T::quota_reason_not_living_there};
  return std::string(tr(kWords[static_cast<std::size_t>(*home)]));
}

std::string enum_words(const core::Workspace& data, std::string_view table, std::string_view field,
                       const std::string& value) {
  return or_gone(value, value_words(data, table, field, store::Value(value), true));
}

// "第 19 周主任访问次数" of "week.2026-05-04.director"; the others have names of their own.
std::string figure_words(std::string_view name) {
  constexpr std::string_view kWeek = "week.";
  if (name.starts_with(kWeek)) {
    const std::size_t dot = name.rfind('.');
    const auto monday = core::parse_date(name.substr(kWeek.size(), dot - kWeek.size()));
    if (!monday.ok()) return std::string(name);
    const T who = name.substr(dot + 1) == "director" ? T::week_director : T::week_supervisor;
    return std::string(trf(T::month_figure_week, {num(core::iso_week(*monday).week), tr(who)}));
  }
  constexpr std::pair<std::string_view, T> kFigures[] = {
      {"visited", T::month_col_visited},        {"required", T::month_col_required},
      {"matters_open", T::month_figure_open},   {"matters_overdue", T::month_overdue},
      {"opinions_solved", T::month_fig_solved}, {"opinions_open", T::month_fig_open},
      {"nonconforming", T::month_nonconforming}};
  for (const auto& [figure, words] : kFigures) {
    if (figure == name) return std::string(tr(words));
  }
  return std::string(name);
}

}  // namespace

MonthChangeLine basis_line(const core::Workspace& data, const core::MonthSummary& month,
                           const app::BasisChange& change) {
  MonthChangeLine line;
  line.weight = MonthChangeLine::Weight::figures_stand;
  line.record = of_record(data, "community", month.community);
  line.before = or_gone(change.then, change.then);
  line.after = or_gone(change.now, change.now);
  switch (change.what) {
    case What::total:
      line.field = tr(T::field_total_households);
      break;
    case What::occupied:
      line.field = tr(T::month_basis_occupied);
      break;
    case What::tier_basis:
      line.field = field_words("community", "tier_basis");
      line.before = enum_words(data, "community", "tier_basis", change.then);
      line.after = enum_words(data, "community", "tier_basis", change.now);
      break;
    case What::on_time_minutes:
      line.field = tr(T::setting_on_time);
      break;
    case What::started_on:
      line.field = tr(T::setting_started_on);
      break;
    case What::role:
      line.record = of_record(data, "staff", change.id);
      line.field = field_words("staff", "role");
      line.before = enum_words(data, "staff", "role", change.then);
      line.after = enum_words(data, "staff", "role", change.now);
      break;
    case What::home:
      line.record = of_record(data, "visit", change.id);
      line.field = tr(T::visit_household);
      line.before = home_words(change.then);
      line.after = home_words(change.now);
      break;
    case What::figure:
      line.record = tr(T::month_figures);
      line.field = figure_words(change.id);
      break;
  }
  return line;
}

}  // namespace hufang::ui
