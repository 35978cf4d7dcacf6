#include "core/penalty.h"

#include <doctest/doctest.h>

#include "tests/support/random.h"

using namespace hufang::core;

TEST_CASE("penalty: points for a low return rate, in each mode") {
  struct Row {
    std::int64_t returned, issued;
    const char *proportional, *full, *started;
  };
  const Row rows[] = {
      {280, 500, "20.00", "20.00", "20.00"},
      {298, 500, "2.00", "0.00", "5.00"},
      {300, 500, "0.00", "0.00", "0.00"},
      {301, 500, "0.00", "0.00", "0.00"},
      {500, 500, "0.00", "0.00", "0.00"},
      {0, 500, "300.00", "300.00", "300.00"},
      {3, 5, "0.00", "0.00", "0.00"},
      {59999, 100000, "0.01", "0.00", "5.00"},
      {1, 3, "133.33", "130.00", "135.00"},
      {295, 500, "5.00", "5.00", "5.00"},
      {599999999999, 1000000000000, "0.00", "0.00", "5.00"},
      {0, 1000000000000, "300.00", "300.00", "300.00"},
      {600, 500, "0.00", "0.00", "0.00"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.returned);
    CAPTURE(row.issued);
    const auto points = [&](PenaltyMode mode) {
      return format_fixed2(penalty_points(row.returned, row.issued, mode).value());
    };
    CHECK(points(PenaltyMode::proportional) == row.proportional);
    CHECK(points(PenaltyMode::full) == row.full);
    CHECK(points(PenaltyMode::started) == row.started);
  }
}

TEST_CASE("penalty: the final rate is never below 0") {
  const auto of = [](std::int64_t num, std::int64_t den) { return Rational::make(num, den).value(); };
  CHECK(rate_after_penalty(of(8653, 100), of(2, 1)).value() == of(8453, 100));
  CHECK(rate_after_penalty(Rational(20), Rational(20)).value() == Rational(0));
  CHECK(rate_after_penalty(Rational(20), Rational(300)).value() == Rational(0));
  CHECK(rate_after_penalty(Rational(0), Rational(0)).value() == Rational(0));
  // Far apart: the difference would not fit 64 bits, but it is not wanted.
  const Rational nearly_300 = penalty_points(7, 999999999989, PenaltyMode::proportional).value();
  CHECK(rate_after_penalty(of(99999993700, 999999941), nearly_300).value() == Rational(0));
}

TEST_CASE("penalty: full <= proportional <= started, within five points") {
  hufang::test::Random random(13);
  for (int i = 0; i < 5000; ++i) {
    const std::int64_t issued = random.between(1, 5000);
    const std::int64_t returned = random.between(0, issued);
    const Rational full = penalty_points(returned, issued, PenaltyMode::full).value();
    const Rational exact = penalty_points(returned, issued, PenaltyMode::proportional).value();
    const Rational started = penalty_points(returned, issued, PenaltyMode::started).value();
    REQUIRE(full <= exact);
    REQUIRE(exact <= started);
    REQUIRE(subtract(started, full).value() <= Rational(5));
    REQUIRE((returned * 100 >= issued * 60) == (exact == Rational(0)));
  }
}
