// NativeClock: the machine's clock and local time zone. NativeRandom: the system's random numbers.
#pragma once

#include "app/ports/clock.h"
#include "app/ports/random.h"

namespace hufang::platform {

class NativeClock final : public app::Clock {
 public:
  std::int64_t now_ms() const override;
  core::Date today() const override;
  int minute_of_day() const override;
};

class NativeRandom final : public app::Random {
 public:
  void fill(std::span<std::uint8_t> bytes) override;
};

}  // namespace hufang::platform
