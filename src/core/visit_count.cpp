#include "core/visit_count.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace hufang::core {
namespace {

// Every reason but `repeat`, which depends on the visits before.
std::optional<Exclusion> own_reason(const Workspace& workspace, const Visit& visit) {
  if (visit.state == VisitState::voided) return Exclusion::voided;
  if (visit.state != VisitState::completed) return Exclusion::not_completed;
  const Household* household = workspace.households.find(visit.household);
  if (household == nullptr || household->community != visit.community) return Exclusion::not_in_community;
  if (!occupied_on(*household, *visit.on)) return Exclusion::not_living_there;
  if (visit.kind == VisitKind::return_visit) return Exclusion::return_visit;
  return std::nullopt;
}

bool took_part(const Workspace& workspace, const Visit& visit, StaffRole role) {
  return std::ranges::any_of(visit.staff, [&](const std::string& id) {
    const Staff* staff = workspace.staff.find(id);
    return staff != nullptr && staff->role == role;
  });
}

}  // namespace

VisitCount count_visits(const Workspace& workspace, std::string_view community, Month month) {
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
    if (const auto reason = own_reason(workspace, *visit)) {
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

std::vector<Date> visit_days_of(const Workspace& workspace, std::string_view community, StaffRole role) {
  std::vector<Date> days;
  for (const Visit& visit : workspace.visits.rows()) {
    if (visit.community != community || visit.state != VisitState::completed || !visit.on) continue;
    if (took_part(workspace, visit, role)) days.push_back(*visit.on);
  }
  return days;
}

}  // namespace hufang::core
