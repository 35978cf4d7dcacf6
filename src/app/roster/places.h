// Places: a community's buildings, units and rooms by their names, as people write them.
//
// Holds always: names are compared without what makes no difference: the word for what they name ("3栋" is
// "3", "101室" is "101"), zeros before a number (0101 is 101), full-width forms, invisible characters,
// capitals. What is added is in the Change given, not yet in the workspace, and is found again under the same
// names.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "app/session/session.h"

namespace hufang::app {

struct PlaceNames {
  std::string_view building;
  std::string_view unit;
  std::string_view room;
};

// Who owns a room in which somebody else lives, or nobody.
struct RoomOwner {
  std::string_view name = {};
  std::string_view phone = {};
};

// One text for names that mean the same place under the same parent.
std::string place_key(std::string_view parent, std::string_view name);

// What importing `owner` makes of a room's owner; an owner that is not said changes nothing.
bool owner_differs(const core::Room& room, const RoomOwner& owner);

class Places {
 public:
  Places(const core::Workspace& data, std::string_view community);

  // The room's id; empty when it is not there.
  std::string find(const PlaceNames& names) const;
  // The same, adding to `change` what of building, unit and room is not there, and the owner where it is
  // another.
  std::string find_or_add(Session& session, const std::string& community, const PlaceNames& names,
                          Change& change, const RoomOwner& owner = {});

 private:
  std::map<std::string, std::string> buildings_;
  std::map<std::string, std::string> units_;
  std::map<std::string, std::string> rooms_;
};

}  // namespace hufang::app
