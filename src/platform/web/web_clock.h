// WebClock: the browser's clock; the civil day is the one of the device's time zone.
#pragma once

#include "app/ports/clock.h"

namespace hufang::platform {

class WebClock final : public app::Clock {
 public:
  std::int64_t now_ms() const override;
  core::Date today() const override;
  int minute_of_day() const override;
};

}  // namespace hufang::platform
