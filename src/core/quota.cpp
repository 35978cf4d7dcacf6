#include "core/quota.h"

#include <algorithm>
#include <string>

namespace hufang::core {
namespace {

constexpr QuotaTier kTiers[] = {
    {-1, 300, 4},
    {300, 500, 5},
    {500, 800, 6},
    {800, std::nullopt, 7},
};

const QuotaTier& tier_of(std::int64_t households) {
  return *std::ranges::find_if(kTiers, [=](const QuotaTier& t) { return !t.upto || households <= *t.upto; });
}

Status check_count(std::int64_t count, const char* place) {
  if (count < 0) return make_error(Code::number_too_small, place, {std::to_string(count), "0"});
  if (count > kMaxHouseholds) {
    return make_error(Code::number_too_large, place, {std::to_string(count), std::to_string(kMaxHouseholds)});
  }
  return Done{};
}

}  // namespace

std::span<const QuotaTier> quota_tiers() { return kTiers; }

Result<QuotaRule> quota_rule(std::int64_t total, std::int64_t occupied, TierBasis basis) {
  if (const Status s = check_count(total, "total"); !s.ok()) return s.error();
  if (const Status s = check_count(occupied, "occupied"); !s.ok()) return s.error();
  if (occupied > total) {
    return make_error(Code::occupied_over_total, "occupied",
                      {std::to_string(occupied), std::to_string(total)});
  }
  const std::int64_t basis_count = basis == TierBasis::total ? total : occupied;
  const QuotaTier& tier = tier_of(basis_count);
  const Result<Rational> exact = Rational::make(static_cast<Wide>(occupied) * tier.percent, 100);
  if (!exact.ok()) return exact.error();
  return QuotaRule{total, occupied, basis, basis_count, tier, *exact, exact->ceil()};
}

std::int64_t still_required(const QuotaRule& rule, std::int64_t visited) {
  return std::max<std::int64_t>(0, rule.required - visited);
}

}  // namespace hufang::core
