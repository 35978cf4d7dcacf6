// Text in UTF-8 at its edges: what counts as white space, and whether the bytes are UTF-8 at all.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hufang::core {

// Without the white space before and after (Unicode's White_Space, so the ideographic space U+3000 too) and
// the characters there that nobody sees (core/fold.h): a cell of a byte order mark alone is empty.
std::string_view trim(std::string_view text);

// The text as a person would have typed it: without control characters (U+0000-001F, U+007F-009F), of which
// only tabs and line ends stay, the latter as "\n".
std::string without_controls(std::string_view text);

// Bytes of the well-formed character at the start of `text` (1 to 4); 0 when there is none, or `text` is
// empty.
std::size_t utf8_length(std::string_view text);

// The index of the first byte that is no part of well-formed UTF-8 (RFC 3629: no surrogates, no overlong
// forms, nothing above U+10FFFF); npos when all is well.
std::size_t first_invalid_utf8(std::string_view text);

// What stands for bytes that are no text.
inline constexpr char32_t kReplacement = 0xFFFD;

// Appends a code point; a surrogate, or what is above U+10FFFF, as the replacement character.
void append_utf8(std::string& out, char32_t c);

}  // namespace hufang::core
