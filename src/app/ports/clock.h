// Clock: the only source of "now" for the use cases; rules below app are told the date.
//
// Holds always: now_ms() is UTC; today() and minute_of_day() are the local civil day of the device, so a
// visit at half past midnight belongs to the day the visitor's own calendar shows.
#pragma once

#include <cstdint>

#include "core/date.h"

namespace hufang::app {

class Clock {
 public:
  virtual ~Clock() = default;
  virtual std::int64_t now_ms() const = 0;  // milliseconds since 1970-01-01T00:00Z
  virtual core::Date today() const = 0;
  virtual int minute_of_day() const = 0;  // 0..1439, local time
};

}  // namespace hufang::app
