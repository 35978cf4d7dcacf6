// The first letters by which people who type pinyin look for a name: 王小明 is "wxm".
//
// Holds always: the letters are of the common reading, of a surname's own where it begins the name (单 s, 解
// x, 尉迟 yc); letters and digits of the name stand for themselves, in lower case; what has no reading gives
// nothing.
#pragma once

#include <string>
#include <string_view>

namespace hufang::app {

// Appends them to `out`; where a surname reads otherwise than its characters alone, both, a line each:
// 曾明 is "zm\ncm".
void append_initials(std::string& out, std::string_view name);

}  // namespace hufang::app
