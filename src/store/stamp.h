// Stamp: when and where a change set was made: a hybrid logical clock's time and the device.
//
// Holds always: totally ordered by (milliseconds, counter, device), on every device alike; sixteen bytes,
// since a workspace holds millions. Text form "milliseconds.counter.device", e.g. "1793459324000.0.a1b2c3d4".
#pragma once

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace hufang::store {

struct Stamp {
  std::uint64_t time = 0;  // milliseconds UTC << 16 | counter (0..65535)
  std::uint64_t device =
      0;  // eight characters 0-9a-z, the first in the highest byte, so numbers order as texts

  std::int64_t ms() const { return static_cast<std::int64_t>(time >> 16); }
  unsigned counter() const { return static_cast<unsigned>(time & 0xFFFF); }
  std::string device_text() const;

  friend auto operator<=>(const Stamp&, const Stamp&) = default;
};

struct StampHash {
  std::size_t operator()(const Stamp& s) const {
    std::uint64_t h = (s.time ^ (s.device * 0x9E3779B97F4A7C15ULL)) * 0xD6E8FEB86659FD93ULL;
    return static_cast<std::size_t>(h ^ (h >> 32));
  }
};

// The device of a text of exactly eight characters 0-9a-z.
std::optional<std::uint64_t> device_from_text(std::string_view text);

std::string stamp_text(const Stamp& stamp);
std::optional<Stamp> stamp_from_text(std::string_view text);

// What a stamp can say ends in the year 6429. A clock that is led there has no next stamp, so there are two
// bounds before it: what a file of another device and the wall clock may say at most (the year 3084), and how
// far the logical clock follows what is kept here already (the year 4199). Between them lie more stamps than
// all devices will ever draw, so no clock comes to the end of its range.
inline constexpr std::uint64_t kLastTime = (std::uint64_t{1} << 63) - 1;
inline constexpr std::uint64_t kFollowedTime = (std::uint64_t{1} << 62) - 1;
inline constexpr std::uint64_t kBelievedTime = (std::uint64_t{1} << 61) - 1;

// The hybrid logical clock: never behind what was seen up to kFollowedTime, never the same stamp twice, never
// past kLastTime.
class LogicalClock {
 public:
  // The next stamp of `device` when the wall clock says `now_ms`. A counter that is used up runs over into
  // the next millisecond.
  Stamp next(std::int64_t now_ms, std::uint64_t device) {
    constexpr auto kBelievedMs = static_cast<std::int64_t>(kBelievedTime >> 16);
    std::uint64_t wall = static_cast<std::uint64_t>(std::clamp<std::int64_t>(now_ms, 0, kBelievedMs)) << 16;
    last_ = wall > last_ ? wall : std::min(last_ + 1, kLastTime);
    return Stamp{last_, device};
  }
  void saw(std::uint64_t time) {
    if (time > last_ && time <= kFollowedTime) last_ = time;
  }
  std::uint64_t last() const { return last_; }

 private:
  std::uint64_t last_ = 0;
};

}  // namespace hufang::store
