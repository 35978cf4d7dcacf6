#include "app/visits/return_list.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/matters.h"
#include "core/visit_plan.h"

namespace hufang::app {
namespace {

// The next planned return visit of each household, from today on.
core::StringMap<core::Date> planned_returns(const core::Workspace& workspace, std::string_view community,
                                            core::Date today) {
  core::StringMap<core::Date> out;
  for (const core::Appointment& a : workspace.appointments.rows()) {
    if (a.community != community || a.kind != core::VisitKind::return_visit) continue;
    if (a.state != core::AppointmentState::planned || !a.on || *a.on < today) continue;
    const auto [at, fresh] = out.try_emplace(a.household, *a.on);
    if (!fresh) at->second = std::min(at->second, *a.on);
  }
  return out;
}

}  // namespace

void ReturnList::refresh(const core::Workspace& workspace, std::string_view community, core::Date today) {
  Basis basis{workspace.visits.revision(),
              workspace.matters.revision(),
              workspace.appointments.revision(),
              workspace.households.revision(),
              workspace.rooms.revision(),
              workspace.units.revision(),
              workspace.buildings.revision(),
              workspace.communities.revision(),
              std::string(community),
              today};
  if (built_ && basis == basis_) return;
  basis_ = std::move(basis);
  built_ = true;
  matters_.clear();
  const auto planned = planned_returns(workspace, community, today);
  for (const core::Matter& matter : workspace.matters.rows()) {
    if (matter.community != community || core::matter_state(matter) != core::MatterState::resolved) continue;
    MatterToConfirm row{&matter, place_of(workspace, matter.household), {}};
    if (const auto at = planned.find(matter.household); at != planned.end()) row.appointed = at->second;
    matters_.push_back(std::move(row));
  }
  std::ranges::sort(matters_, [](const MatterToConfirm& a, const MatterToConfirm& b) {
    return std::tie(a.matter->resolved_on, a.matter->id) < std::tie(b.matter->resolved_on, b.matter->id);
  });
  const core::Community* settings = workspace.communities.find(community);
  const std::int64_t months =
      settings == nullptr ? core::Community().routine_return_months : settings->routine_return_months;
  const auto due = core::routine_returns(workspace, community, today, months);
  routine_count_ = due.size();
  routine_.clear();
  for (std::size_t i = 0; i < std::min(kMost, due.size()); ++i) {
    routine_.push_back({due[i].household, place_of(workspace, due[i].household), due[i].last_on,
                        core::whole_months(due[i].last_on, today)});
  }
}

}  // namespace hufang::app
