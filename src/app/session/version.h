// The program's version, as shown to people.
#pragma once

#include <string_view>

namespace hufang::app {

inline constexpr std::string_view kVersion = "0.1.0";

}  // namespace hufang::app
