#include "platform/native/gb18030.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "core/text.h"
#include "platform/native/gb18030_data.h"

namespace hufang::platform {
namespace {

constexpr char32_t kNone = 0;
constexpr std::uint32_t kBmpEnd = 39420;   // the four-byte codes below stand for the first plane
constexpr std::uint32_t kOthers = 189000;  // from here on for the others
constexpr std::uint32_t kOthersEnd = 1237576;

bool in(std::uint8_t byte, std::uint8_t low, std::uint8_t high) { return byte >= low && byte <= high; }

char32_t of_pair(std::uint8_t lead, std::uint8_t trail) {
  const std::uint32_t at = trail - (trail > 0x7F ? 0x41u : 0x40u);
  return kGbPairs[(lead - 0x81u) * kGbTrails + at];
}

char32_t of_four(std::uint32_t index) {
  if (index >= kOthers) return index < kOthersEnd ? static_cast<char32_t>(0x10000 + index - kOthers) : kNone;
  if (index >= kBmpEnd) return kNone;
  const auto after = std::upper_bound(std::begin(kGbRanges), std::end(kGbRanges), index,
                                      [](std::uint32_t i, const GbRange& range) { return i < range.index; });
  const GbRange& range = *std::prev(after);
  return range.first == 0 ? kNone : static_cast<char32_t>(range.first + (index - range.index));
}

struct Code {
  char32_t value;
  std::size_t size;  // bytes
};

Code code_at(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < bytes.size() ? static_cast<std::uint8_t>(bytes[at + i]) : std::uint8_t{0};
  };
  if (byte(0) < 0x80) return {byte(0), 1};
  if (byte(0) == 0x80) return {0x20AC, 1};  // as Windows has it
  if (!in(byte(0), 0x81, 0xFE)) return {kNone, 1};
  if (in(byte(1), 0x40, 0xFE) && byte(1) != 0x7F) return {of_pair(byte(0), byte(1)), 2};
  if (!in(byte(1), 0x30, 0x39) || !in(byte(2), 0x81, 0xFE) || !in(byte(3), 0x30, 0x39)) return {kNone, 1};
  const std::uint32_t index =
      ((byte(0) - 0x81u) * 10 + (byte(1) - 0x30u)) * 1260 + (byte(2) - 0x81u) * 10 + (byte(3) - 0x30u);
  return {of_four(index), 4};
}

}  // namespace

std::string utf8_of_gb18030(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() * 3 / 2);
  for (std::size_t at = 0; at < bytes.size();) {
    const Code code = code_at(bytes, at);
    const bool is_nul = code.value == kNone && code.size == 1 && bytes[at] == '\0';
    core::append_utf8(out, code.value == kNone && !is_nul ? core::kReplacement : code.value);
    at += code.value == kNone ? 1 : code.size;
  }
  return out;
}

}  // namespace hufang::platform
