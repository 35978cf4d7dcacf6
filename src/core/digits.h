// Plain decimal digits: the one form of whole number that files and the command line take.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hufang::core {

// The value of a text of ASCII digits alone; nothing for an empty text, any other character (signs, spaces,
// full-width digits), or a value above INT64_MAX. Leading zeros are digits like others.
std::optional<std::int64_t> parse_digits(std::string_view text);

// True when the text is one or more ASCII digits, whatever their value.
bool only_digits(std::string_view text);

// A number >= 0 with zeros before it up to `width` characters.
std::string padded(std::int64_t value, std::size_t width);

}  // namespace hufang::core
