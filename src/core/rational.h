// Rational: an exact fraction of two 64-bit integers, for rates and points.
//
// Holds always: den > 0 and the fraction is in lowest terms, so equal values have equal members. Nothing is
// rounded until format_fixed2(). Sums are worked out in 128 bits; one whose lowest terms do not fit 64 bits
// is an error (number_too_large), never a wrong number.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

#include "core/result.h"

namespace hufang::core {

__extension__ typedef __int128 Wide;  // intermediates only

class Rational {
 public:
  constexpr Rational() = default;
  constexpr Rational(std::int64_t whole) : num_(whole) {}

  // num / den. Errors: number_too_large; not_a_number when den is 0.
  static Result<Rational> make(Wide num, Wide den);
  // 100 x part / whole.
  static Result<Rational> percent(std::int64_t part, std::int64_t whole);

  std::int64_t num() const { return num_; }
  std::int64_t den() const { return den_; }

  // The greatest whole number <= this, the least >= this.
  std::int64_t floor() const;
  std::int64_t ceil() const;

  friend bool operator==(Rational, Rational) = default;
  friend std::strong_ordering operator<=>(Rational a, Rational b) {
    const Wide left = static_cast<Wide>(a.num_) * b.den_;
    const Wide right = static_cast<Wide>(b.num_) * a.den_;
    return left < right   ? std::strong_ordering::less
           : right < left ? std::strong_ordering::greater
                          : std::strong_ordering::equal;
  }

 private:
  std::int64_t num_ = 0;
  std::int64_t den_ = 1;
};

Result<Rational> add(Rational a, Rational b);
Result<Rational> subtract(Rational a, Rational b);
Result<Rational> multiply(Rational a, Rational b);

// Two decimals, half up (0.125 -> "0.13", -0.125 -> "-0.12"): the only rounding, done once, for display.
std::string format_fixed2(Rational value);
// For charts and progress bars, where exactness ends.
double approximate(Rational value);

}  // namespace hufang::core
