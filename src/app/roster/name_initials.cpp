#include "app/roster/name_initials.h"

#include <array>
#include <cstdint>

#include "app/roster/name_initials_data.h"
#include "core/text.h"

namespace hufang::app {
namespace {

// The code point at the start of `s`, which is `n` bytes of well-formed UTF-8.
char32_t code_point(std::string_view s, std::size_t n) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(s[i]); };
  if (n == 1) return byte(0);
  char32_t out = byte(0) & (0x7Fu >> n);
  for (std::size_t i = 1; i < n; ++i) out = (out << 6) | (byte(i) & 0x3Fu);
  return out;
}

char letter_of(char32_t c) {
  if (c < 0x80) {
    const char ascii = static_cast<char>(c);
    if (ascii >= 'A' && ascii <= 'Z') return static_cast<char>(ascii - 'A' + 'a');
    return (ascii >= 'a' && ascii <= 'z') || (ascii >= '0' && ascii <= '9') ? ascii : '\0';
  }
  static const auto kWords = [] {
    std::array<std::uint64_t, kInitialsWords> words{};
    write_initials(words.data());
    return words;
  }();
  if (c < kInitialsFirst || c - kInitialsFirst >= kInitialsCount) return '\0';
  const auto at = static_cast<std::size_t>(c - kInitialsFirst);
  const std::uint64_t code = (kWords[at / kInitialsPerWord] >> (5 * (at % kInitialsPerWord))) & 31u;
  return code == 0 ? '\0' : static_cast<char>('a' + code - 1);
}

void append_letters(std::string& out, std::string_view name) {
  while (!name.empty()) {
    const std::size_t n = core::utf8_length(name);
    if (n == 0) return;
    if (const char letter = letter_of(code_point(name, n)); letter != '\0') out += letter;
    name.remove_prefix(n);
  }
}

}  // namespace

void append_initials(std::string& out, std::string_view name) {
  if (const std::string_view surname = surname_letters(name); !surname.empty()) {
    out += surname;
    append_letters(out, name.substr(3 * surname.size()));  // each of its characters is three bytes
    out += '\n';
  }
  append_letters(out, name);
}

}  // namespace hufang::app
