#include "core/visit_count.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace hufang::core {
namespace {

// Every reason but `repeat`, which depends on the visits before.
std::optional<Exclusion> own_reason(const Workspace& workspace, const Visit& visit, const MonthBasis* basis) {
  if (visit.state == VisitState::voided) return Exclusion::voided;
  if (visit.state != VisitState::completed) return Exclusion::not_completed;
  HomeThen home = home_of_visit(workspace, visit);
  if (basis != nullptr) {
    if (const auto kept = basis->homes.find(visit.id); kept != basis->homes.end()) home = kept->second;
  }
  if (home == HomeThen::not_in_community) return Exclusion::not_in_community;
  if (home == HomeThen::not_living_there) return Exclusion::not_living_there;
  if (visit.kind == VisitKind::return_visit) return Exclusion::return_visit;
  return std::nullopt;
}

bool took_part(const Workspace& workspace, const Visit& visit, StaffRole role, const MonthBasis* basis) {
  return std::ranges::any_of(visit.staff, [&](const std::string& id) {
    if (basis != nullptr) {
      if (const auto kept = basis->roles.find(id); kept != basis->roles.end()) return kept->second == role;
    }
    const Staff* staff = workspace.staff.find(id);
    return staff != nullptr && staff->role == role;
  });
}

}  // namespace

VisitCount count_visits(const Workspace& workspace, std::string_view community, Month month,
                        const MonthBasis* basis) {
  std::vector<const Visit*> visits;
  for (const Visit& visit : workspace.visits.rows()) {
    if (visit.community == community && visit.on && month_of(*visit.on) == month) visits.push_back(&visit);
  }
  std::ranges::sort(visits, [](const Visit* a, const Visit* b) {
    return std::tie(*a->on, a->started, a->id) < std::tie(*b->on, b->started, b->id);
  });
  VisitCount out;
  StringMap<std::string_view> first_of_household;
  for (const Visit* visit : visits) {
    if (const auto reason = own_reason(workspace, *visit, basis)) {
      out.excluded.push_back(ExcludedVisit{visit->id, *reason, {}});
      continue;
    }
    const auto [first, fresh] = first_of_household.try_emplace(visit->household, visit->id);
    if (fresh) {
      out.counted.push_back(visit->id);
    } else {
      out.excluded.push_back(ExcludedVisit{visit->id, Exclusion::repeat, std::string(first->second)});
    }
  }
  return out;
}

std::vector<Date> visit_days_of(const Workspace& workspace, std::string_view community, StaffRole role,
                                const MonthBasis* basis) {
  std::vector<Date> days;
  for (const Visit& visit : workspace.visits.rows()) {
    if (visit.community != community || visit.state != VisitState::completed || !visit.on) continue;
    if (took_part(workspace, visit, role, basis)) days.push_back(*visit.on);
  }
  return days;
}

}  // namespace hufang::core
