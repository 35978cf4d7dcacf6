#include "core/text.h"

#include <cstdint>

#include "core/fold.h"

namespace hufang::core {
namespace {

// White space, and what nobody sees.
bool is_edge(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000 || is_invisible(c);
}

struct Scalar {
  char32_t value;
  std::size_t size;  // bytes; 0: not UTF-8
};

Scalar scalar_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  const std::uint8_t lead = byte(at);
  if (lead < 0x80) return {lead, 1};
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || at + size > text.size()) return {0, 0};
  char32_t value = static_cast<char32_t>(lead & (0xFF >> (size + 1)));
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) return {0, 0};
    value = (value << 6) | static_cast<char32_t>(byte(at + i) & 0x3F);
  }
  const bool overlong = (size == 3 && value < 0x800) || (size == 4 && value < 0x10000);
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (overlong || surrogate || value > 0x10FFFF) return {0, 0};
  return {value, size};
}

}  // namespace

std::string_view trim(std::string_view text) {
  while (!text.empty()) {
    const Scalar first = scalar_at(text, 0);
    if (first.size == 0 || !is_edge(first.value)) break;
    text.remove_prefix(first.size);
  }
  while (!text.empty()) {
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<std::uint8_t>(text[at]) & 0xC0) == 0x80) --at;
    const Scalar last = scalar_at(text, at);
    if (at + last.size != text.size() || !is_edge(last.value)) break;
    text.remove_suffix(last.size);
  }
  return text;
}

std::string without_controls(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Scalar next = scalar_at(text, at);
    const std::size_t size = next.size == 0 ? 1 : next.size;  // what is no UTF-8 is another's to judge
    const bool control = next.size > 0 && (next.value < 0x20 || (next.value >= 0x7F && next.value < 0xA0));
    if (!control || next.value == '\t' || next.value == '\n') {
      out.append(text, at, size);
    } else if (next.value == '\r' && text.substr(at + 1, 1) != "\n") {
      out += '\n';
    }
    at += size;
  }
  return out;
}

std::size_t utf8_length(std::string_view text) { return text.empty() ? 0 : scalar_at(text, 0).size; }

std::size_t first_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = scalar_at(text, at).size;
    if (size == 0) return at;
    at += size;
  }
  return std::string_view::npos;
}

void append_utf8(std::string& out, char32_t c) {
  const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
  if (surrogate || c > 0x10FFFF) c = kReplacement;
  const auto tail = [&](int shift) { out += static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    tail(0);
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

}  // namespace hufang::core
