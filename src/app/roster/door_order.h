// DoorOrder: a community's buildings, units and rooms in the order of the doors, each knowing what it is in.
//
// Holds always: buildings in natural order; units building by building; rooms unit by unit. What has lost the
// place it was in stands last, kNowhere. Pointers are valid until the workspace's next change.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/workspace.h"

namespace hufang::app {

// "3-1-1202": building, unit and room without the words 栋 and 单元. Parts that are not there are left out.
std::string room_label(const core::Workspace& workspace, const core::Room& room);
// A building's or unit's name without its kind: "3 号楼" -> "3", "A座" -> "A", "1单元" -> "1".
std::string_view short_place_name(std::string_view name);

struct DoorOrder {
  static constexpr std::uint32_t kNowhere = UINT32_MAX;
  struct UnitPlace {
    const core::Unit* unit;
    std::uint32_t building;  // index into buildings
  };
  struct RoomPlace {
    const core::Room* room;
    std::uint32_t unit;  // index into units
  };

  void read(const core::Workspace& workspace, std::string_view community);
  const core::Unit* unit_of(const RoomPlace& room) const {
    return room.unit == kNowhere ? nullptr : units[room.unit].unit;
  }

  std::vector<const core::Building*> buildings;
  std::vector<UnitPlace> units;
  std::vector<RoomPlace> rooms;
};

}  // namespace hufang::app
