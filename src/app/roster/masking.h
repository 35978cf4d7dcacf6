// Masking (保密): names, phones and whatever else is personal as they are shown until somebody asks to see
// them.
//
// Holds always: what is masked never has more of the original than stated here; an empty text stays empty.
#pragma once

#include <string>
#include <string_view>

#include "core/model/community.h"

namespace hufang::app {

// A home's name keeps its first character: 王**. A business's name is public and stays whole.
std::string masked_name(std::string_view name, core::HouseholdKind kind);
// The first three and last four of at least eleven characters, else the last two: 138****5678, ****67.
std::string masked_phone(std::string_view phone);
// A personal value by its field's kind; of a person or any other way to reach somebody the first character
// stays.
std::string masked(core::FieldKind kind, std::string_view text);

}  // namespace hufang::app
