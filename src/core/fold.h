// What makes no difference in a text: characters that nobody sees, and full-width forms.
//
// Holds always: folding never joins what the eye tells apart, apart from what same_key() says; folding twice
// is folding once. Bytes that are no UTF-8 stay as they are.
#pragma once

#include <string>
#include <string_view>

namespace hufang::core {

// Zero-width characters, marks of writing direction, byte order marks, soft hyphens, control characters other
// than white space.
bool is_invisible(char32_t c);
bool has_invisible(std::string_view text);

// As a person wrote it: without invisible characters and the white space around it, any space inside (U+00A0,
// U+3000) a plain one. For names, which are kept so.
std::string as_written(std::string_view text);

// For reading: as written, full-width forms and dashes as ASCII (１２－３Ａ is 12-3A).
std::string folded(std::string_view text);

// The same for texts that mean the same name, header or word: folded, without any white space, in small
// letters.
std::string same_key(std::string_view text);

// Whether two texts have one same_key().
bool same_text(std::string_view a, std::string_view b);

}  // namespace hufang::core
