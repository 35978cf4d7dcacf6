// SHA-256 (FIPS 180-4): names content, and proves that a file is the one that was written.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace hufang::store {

class Sha256 {
 public:
  void add(std::string_view bytes);
  // Lowercase hexadecimal, 64 characters. The object is used up.
  std::string hex();

 private:
  void block(const unsigned char* p);

  std::array<std::uint32_t, 8> state_ = {0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A,
                                         0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19};
  std::array<unsigned char, 64> waiting_{};
  std::size_t waiting_size_ = 0;
  std::uint64_t size_ = 0;  // bytes
};

std::string sha256_hex(std::string_view bytes);

}  // namespace hufang::store
