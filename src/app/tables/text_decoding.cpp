#include "app/tables/text_decoding.h"

#include <cstdint>

#include "core/text.h"

namespace hufang::app {
namespace {

constexpr std::string_view kUtf8Start = "\xEF\xBB\xBF";
constexpr std::string_view kLittleMark = "\xFF\xFE";
constexpr std::string_view kBigMark = "\xFE\xFF";

// Bytes at the start that only go on with a character: what is left of one that was cut in two is one fault.
std::size_t continuation(std::string_view bytes) {
  std::size_t n = 0;
  while (n < bytes.size() && n < 3 && (static_cast<std::uint8_t>(bytes[n]) & 0xC0) == 0x80) ++n;
  return n;
}

std::string from_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (;;) {
    const std::size_t wrong = core::first_invalid_utf8(bytes);
    out += bytes.substr(0, wrong);
    if (wrong == std::string_view::npos) return out;
    core::append_utf8(out, core::kReplacement);
    bytes.remove_prefix(wrong + 1);
    // What is left of a character that was cut in two is one fault, not several.
    while (!bytes.empty() && (static_cast<std::uint8_t>(bytes.front()) & 0xC0) == 0x80)
      bytes.remove_prefix(1);
  }
}

std::string from_utf16(std::string_view bytes, bool big) {
  const auto unit = [&](std::size_t at) {
    const auto a = static_cast<std::uint8_t>(bytes[at]), b = static_cast<std::uint8_t>(bytes[at + 1]);
    return static_cast<char32_t>(big ? a << 8 | b : b << 8 | a);
  };
  std::string out;
  out.reserve(bytes.size());
  std::size_t at = 0;
  for (; at + 1 < bytes.size(); at += 2) {
    char32_t c = unit(at);
    if (c >= 0xD800 && c <= 0xDBFF && at + 3 < bytes.size()) {
      if (const char32_t low = unit(at + 2); low >= 0xDC00 && low <= 0xDFFF) {
        c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
        at += 2;
      }
    }
    core::append_utf8(out, c);
  }
  if (at < bytes.size()) core::append_utf8(out, core::kReplacement);
  return out;
}

}  // namespace

TextEncoding encoding_of(std::string_view bytes) {
  if (bytes.starts_with(kUtf8Start)) return TextEncoding::utf8;
  if (bytes.starts_with(kLittleMark)) return TextEncoding::utf16_le;
  if (bytes.starts_with(kBigMark)) return TextEncoding::utf16_be;
  std::size_t characters = 0, faults = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t size = core::utf8_length(bytes.substr(at));
    characters += size > 1 ? 1 : 0;
    if (size > 0) {
      at += size;
      continue;
    }
    ++faults;
    at += 1 + continuation(bytes.substr(at + 1));
  }
  return faults <= characters / 4 ? TextEncoding::utf8 : TextEncoding::gb18030;
}

std::string decode_text(std::string_view bytes, const DecodeGb18030& decode_gb18030) {
  switch (encoding_of(bytes)) {
    case TextEncoding::utf16_le:
      return from_utf16(bytes.substr(2), false);
    case TextEncoding::utf16_be:
      return from_utf16(bytes.substr(2), true);
    case TextEncoding::gb18030:
      return decode_gb18030(bytes);
    case TextEncoding::utf8:
      break;
  }
  if (bytes.starts_with(kUtf8Start)) bytes.remove_prefix(kUtf8Start.size());
  return from_utf8(bytes);
}

}  // namespace hufang::app
