#include "core/rational.h"

#include <limits>

namespace hufang::core {
namespace {

Wide gcd(Wide a, Wide b) {
  while (b != 0) {
    const Wide rest = a % b;
    a = b;
    b = rest;
  }
  return a < 0 ? -a : a;
}

Wide floor_divide(Wide a, Wide b) {  // b > 0
  const Wide quotient = a / b;
  return a % b < 0 ? quotient - 1 : quotient;
}

bool fits(Wide v) {
  return v >= std::numeric_limits<std::int64_t>::min() && v <= std::numeric_limits<std::int64_t>::max();
}

std::string digits(Wide v) {  // v >= 0
  std::string text;
  for (; v != 0 || text.empty(); v /= 10) {
    text.insert(text.begin(), static_cast<char>('0' + static_cast<int>(v % 10)));
  }
  return text;
}

}  // namespace

Result<Rational> Rational::make(Wide num, Wide den) {
  if (den == 0) return make_error(Code::not_a_number);
  if (den < 0) {
    num = -num;
    den = -den;
  }
  const Wide common = gcd(num, den);
  num /= common;
  den /= common;
  if (!fits(num) || !fits(den)) return make_error(Code::number_too_large);
  Rational value;
  value.num_ = static_cast<std::int64_t>(num);
  value.den_ = static_cast<std::int64_t>(den);
  return value;
}

Result<Rational> Rational::percent(std::int64_t part, std::int64_t whole) {
  return make(static_cast<Wide>(part) * 100, whole);
}

std::int64_t Rational::floor() const { return static_cast<std::int64_t>(floor_divide(num_, den_)); }

std::int64_t Rational::ceil() const {
  return static_cast<std::int64_t>(-floor_divide(-static_cast<Wide>(num_), den_));
}

Result<Rational> add(Rational a, Rational b) {
  // Over the least common denominator: the plain products of two such fractions could pass 128 bits.
  const Wide common = gcd(a.den(), b.den());
  const Wide left = static_cast<Wide>(a.num()) * (b.den() / common);
  const Wide right = static_cast<Wide>(b.num()) * (a.den() / common);
  return Rational::make(left + right, a.den() / common * b.den());
}

Result<Rational> subtract(Rational a, Rational b) {
  const auto negative = Rational::make(-static_cast<Wide>(b.num()), b.den());
  if (!negative.ok()) return negative;
  return add(a, *negative);
}

Result<Rational> multiply(Rational a, Rational b) {
  return Rational::make(static_cast<Wide>(a.num()) * b.num(), static_cast<Wide>(a.den()) * b.den());
}

std::string format_fixed2(Rational value) {
  // floor(100 x value + 1/2), in hundredths.
  const Wide twice = static_cast<Wide>(value.num()) * 200 + value.den();
  const Wide hundredths = floor_divide(twice, static_cast<Wide>(value.den()) * 2);
  const Wide size = hundredths < 0 ? -hundredths : hundredths;
  std::string cents = digits(size % 100);
  if (cents.size() < 2) cents.insert(cents.begin(), '0');
  return (hundredths < 0 ? "-" : "") + digits(size / 100) + "." + cents;
}

double approximate(Rational value) {
  return static_cast<double>(value.num()) / static_cast<double>(value.den());
}

}  // namespace hufang::core
