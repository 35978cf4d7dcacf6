// Commands on main improvements (主要改进事项): cause analysis, measures, who, by when, and the effect a year
// later.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/session/session.h"

namespace hufang::app {

struct ImprovementEntry {
  std::string cause;
  std::string measures;
  std::string owner;
  std::optional<core::Date> due;
  std::string effect;
};

// What is kept about an item of a survey; null when nothing is.
const core::Improvement* improvement_of(const core::Workspace& data, std::string_view survey,
                                        std::string_view item);

// `item` is the item's name. Errors: not_found; required_missing "item".
core::Status save_improvement(Session& session, std::string_view survey, std::string_view item,
                              const ImprovementEntry& entry);

}  // namespace hufang::app
