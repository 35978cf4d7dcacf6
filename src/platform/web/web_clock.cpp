#include "platform/web/web_clock.h"

#include <emscripten/em_js.h>

// clang-format off
EM_JS(double, hf_js_clock_now, (), { return Date.now(); })

// yyyymmdd
EM_JS(int, hf_js_clock_day, (), {
  const now = new Date();
  return (now.getFullYear() * 100 + now.getMonth() + 1) * 100 + now.getDate();
})

EM_JS(int, hf_js_clock_minute, (), {
  const now = new Date();
  return now.getHours() * 60 + now.getMinutes();
})
// clang-format on

namespace hufang::platform {

std::int64_t WebClock::now_ms() const { return static_cast<std::int64_t>(hf_js_clock_now()); }

core::Date WebClock::today() const {
  int day = hf_js_clock_day();
  // Outside the years 1900 to 2999 the device is not set at all: 1970-01-01, as a clock without battery says.
  return core::from_ymd(day / 10000, day / 100 % 100, day % 100).value_or(core::Date{});
}

int WebClock::minute_of_day() const { return hf_js_clock_minute(); }

}  // namespace hufang::platform
