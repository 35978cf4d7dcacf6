#include "store/stamp.h"

#include <charconv>

namespace hufang::store {
namespace {

constexpr std::uint64_t kMaxMs = kLastTime >> 16;

// A number without sign or leading zeros, so that one stamp has one text.
std::optional<std::uint64_t> plain_number(std::string_view text, std::uint64_t max) {
  if (text.empty() || text[0] < '0' || text[0] > '9' || (text.size() > 1 && text[0] == '0'))
    return std::nullopt;
  std::uint64_t n = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
  if (error != std::errc() || end != text.data() + text.size() || n > max) return std::nullopt;
  return n;
}

}  // namespace

std::string Stamp::device_text() const {
  std::string text(8, ' ');
  for (std::size_t i = 0; i < 8; ++i) text[i] = static_cast<char>((device >> (8 * (7 - i))) & 0xFF);
  return text;
}

std::optional<std::uint64_t> device_from_text(std::string_view text) {
  if (text.size() != 8) return std::nullopt;
  std::uint64_t device = 0;
  for (char c : text) {
    if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'))) return std::nullopt;
    device = device << 8 | static_cast<unsigned char>(c);
  }
  return device;
}

std::string stamp_text(const Stamp& stamp) {
  return std::to_string(stamp.ms()) + '.' + std::to_string(stamp.counter()) + '.' + stamp.device_text();
}

std::optional<Stamp> stamp_from_text(std::string_view text) {
  std::size_t first = text.find('.');
  if (first == std::string_view::npos) return std::nullopt;
  std::size_t second = text.find('.', first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  auto ms = plain_number(text.substr(0, first), kMaxMs);
  auto counter = plain_number(text.substr(first + 1, second - first - 1), 0xFFFF);
  auto device = device_from_text(text.substr(second + 1));
  if (!ms || !counter || !device) return std::nullopt;
  return Stamp{*ms << 16 | *counter, *device};
}

}  // namespace hufang::store
