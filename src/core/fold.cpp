#include "core/fold.h"

#include <algorithm>
#include <cstdint>

#include "core/text.h"

namespace hufang::core {
namespace {

// The code point at the start of `text`, which is `size` bytes of well-formed UTF-8.
char32_t code_point(std::string_view text, std::size_t size) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  if (size == 1) return byte(0);
  char32_t out = byte(0) & (0x7Fu >> size);
  for (std::size_t i = 1; i < size; ++i) out = (out << 6) | (byte(i) & 0x3Fu);
  return out;
}

// Printable ASCII is as it is; tabs and line feeds are white space of the text's own.
bool is_plain(char c) { return (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\t'; }

bool is_other_space(char32_t c) {
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_dash(char32_t c) { return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE63; }

// Walks over the text: tell(piece, code point) of each character, 0 where it is none.
template <class Tell>
void each_character(std::string_view text, Tell&& tell) {
  while (!text.empty()) {
    const std::size_t size = utf8_length(text);
    const std::size_t taken = std::max<std::size_t>(size, 1);
    tell(text.substr(0, taken), size == 0 ? char32_t{0} : code_point(text, size));
    text.remove_prefix(taken);
  }
}

std::string cleaned(std::string_view text, bool narrow) {
  std::string out;
  out.reserve(text.size());
  each_character(trim(text), [&](std::string_view piece, char32_t c) {
    if (c != 0 && is_invisible(c)) return;
    if (is_other_space(c)) {
      out += ' ';
    } else if (narrow && c >= 0xFF01 && c <= 0xFF5E) {
      out += static_cast<char>(c - 0xFF01 + 0x21);
    } else if (narrow && is_dash(c)) {
      out += '-';
    } else {
      out += piece;
    }
  });
  // What was invisible at an end may have hidden a space.
  const std::string_view trimmed = trim(out);
  return trimmed.size() == out.size() ? out : std::string(trimmed);
}

}  // namespace

bool is_invisible(char32_t c) {
  if (c < 0x20) return c < 0x09 || c > 0x0D;
  return c == 0x7F || c == 0xAD || c == 0x61C || c == 0x180E || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

bool has_invisible(std::string_view text) {
  if (std::ranges::all_of(text, is_plain)) return false;
  bool found = false;
  each_character(text,
                 [&found](std::string_view, char32_t c) { found = found || (c != 0 && is_invisible(c)); });
  return found;
}

std::string as_written(std::string_view text) {
  if (std::ranges::all_of(text, is_plain)) return std::string(trim(text));
  return cleaned(text, false);
}

std::string folded(std::string_view text) {
  if (std::ranges::all_of(text, is_plain)) return std::string(trim(text));
  return cleaned(text, true);
}

std::string same_key(std::string_view text) {
  std::string out = folded(text);
  std::erase_if(out, [](char c) { return c == ' ' || (c >= 0x09 && c <= 0x0D); });
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

bool same_text(std::string_view a, std::string_view b) { return a == b || same_key(a) == same_key(b); }

}  // namespace hufang::core
