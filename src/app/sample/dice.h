// Dice: numbers that look random and are the same for a seed on every machine (SplitMix64).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>

namespace hufang::app {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
  }
  // low to high, both included.
  int between(int low, int high) {
    return low + static_cast<int>(next() % static_cast<std::uint64_t>(high - low + 1));
  }
  bool in_hundred(int chance) { return between(0, 99) < chance; }
  template <class T>
  const T& one_of(std::span<const T> items) {
    return items[static_cast<std::size_t>(next() % items.size())];
  }
  template <class List>
  void shuffle(List& list) {
    for (std::size_t i = list.size(); i > 1; --i) {
      std::swap(list[i - 1], list[static_cast<std::size_t>(next() % i)]);
    }
  }
  // 12 characters 0-9a-z.
  std::string id() {
    std::string text;
    while (text.size() < 12) text += "0123456789abcdefghijklmnopqrstuvwxyz"[next() % 36];
    return text;
  }

 private:
  std::uint64_t state_;
};

}  // namespace hufang::app
