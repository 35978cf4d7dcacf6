// CRC-32C (Castagnoli): finds a torn or flipped byte in what storage gives back; no protection against
// intent.
#pragma once

#include <cstdint>
#include <string_view>

namespace hufang::store {

// `crc` continues an earlier call over the bytes before these.
std::uint32_t crc32c(std::string_view bytes, std::uint32_t crc = 0);

}  // namespace hufang::store
