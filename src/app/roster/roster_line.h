// A line of a list of households as it was read, and what was wrong with a row.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/error.h"
#include "core/model/community.h"

namespace hufang::app {

struct RosterLine {
  std::size_t row = 0;  // the first one, where several rows are one household
  std::string building;
  std::string unit;
  std::string room;
  std::string name;   // empty: nobody lives in the room
  std::string phone;  // from here on: empty or none, not said
  std::optional<core::HouseholdKind> kind;
  std::optional<core::Residency> residency;
  std::optional<core::Date> moved_in;
  std::optional<core::Date> moved_out;
  std::string owner = {};  // of the room, where somebody else lives there, or nobody
  std::string owner_phone = {};
};

struct RosterProblem {
  std::size_t row = 0;
  std::size_t column = 0;  // from 1; 0: the row as a whole
  core::Error error;
  std::string about = {};  // the row's room and name, to find it by: "5-1-101 苏明远"
};

}  // namespace hufang::app
