#include "core/survey_rules.h"

#include <algorithm>

#include "core/occupancy.h"

namespace hufang::core {
namespace {

std::optional<Date> in_year(std::int64_t year, int month, int day) {
  if (year < 1900 || year > 2999) return std::nullopt;
  return from_ymd(static_cast<int>(year), month, day);
}

}  // namespace

std::optional<Date> delivery_deadline(std::int64_t year) { return in_year(year, 6, 30); }
std::optional<Date> analysis_deadline(std::int64_t year) { return in_year(year, 7, 31); }

Result<Deadline> collect_by(Date delivered_on, const Calendar& calendar) {
  return due_after(delivered_on, kCollectWorkdays, calendar);
}

std::int64_t issued_of(const Workspace& workspace, const Survey& survey) {
  std::int64_t sum = 0;
  bool by_unit = false;
  for (const UnitIssue& row : workspace.unit_issues.rows()) {
    if (row.survey != survey.id) continue;
    by_unit = true;
    sum += row.issued;
  }
  return by_unit ? sum : survey.issued;
}

IssuedCheck check_issued(const Workspace& workspace, const Survey& survey, Date today) {
  const Occupancy living = occupancy(workspace, survey.community, survey.delivered_on.value_or(today));
  IssuedCheck check;
  check.required = living.occupied;
  StringMap<std::int64_t> issued;
  for (const UnitIssue& row : workspace.unit_issues.rows()) {
    if (row.survey == survey.id) issued[row.unit] += row.issued;
  }
  check.by_unit = !issued.empty();
  check.issued = issued_of(workspace, survey);
  check.missing = std::max<std::int64_t>(0, check.required - check.issued);
  for (const UnitOccupancy& unit : living.units) {
    const auto found = issued.find(unit.unit);
    const std::int64_t count = found == issued.end() ? 0 : found->second;
    check.units.push_back(UnitIssued{unit.unit, unit.occupied, count});
    if (check.by_unit && unit.occupied > 0 && count == 0) check.units_missing.push_back(unit.unit);
  }
  return check;
}

}  // namespace hufang::core
