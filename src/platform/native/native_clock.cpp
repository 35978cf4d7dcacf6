#include "platform/native/native_clock.h"

#include <chrono>
#include <ctime>
#include <random>

namespace hufang::platform {
namespace {

std::tm local_now() {
  std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  return local;
}

}  // namespace

std::int64_t NativeClock::now_ms() const {
  auto since = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

core::Date NativeClock::today() const {
  std::tm local = local_now();
  return core::from_ymd(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday).value_or(core::Date{});
}

int NativeClock::minute_of_day() const {
  std::tm local = local_now();
  return local.tm_hour * 60 + local.tm_min;
}

void NativeRandom::fill(std::span<std::uint8_t> bytes) {
  std::random_device source;
  for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(source());
}

}  // namespace hufang::platform
