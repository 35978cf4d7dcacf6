#include "app/roster/roster_list.h"

#include <algorithm>

#include "app/roster/natural_order.h"
#include "core/text.h"

namespace hufang::app {
namespace {

// Longer words first: 号楼 before 楼.
constexpr std::string_view kKinds[] = {"号楼", "单元", "栋", "幢", "座", "楼"};

struct RoomKey {
  const core::Room* room;
  std::uint32_t unit;  // rank
};

void join(std::string& out, std::string_view part) {
  if (part.empty()) return;
  if (!out.empty()) out += '-';
  out += part;
}

template <class R>
std::vector<const R*> sorted(const core::Table<R>& table, std::string_view community) {
  std::vector<const R*> out;
  for (const R& r : table.rows()) {
    if (r.community == community) out.push_back(&r);
  }
  std::ranges::sort(out, [](const R* a, const R* b) {
    const int c = natural_compare(a->name, b->name);
    return c != 0 ? c < 0 : a->id < b->id;
  });
  return out;
}

// Rooms by rank: unit by unit (a unit after its building), then by number; rooms without a unit last.
core::StringMap<std::uint32_t> room_ranks(const core::Workspace& ws, std::string_view community,
                                          std::span<const core::Building* const> buildings) {
  core::StringMap<std::uint32_t> building_rank, unit_rank, out;
  for (const core::Building* b : buildings)
    building_rank.emplace(b->id, static_cast<std::uint32_t>(building_rank.size()));
  std::vector<const core::Unit*> units = sorted(ws.units, community);
  const auto rank_of = [](const core::StringMap<std::uint32_t>& ranks, const std::string& id) {
    const auto it = ranks.find(id);
    return it == ranks.end() ? UINT32_MAX : it->second;
  };
  std::ranges::stable_sort(units, {},
                           [&](const core::Unit* u) { return rank_of(building_rank, u->building); });
  for (const core::Unit* u : units) unit_rank.emplace(u->id, static_cast<std::uint32_t>(unit_rank.size()));

  std::vector<RoomKey> rooms;
  for (const core::Room& r : ws.rooms.rows()) {
    if (r.community == community) rooms.push_back({&r, rank_of(unit_rank, r.unit)});
  }
  std::ranges::sort(rooms, [](const RoomKey& a, const RoomKey& b) {
    if (a.unit != b.unit) return a.unit < b.unit;
    const int c = natural_compare(a.room->number, b.room->number);
    return c != 0 ? c < 0 : a.room->id < b.room->id;
  });
  out.reserve(rooms.size());
  for (const RoomKey& k : rooms) out.emplace(k.room->id, static_cast<std::uint32_t>(out.size()));
  return out;
}

}  // namespace

std::string_view short_place_name(std::string_view name) {
  name = core::trim(name);
  for (std::string_view kind : kKinds) {
    if (name.size() > kind.size() && name.ends_with(kind))
      return core::trim(name.substr(0, name.size() - kind.size()));
  }
  return name;
}

std::string room_label(const core::Workspace& workspace, const core::Room& room) {
  std::string out;
  if (const core::Unit* unit = workspace.units.find(room.unit); unit != nullptr) {
    if (const core::Building* b = workspace.buildings.find(unit->building); b != nullptr)
      join(out, short_place_name(b->name));
    join(out, short_place_name(unit->name));
  }
  join(out, room.number);
  return out;
}

Stay stay_on(const core::Household& household, core::Date day) {
  if (household.moved_out && *household.moved_out <= day) return Stay::gone;
  if (household.moved_in && day < *household.moved_in) return Stay::coming;
  return Stay::living;
}

void RosterList::refresh(const core::Workspace& ws, std::string_view community, core::Date today) {
  const bool same = built_ && basis_.buildings == ws.buildings.revision() &&
                    basis_.units == ws.units.revision() && basis_.rooms == ws.rooms.revision() &&
                    basis_.households == ws.households.revision() && basis_.community == community &&
                    basis_.today == today;
  if (same) return;
  basis_ = Basis{ws.buildings.revision(),  ws.units.revision(),    ws.rooms.revision(),
                 ws.households.revision(), std::string(community), today};
  built_ = true;
  rebuild(ws);
}

void RosterList::rebuild(const core::Workspace& ws) {
  buildings_ = sorted(ws.buildings, basis_.community);
  const core::StringMap<std::uint32_t> ranks = room_ranks(ws, basis_.community, buildings_);
  counts_ = RosterCounts{.rooms = static_cast<std::int64_t>(ranks.size())};
  rows_.clear();
  std::vector<std::pair<std::uint32_t, const core::Household*>> order;
  for (const core::Household& h : ws.households.rows()) {
    if (h.community != basis_.community) continue;
    ++counts_.households;
    if (stay_on(h, basis_.today) == Stay::living) {
      ++counts_.living;
      ++(h.kind == core::HouseholdKind::home ? counts_.homes : counts_.businesses);
      ++(h.residency == core::Residency::permanent ? counts_.permanent : counts_.temporary);
    }
    const auto rank = ranks.find(h.room);
    order.emplace_back(rank == ranks.end() ? UINT32_MAX : rank->second, &h);
  }
  // In a room, who came last stands first.
  std::ranges::sort(order, [](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first < b.first;
    if (a.second->moved_in != b.second->moved_in) return a.second->moved_in > b.second->moved_in;
    return a.second->id < b.second->id;
  });
  rows_.reserve(order.size());
  for (const auto& [rank, h] : order) {
    RosterRow& row = rows_.emplace_back(RosterRow{h, {}, {}});
    const core::Room* room = ws.rooms.find(h->room);
    if (room == nullptr) continue;
    row.label = room_label(ws, *room);
    if (const core::Unit* unit = ws.units.find(room->unit); unit != nullptr) row.building = unit->building;
  }
  apply_filter();
}

void RosterList::set_filter(const RosterFilter& filter) {
  if (filter == filter_) return;
  filter_ = filter;
  apply_filter();
}

bool RosterList::matches(const RosterRow& row) const {
  const core::Household& h = *row.household;
  if (!filter_.with_gone && stay_on(h, basis_.today) == Stay::gone) return false;
  if (!filter_.building.empty() && row.building != filter_.building) return false;
  switch (filter_.kind) {
    case RosterKind::all:
      break;
    case RosterKind::home:
      if (h.kind != core::HouseholdKind::home) return false;
      break;
    case RosterKind::business:
      if (h.kind != core::HouseholdKind::business) return false;
      break;
    case RosterKind::permanent:
      if (h.residency != core::Residency::permanent) return false;
      break;
    case RosterKind::temporary:
      if (h.residency != core::Residency::temporary) return false;
      break;
  }
  const std::string_view words = core::trim(filter_.words);
  return words.empty() || row.label.find(words) != std::string::npos ||
         h.name.find(words) != std::string::npos || (words.size() >= 2 && h.phone.ends_with(words));
}

void RosterList::apply_filter() {
  shown_.clear();
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (matches(rows_[i])) shown_.push_back(static_cast<std::uint32_t>(i));
  }
}

}  // namespace hufang::app
