// The monthly quota (日常意见征询): how many distinct households are to be visited in a month.
//
// Holds always: required = ceil(occupied x percent / 100), the percent by the tier of the total (or, by the
// setting, of the occupied) households; all in whole numbers. A QuotaRule has every number that explains it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "core/model/community.h"
#include "core/rational.h"
#include "core/result.h"

namespace hufang::core {

// The greatest household count the rules take.
constexpr std::int64_t kMaxHouseholds = 1'000'000'000'000;

struct QuotaTier {
  std::int64_t over;                 // households more than this ...
  std::optional<std::int64_t> upto;  // ... and at most this; empty: without limit
  std::int64_t percent;
};
// The procedure's table, ascending.
std::span<const QuotaTier> quota_tiers();

struct QuotaRule {
  std::int64_t total;
  std::int64_t occupied;
  TierBasis basis;
  std::int64_t basis_count;  // the count that chose the tier
  QuotaTier tier;
  Rational exact;         // occupied x percent / 100, before it is rounded up
  std::int64_t required;  // households to visit
};

// Errors: number_too_small (below 0), number_too_large (over kMaxHouseholds), place "total" or "occupied";
// occupied_over_total.
Result<QuotaRule> quota_rule(std::int64_t total, std::int64_t occupied, TierBasis basis = TierBasis::total);

// How many households are still to be visited; 0 when the quota is met.
std::int64_t still_required(const QuotaRule& rule, std::int64_t visited);

}  // namespace hufang::core
