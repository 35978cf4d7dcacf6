#include "app/roster/place_tree.h"

namespace hufang::app {
namespace {

void count_in(PlaceNode& outer, const PlaceNode& inner) {
  outer.rooms += inner.rooms;
  outer.lived_in += inner.lived_in;
  outer.households += inner.households;
}

}  // namespace

void PlaceTree::read(const core::Workspace& ws, const DoorOrder& order, std::string_view community,
                     core::Date today) {
  core::StringMap<std::uint32_t> living;  // by room
  for (const core::Household& h : ws.households.rows()) {
    if (h.community == community && core::occupied_on(h, today)) ++living[h.room];
  }
  nodes_.clear();
  at_.clear();
  nodes_.reserve(order.buildings.size() + order.units.size() + order.rooms.size());
  const auto open = [this](PlaceNode::Kind kind, std::string_view id, std::string_view name,
                           std::uint32_t parent) {
    const auto at = static_cast<std::uint32_t>(nodes_.size());
    at_.emplace(id, at);
    nodes_.push_back({kind, id, name, 0, kind == PlaceNode::Kind::building ? at : parent});
    return at;
  };
  const auto close = [this](std::uint32_t at) {
    nodes_[at].end = static_cast<std::uint32_t>(nodes_.size());
    if (nodes_[at].parent != at) count_in(nodes_[nodes_[at].parent], nodes_[at]);
  };
  std::size_t unit = 0, room = 0;
  for (std::uint32_t b = 0; b < order.buildings.size(); ++b) {
    const auto building =
        open(PlaceNode::Kind::building, order.buildings[b]->id, order.buildings[b]->name, 0);
    for (; unit < order.units.size() && order.units[unit].building == b; ++unit) {
      const core::Unit& u = *order.units[unit].unit;
      const auto at = open(PlaceNode::Kind::unit, u.id, u.name, building);
      for (; room < order.rooms.size() && order.rooms[room].unit == unit; ++room) {
        const core::Room& r = *order.rooms[room].room;
        const auto door = open(PlaceNode::Kind::room, r.id, r.number, at);
        const auto found = living.find(r.id);
        nodes_[door].rooms = 1;
        nodes_[door].households = found == living.end() ? 0 : found->second;
        nodes_[door].lived_in = nodes_[door].households > 0 ? 1 : 0;
        close(door);
      }
      close(at);
    }
    close(building);
  }
}

const PlaceNode* PlaceTree::find(std::string_view id) const {
  const auto it = at_.find(id);
  return it == at_.end() ? nullptr : &nodes_[it->second];
}

void PlaceTree::list_shown(const std::set<std::string, std::less<>>& open,
                           std::vector<std::uint32_t>& out) const {
  out.clear();
  for (std::uint32_t i = 0; i < nodes_.size();) {
    out.push_back(i);
    i = open.contains(nodes_[i].id) ? i + 1 : nodes_[i].end;
  }
}

}  // namespace hufang::app
