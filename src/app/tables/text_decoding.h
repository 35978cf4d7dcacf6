// The bytes of a text file as UTF-8: which encoding they are in, and reading on where single bytes are
// spoilt.
//
// Holds always: what comes out is UTF-8 without a byte order mark; each byte that is no text is U+FFFD, so
// that the cell it is in can be named, and the rest is read.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace hufang::app {

enum class TextEncoding { utf8, utf16_le, utf16_be, gb18030 };

// A mark at the start decides; without one the bytes are UTF-8 where most of what is not ASCII is UTF-8, else
// GB 18030, as Chinese Excel saves it.
TextEncoding encoding_of(std::string_view bytes);

// How GB 18030 becomes UTF-8: the browser's own decoder, or platform/native/gb18030.h.
using DecodeGb18030 = std::function<std::string(std::string_view bytes)>;

std::string decode_text(std::string_view bytes, const DecodeGb18030& decode_gb18030);

}  // namespace hufang::app
