// Merging duplicates: two records of one household become one.
//
// Holds always: one action, which undo takes back whole. What points at the record that goes (visits,
// appointments, matters, survey returns, notes of showing) points at the one that stays; a year's return
// counts once. What the one that stays does not know is taken from the other.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "app/session/session.h"

namespace hufang::app {

struct MergePlan {
  core::Household after;  // the one that stays, as it will be
  std::int64_t visits = 0, return_visits = 0, appointments = 0, matters = 0;  // that move
  std::int64_t returns = 0;   // years of a sheet given back that move
  std::int64_t repeated = 0;  // years that both have: one stays
};

// What merging `gone` into `stays` would do. Errors: not_found; roster_same_household, when both are one, or
// are not of one community.
core::Result<MergePlan> plan_merge(const core::Workspace& data, std::string_view stays,
                                   std::string_view gone);
// Does it. Errors as above; window_is_reader.
core::Status merge_households(Session& session, std::string_view stays, std::string_view gone);

}  // namespace hufang::app
