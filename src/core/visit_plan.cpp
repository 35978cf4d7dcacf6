#include "core/visit_plan.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

#include "core/visit_count.h"

namespace hufang::core {
namespace {

// The households with a planned appointment today or later.
StringMap<bool> appointed_households(const Workspace& workspace, std::string_view community, Date today) {
  StringMap<bool> out;
  for (const Appointment& a : workspace.appointments.rows()) {
    const bool ahead = a.state == AppointmentState::planned && a.on && *a.on >= today;
    if (a.community == community && ahead) out.emplace(a.household, true);
  }
  return out;
}

StringMap<bool> counted_households(const Workspace& workspace, std::string_view community, Month month) {
  StringMap<bool> out;
  for (const std::string& id : count_visits(workspace, community, month).counted) {
    out.emplace(workspace.visits.find(id)->household, true);
  }
  return out;
}

std::string unit_of(const Workspace& workspace, const Household& household) {
  const Room* room = workspace.rooms.find(household.room);
  return room == nullptr || workspace.units.find(room->unit) == nullptr ? std::string() : room->unit;
}

constexpr int kNever = std::numeric_limits<int>::max();

// Takes from candidates equally long unvisited, units in turn: the unit with the fewest so far gives its
// longest unvisited household next. `same` is sorted by last visit; `taken` counts per unit.
void take_in_turn(std::vector<PlannedVisit>& same, std::size_t wanted, StringMap<int>& taken,
                  std::vector<PlannedVisit>& out) {
  using Place = std::pair<int, std::size_t>;  // how many its unit will have given, then by order
  std::map<Place, std::size_t> queue;
  StringMap<int> expected = taken;
  for (std::size_t i = 0; i < same.size(); ++i) queue.emplace(Place{++expected[same[i].unit], i}, i);
  for (const auto& [place, i] : queue) {
    if (out.size() == wanted) return;
    same[i].nth_of_unit = ++taken[same[i].unit];
    out.push_back(std::move(same[i]));
  }
}

}  // namespace

StringMap<LastVisit> last_visits(const Workspace& workspace, std::string_view community, Date today) {
  StringMap<LastVisit> out;
  for (const Visit& visit : workspace.visits.rows()) {
    if (visit.community != community || visit.state != VisitState::completed) continue;
    if (!visit.on || *visit.on > today) continue;
    const auto [it, fresh] = out.try_emplace(visit.household, LastVisit{*visit.on, visit.id});
    LastVisit& last = it->second;
    if (!fresh && std::tuple(*visit.on, std::string_view(visit.id)) > std::tuple(last.on, last.visit)) {
      last = LastVisit{*visit.on, visit.id};
    }
  }
  return out;
}

int whole_months(Date from, Date to) {
  const Ymd a = to_ymd(from);
  const Ymd b = to_ymd(to);
  return (b.year - a.year) * 12 + (b.month - a.month) - (b.day < a.day ? 1 : 0);
}

VisitPlan plan_visits(const Workspace& workspace, std::string_view community, Date today,
                      std::size_t wanted) {
  const auto last = last_visits(workspace, community, today);
  const auto appointed = appointed_households(workspace, community, today);
  const auto counted = counted_households(workspace, community, month_of(today));
  VisitPlan plan;
  std::map<int, std::vector<PlannedVisit>, std::greater<>> by_months;
  for (const Household& household : workspace.households.rows()) {
    if (household.community != community || !occupied_on(household, today)) continue;
    ++plan.occupied;
    const bool done = counted.contains(household.id);
    const bool ahead = !done && appointed.contains(household.id);
    plan.counted_this_month += done ? 1 : 0;
    plan.appointed += ahead ? 1 : 0;
    if (done || ahead) continue;
    ++plan.candidates;
    PlannedVisit visit;
    visit.household = household.id;
    visit.unit = unit_of(workspace, household);
    if (const auto found = last.find(household.id); found != last.end()) {
      visit.last_on = found->second.on;
      visit.last_visit = found->second.visit;
      visit.months = whole_months(found->second.on, today);
    }
    by_months[visit.last_on ? visit.months : kNever].push_back(std::move(visit));
  }
  StringMap<int> taken;
  for (auto& [months, same] : by_months) {
    if (plan.visits.size() == wanted) break;
    std::ranges::sort(same, [](const PlannedVisit& a, const PlannedVisit& b) {
      return std::tie(a.last_on, a.household) < std::tie(b.last_on, b.household);
    });
    take_in_turn(same, wanted, taken, plan.visits);
  }
  return plan;
}

std::vector<RoutineReturn> routine_returns(const Workspace& workspace, std::string_view community, Date today,
                                           std::int64_t months) {
  const auto appointed = appointed_households(workspace, community, today);
  std::vector<RoutineReturn> out;
  for (const auto& [household, last] : last_visits(workspace, community, today)) {
    const Household* living = workspace.households.find(household);
    if (living == nullptr || living->community != community || !occupied_on(*living, today)) continue;
    const Date due_on = months_later(last.on, months);
    if (due_on > today || appointed.contains(household)) continue;
    out.push_back(RoutineReturn{household, std::string(last.visit), last.on, due_on});
  }
  std::ranges::sort(out, [](const RoutineReturn& a, const RoutineReturn& b) {
    return std::tie(a.last_on, a.household) < std::tie(b.last_on, b.household);
  });
  return out;
}

}  // namespace hufang::core
