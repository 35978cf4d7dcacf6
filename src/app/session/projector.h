// Projector: keeps the typed workspace in step with the kept state, record by record.
//
// Holds always: after project() of what was touched the workspace shows the state. Rows come in the order in
// which their records were first written, so that a reload shows what was keyed in the order of keying.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/workspace.h"
#include "store/state.h"

namespace hufang::app {

// Gives back the number of values that were of a wrong type.
std::int64_t project(const store::State& state, const store::RecordRef& ref, core::Workspace& data);
std::int64_t project_all(const store::State& state, core::Workspace& data);

}  // namespace hufang::app
