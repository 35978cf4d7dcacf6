// Places: a community's buildings, units and rooms by their names, as people write them.
//
// Holds always: names are compared without the word for what they name ("3栋" is "3"); what is added is in
// the Change given, not yet in the workspace, and is found again under the same names.
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

// One text for names that mean the same place under the same parent.
std::string place_key(std::string_view parent, std::string_view name);

class Places {
 public:
  Places(const core::Workspace& data, std::string_view community);

  // The room's id; empty when it is not there.
  std::string find(const PlaceNames& names) const;
  // The same, adding to `change` what of building, unit and room is not there.
  std::string find_or_add(Session& session, const std::string& community, const PlaceNames& names,
                          Change& change);

 private:
  std::map<std::string, std::string> buildings_;
  std::map<std::string, std::string> units_;
  std::map<std::string, std::string> rooms_;
};

}  // namespace hufang::app
