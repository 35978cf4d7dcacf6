// One setting: what it is and what it does at the left, its choice at the right; one above the other on a
// phone.
#pragma once

#include <span>
#include <string_view>

namespace hufang::ui {

// True when another option was chosen.
bool setting_row(std::string_view name, std::string_view help, std::span<const std::string_view> options,
                 int& index, bool disabled);

}  // namespace hufang::ui
