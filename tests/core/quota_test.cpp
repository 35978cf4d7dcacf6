#include "core/quota.h"

#include <doctest/doctest.h>

#include "tests/support/random.h"
#include "tests/support/text.h"

using namespace hufang::core;

TEST_CASE("quota: tiers and rounding") {
  struct Row {
    std::int64_t total, occupied, percent, required;
    const char* exact;
  };
  const Row rows[] = {
      {650, 396, 6, 24, "23.76"},
      {301, 301, 5, 16, "15.05"},
      {300, 280, 4, 12, "11.20"},
      {300, 300, 4, 12, "12.00"},
      {500, 500, 5, 25, "25.00"},
      {501, 500, 6, 30, "30.00"},
      {800, 800, 6, 48, "48.00"},
      {801, 801, 7, 57, "56.07"},
      {0, 0, 4, 0, "0.00"},
      {1, 1, 4, 1, "0.04"},
      {1000, 0, 7, 0, "0.00"},
      {300, 25, 4, 1, "1.00"},
      {1'000'000'000'000, 1'000'000'000'000, 7, 70'000'000'000, "70000000000.00"},
      {1'000'000'000'000, 999'999'999'999, 7, 70'000'000'000, "69999999999.93"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.total);
    CAPTURE(row.occupied);
    const auto rule = quota_rule(row.total, row.occupied);
    REQUIRE(rule.ok());
    CHECK(rule->tier.percent == row.percent);
    CHECK(rule->required == row.required);
    CHECK(format_fixed2(rule->exact) == row.exact);
  }
}

TEST_CASE("quota: the setting takes the tier from the occupied households") {
  const auto rule = quota_rule(650, 396, TierBasis::occupied);
  REQUIRE(rule.ok());
  CHECK(rule->basis_count == 396);
  CHECK(rule->tier.percent == 5);
  CHECK(rule->tier.over == 300);
  CHECK(rule->tier.upto == 500);
  CHECK(rule->required == 20);
  CHECK(still_required(*rule, 19) == 1);
  CHECK(still_required(*rule, 25) == 0);
}

TEST_CASE("quota: refusals") {
  CHECK(hufang::test::describe(quota_rule(-1, 0).error()) == "number_too_small @ total [-1|0]");
  CHECK(hufang::test::describe(quota_rule(5, -2).error()) == "number_too_small @ occupied [-2|0]");
  CHECK(hufang::test::describe(quota_rule(5, 6).error()) == "occupied_over_total @ occupied [6|5]");
  CHECK(quota_rule(kMaxHouseholds + 1, 0).error().code == Code::number_too_large);
}

TEST_CASE("quota: required is the least whole number that is enough") {
  hufang::test::Random random(3);
  for (int i = 0; i < 5000; ++i) {
    const std::int64_t total = random.between(0, i % 2 == 0 ? 2000 : kMaxHouseholds);
    const std::int64_t occupied = random.between(0, total);
    const auto rule = quota_rule(total, occupied).value();
    REQUIRE(rule.required * 100 >= occupied * rule.tier.percent);
    REQUIRE((rule.required - 1) * 100 < occupied * rule.tier.percent);
    REQUIRE(rule.tier.over < total);
    REQUIRE((!rule.tier.upto || total <= *rule.tier.upto));
  }
}
