// Natural order: the order in which people expect house numbers, "2 栋" before "10 栋", "902" before "1202".
//
// Holds always: a strict weak order; runs of digits compare by value (then by length, so "02" and "2"
// differ), everything else by bytes.
#pragma once

#include <string_view>

namespace hufang::app {

// Negative, 0 or positive, like strcmp.
int natural_compare(std::string_view a, std::string_view b);
inline bool natural_less(std::string_view a, std::string_view b) { return natural_compare(a, b) < 0; }

}  // namespace hufang::app
