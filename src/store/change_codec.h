// A change set as JSON, the payload of a log frame:
//   {"stamp":"…","who":"…","action":"…","writes":[["table","id","field",value,["base",…]],…]}
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/change_set.h"

namespace hufang::store {

std::string change_to_json(const ChangeSet& change);
// Nothing when the text is no change set.
std::optional<ChangeSet> change_from_json(std::string_view text);

}  // namespace hufang::store
