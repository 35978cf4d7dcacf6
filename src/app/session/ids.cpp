#include "app/session/ids.h"

#include <array>
#include <cstdint>

namespace hufang::app {

std::string random_text(Random& random, std::size_t length) {
  std::string text;
  while (text.size() < length) {
    std::array<std::uint8_t, 16> bytes{};
    random.fill(bytes);
    for (std::uint8_t byte : bytes) {
      // 252 is the greatest multiple of 36 in a byte; above it, some characters would be likelier.
      if (byte < 252 && text.size() < length) text += "0123456789abcdefghijklmnopqrstuvwxyz"[byte % 36];
    }
  }
  return text;
}

}  // namespace hufang::app
