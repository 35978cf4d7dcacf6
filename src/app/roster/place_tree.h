// PlaceTree: building > unit > room, each with how many rooms it has and how many are lived in.
//
// Holds always: nodes are in preorder, so what is in a node follows it up to `end`; a node counts what is in
// it. Rooms that have lost their unit are not in the tree. Names are views of the workspace's rows, valid
// until its next change.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/roster/door_order.h"
#include "core/date.h"

namespace hufang::app {

struct PlaceNode {
  enum class Kind : std::uint8_t { building, unit, room };
  Kind kind;
  std::string_view id;
  std::string_view name;
  std::uint32_t end = 0;     // index after the last node in it
  std::uint32_t parent = 0;  // its own index at the top
  std::uint32_t rooms = 0;
  std::uint32_t lived_in = 0;    // rooms with a household living there
  std::uint32_t households = 0;  // living there
};

class PlaceTree {
 public:
  void read(const core::Workspace& workspace, const DoorOrder& order, std::string_view community,
            core::Date today);
  const std::vector<PlaceNode>& nodes() const { return nodes_; }
  // The node of a building, unit or room by its id; null when there is none.
  const PlaceNode* find(std::string_view id) const;
  // The nodes that show when those of `open` are unfolded, by index.
  void list_shown(const std::set<std::string, std::less<>>& open, std::vector<std::uint32_t>& out) const;

 private:
  std::vector<PlaceNode> nodes_;
  std::unordered_map<std::string_view, std::uint32_t> at_;  // by id
};

}  // namespace hufang::app
