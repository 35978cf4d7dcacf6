// WebRandom: the browser's cryptographic random numbers.
#pragma once

#include "app/ports/random.h"

namespace hufang::platform {

class WebRandom final : public app::Random {
 public:
  void fill(std::span<std::uint8_t> bytes) override;
};

}  // namespace hufang::platform
