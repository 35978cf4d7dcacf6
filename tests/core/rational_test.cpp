#include "core/rational.h"

#include <doctest/doctest.h>

#include <limits>

#include "tests/support/random.h"

using namespace hufang::core;

namespace {
Rational of(std::int64_t num, std::int64_t den) { return Rational::make(num, den).value(); }
constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();
}  // namespace

TEST_CASE("rational: two decimals, half up") {
  struct Row {
    std::int64_t num, den;
    const char* text;
  };
  const Row rows[] = {
      {0, 1, "0.00"},          {1, 3, "0.33"},
      {2, 3, "0.67"},          {1, 8, "0.13"},
      {-1, 8, "-0.12"},        {1, 200, "0.01"},
      {-1, 200, "0.00"},       {-3, 200, "-0.01"},
      {5, 1000, "0.01"},       {4999, 1000000, "0.00"},
      {99995, 1000, "100.00"}, {99994, 1000, "99.99"},
      {218500, 2525, "86.53"}, {kMax, 1, "9223372036854775807.00"},
      {-7, 2, "-3.50"},        {298, 5, "59.60"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(format_fixed2(of(row.num, row.den)) == row.text);
  }
}

TEST_CASE("rational: lowest terms, signs, errors") {
  CHECK(of(6, -4) == of(-3, 2));
  CHECK(of(0, -7) == Rational(0));
  CHECK(of(0, 5).den() == 1);
  CHECK(Rational::make(1, 0).error().code == Code::not_a_number);
  CHECK(Rational::make(static_cast<Wide>(kMax) + 1, 1).error().code == Code::number_too_large);
  CHECK(Rational::make(static_cast<Wide>(kMax) * 10, 10).value() == Rational(kMax));
  CHECK(add(Rational(kMax), Rational(1)).error().code == Code::number_too_large);
  CHECK(subtract(of(1, kMax), of(1, kMax - 1)).error().code == Code::number_too_large);
  CHECK(multiply(of(1, kMax), of(1, 2)).error().code == Code::number_too_large);
  CHECK(of(-7, 2).floor() == -4);
  CHECK(of(-7, 2).ceil() == -3);
  CHECK(of(7, 2).floor() == 3);
  CHECK(of(7, 2).ceil() == 4);
  CHECK(Rational(5).ceil() == 5);
  CHECK(approximate(of(1, 4)) == doctest::Approx(0.25));
}

TEST_CASE("rational: the laws of arithmetic hold, and order agrees with subtraction") {
  hufang::test::Random random(7);
  int bad = 0;
  for (int i = 0; i < 20000; ++i) {
    const auto any = [&] { return of(random.between(-2000, 2000), random.between(1, 900)); };
    const Rational a = any(), b = any(), c = any();
    bad += add(a, b).value() != add(b, a).value();
    bad += subtract(add(a, b).value(), b).value() != a;
    bad +=
        multiply(a, add(b, c).value()).value() != add(multiply(a, b).value(), multiply(a, c).value()).value();
    bad += (a < b) != (subtract(a, b).value() < Rational(0));
    bad += Rational(a.floor()) > a || Rational(a.floor() + 1) <= a;
    bad += Rational(a.ceil()) < a || Rational(a.ceil() - 1) >= a;
  }
  CHECK(bad == 0);
}
