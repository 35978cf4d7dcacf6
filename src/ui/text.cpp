#include "ui/text.h"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <deque>

namespace hufang::ui {
namespace {

Language chosen{};
std::deque<std::string> ring;  // a deque: what was handed out stays where it is as more are added
std::size_t used = 0;

std::string& fresh() {
  if (used == ring.size()) ring.emplace_back();
  std::string& s = ring[used++];
  s.clear();
  return s;
}

}  // namespace

void set_language(Language language) { chosen = language; }
Language language() { return chosen; }
std::string_view language_tag(Language language) { return kLanguageTags[static_cast<std::size_t>(language)]; }
Language language_of(std::string_view tag) {
  for (std::size_t i = 0; i < kLanguageCount; ++i) {
    if (kLanguageTags[i] == tag) return static_cast<Language>(i);
  }
  return {};
}
std::string_view language_name(Language language) {
  return kTexts[static_cast<std::size_t>(language)][static_cast<std::size_t>(T::language_name)];
}

std::string_view tr(T key) { return kTexts[static_cast<std::size_t>(chosen)][static_cast<std::size_t>(key)]; }

std::optional<T> text_named(std::string_view key) {
  const T* end = kTextsByKey + kTextCount;
  const auto name = [](T text) { return std::string_view(kTextKeys[static_cast<std::size_t>(text)]); };
  const T* at = std::ranges::lower_bound(kTextsByKey, end, key, {}, name);
  return at != end && name(*at) == key ? std::optional(*at) : std::nullopt;
}

std::string_view trf(T key, std::initializer_list<std::string_view> args) {
  const std::string_view text = tr(key);
  std::string& out = fresh();
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool hole = text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}' && text[i + 1] >= '0' &&
                      text[i + 1] <= '9';
    if (!hole) {
      out += text[i];
      continue;
    }
    const auto n = static_cast<std::size_t>(text[i + 1] - '0');
    if (n < args.size()) out += *(args.begin() + n);
    i += 2;
  }
  return out;
}

std::string_view num(long long n) { return fresh() = std::to_string(n); }

std::string_view num(const char* format, double value) {
  char buffer[64];
  const int n = std::snprintf(buffer, sizeof buffer, format, value);
  std::string& out = fresh();
  out.assign(buffer, n > 0 ? static_cast<std::size_t>(n) : 0);
  return out;
}

std::string_view cat(std::initializer_list<std::string_view> parts) {
  std::string& out = fresh();
  for (std::string_view p : parts) out += p;
  return out;
}

void begin_text_frame() { used = 0; }

}  // namespace hufang::ui
