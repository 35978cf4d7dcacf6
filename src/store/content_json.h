// The steps of content.h on parsed JSON. For this folder's .cpp files only.
#pragma once

#include "store/json_in.h"
#include "store/state.h"

namespace hufang::store {

// False (and `state` perhaps partly filled: throw it away) when the JSON is no such thing.
bool read_record(const Json& json, State& state);
bool read_change_info(const Json& json, State& state);

}  // namespace hufang::store
