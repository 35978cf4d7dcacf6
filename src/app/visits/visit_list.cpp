#include "app/visits/visit_list.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "app/roster/masking.h"
#include "app/roster/roster_list.h"

namespace hufang::app {
namespace {

bool matches(const core::Visit& visit, const VisitFilter& filter) {
  if (filter.state && visit.state != *filter.state) return false;
  if (filter.month && visit.on && core::month_of(*visit.on) != *filter.month) return false;
  return filter.staff.empty() || std::ranges::find(visit.staff, filter.staff) != visit.staff.end();
}

}  // namespace

VisitPlace place_of(const core::Workspace& workspace, std::string_view household) {
  VisitPlace place;
  place.household = workspace.households.find(household);
  if (place.household == nullptr) return place;
  if (const core::Room* room = workspace.rooms.find(place.household->room))
    place.label = room_label(workspace, *room);
  place.masked = masked_name(place.household->name, place.household->kind);
  return place;
}

void VisitList::refresh(const core::Workspace& workspace, std::string_view community,
                        const VisitFilter& filter) {
  Basis basis{workspace.visits.revision(),     workspace.opinions.revision(),
              workspace.households.revision(), workspace.rooms.revision(),
              workspace.units.revision(),      workspace.buildings.revision(),
              std::string(community),          filter};
  if (built_ && basis == basis_) return;
  basis_ = std::move(basis);
  built_ = true;
  rebuild(workspace);
}

void VisitList::rebuild(const core::Workspace& workspace) {
  core::StringMap<std::uint32_t> opinions;
  for (const core::Opinion& opinion : workspace.opinions.rows()) ++opinions[opinion.visit];
  core::StringMap<std::uint32_t> known;
  std::set<core::Month, std::greater<>> months;
  rows_.clear();
  places_.clear();
  all_ = 0;
  for (const core::Visit& visit : workspace.visits.rows()) {
    if (visit.community != basis_.community) continue;
    if (basis_.filter.kind && visit.kind != *basis_.filter.kind) continue;
    ++all_;
    if (visit.on) months.insert(core::month_of(*visit.on));
    if (!matches(visit, basis_.filter)) continue;
    const auto [at, fresh] = known.try_emplace(visit.household, static_cast<std::uint32_t>(places_.size()));
    if (fresh) places_.push_back(place_of(workspace, visit.household));
    const auto said = opinions.find(visit.id);
    rows_.push_back({&visit, at->second, said == opinions.end() ? 0 : said->second});
  }
  months_.assign(months.begin(), months.end());
  std::ranges::sort(rows_, [](const VisitRow& a, const VisitRow& b) {
    return std::tie(b.visit->on, b.visit->started, b.visit->id) <
           std::tie(a.visit->on, a.visit->started, a.visit->id);
  });
}

}  // namespace hufang::app
