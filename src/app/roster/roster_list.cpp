#include "app/roster/roster_list.h"

#include <algorithm>

#include "core/visit_plan.h"

namespace hufang::app {

Stay stay_on(const core::Household& household, core::Date day) {
  if (household.moved_out && *household.moved_out <= day) return Stay::gone;
  if (household.moved_in && day < *household.moved_in) return Stay::coming;
  return Stay::living;
}

void RosterList::refresh(const core::Workspace& ws, std::string_view community, core::Date today) {
  const bool same_doors = revision_ > 0 && doors_.buildings == ws.buildings.revision() &&
                          doors_.units == ws.units.revision() && doors_.rooms == ws.rooms.revision() &&
                          doors_.community == community;
  const bool same = same_doors && households_ == ws.households.revision() && today_ == today;
  if (same && visits_ == ws.visits.revision()) return;
  if (!same_doors) {
    doors_ = Doors{ws.buildings.revision(), ws.units.revision(), ws.rooms.revision(), std::string(community)};
    read_doors(ws);
  }
  if (!same) {
    households_ = ws.households.revision();
    today_ = today;
    rebuild(ws);
  }
  visits_ = ws.visits.revision();
  read_visits(ws);
  apply_filter();
  ++revision_;
}

// Apart from rebuild(): sorting the doors is most of the work, and few changes touch them.
void RosterList::read_doors(const core::Workspace& ws) {
  order_.read(ws, doors_.community);
  room_at_.clear();
  room_at_.reserve(order_.rooms.size());
  for (const DoorOrder::RoomPlace& r : order_.rooms)
    room_at_.emplace(r.room->id, static_cast<std::uint32_t>(room_at_.size()));
}

void RosterList::rebuild(const core::Workspace& ws) {
  tree_.read(ws, order_, doors_.community, today_);
  counts_ = RosterCounts{.rooms = static_cast<std::int64_t>(order_.rooms.size())};
  std::vector<std::pair<std::uint32_t, const core::Household*>> order;
  for (const core::Household& h : ws.households.rows()) {
    if (h.community != doors_.community) continue;
    ++counts_.households;
    if (stay_on(h, today_) == Stay::living) {
      ++counts_.living;
      ++(h.kind == core::HouseholdKind::home ? counts_.homes : counts_.businesses);
      ++(h.residency == core::Residency::permanent ? counts_.permanent : counts_.temporary);
    }
    const auto at = room_at_.find(h.room);
    order.emplace_back(at == room_at_.end() ? DoorOrder::kNowhere : at->second, &h);
  }
  // In a room, who came last stands first.
  std::ranges::sort(order, [](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first < b.first;
    if (a.second->moved_in != b.second->moved_in) return a.second->moved_in > b.second->moved_in;
    return a.second->id < b.second->id;
  });
  rows_.clear();
  rows_.reserve(order.size());
  search_.clear();
  for (const auto& [at, h] : order) {
    RosterRow& row = rows_.emplace_back(RosterRow{h, {}, nullptr, nullptr, {}});
    if (at != DoorOrder::kNowhere) {
      row.room = order_.rooms[at].room;
      row.unit = order_.unit_of(order_.rooms[at]);
      row.label = room_label(ws, *row.room);
    }
    search_.add(row.label, *h);
  }
}

void RosterList::read_visits(const core::Workspace& ws) {
  const auto last = core::last_visits(ws, doors_.community, today_);
  for (RosterRow& row : rows_) {
    const auto found = last.find(row.household->id);
    row.last = found == last.end() ? std::nullopt : std::optional(found->second.on);
  }
}

void RosterList::set_filter(const RosterFilter& filter) {
  if (filter == filter_) return;
  filter_ = filter;
  apply_filter();
}

bool RosterList::matches(const RosterRow& row) const {
  const core::Household& h = *row.household;
  const Stay stay = stay_on(h, today_);
  if (!filter_.with_gone && stay == Stay::gone) return false;
  if (filter_.kind && h.kind != *filter_.kind) return false;
  if (filter_.residency && h.residency != *filter_.residency) return false;
  if (!filter_.place.empty()) {
    const bool there =
        (row.room != nullptr && row.room->id == filter_.place) ||
        (row.unit != nullptr && (row.unit->id == filter_.place || row.unit->building == filter_.place));
    if (!there) return false;
  }
  if (filter_.visited != Visited::any && stay != Stay::living) return false;
  if (filter_.visited == Visited::never && row.last) return false;
  // Who was never visited was not visited for so long either.
  return filter_.visited != Visited::not_for_months || !row.last ||
         core::whole_months(*row.last, today_) >= filter_.for_months;
}

void RosterList::apply_filter() {
  search_.look_for(filter_.words);
  shown_.clear();
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (matches(rows_[i]) && search_.finds(i)) shown_.push_back(static_cast<std::uint32_t>(i));
  }
}

}  // namespace hufang::app
