// Random: unpredictable bytes for ids. Tests give a seeded one, so that what they make is the same every
// time.
#pragma once

#include <cstdint>
#include <span>

namespace hufang::app {

class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(std::span<std::uint8_t> bytes) = 0;
};

}  // namespace hufang::app
