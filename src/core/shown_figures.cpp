#include "core/shown_figures.h"

#include "core/penalty.h"

namespace hufang::core {
namespace {

// The value as it is shown: whole hundredths.
std::optional<Rational> as_shown(Rational value) {
  const auto twice = Rational::make(Wide{200} * value.num() + value.den(), Wide{2} * value.den());
  if (!twice.ok()) return std::nullopt;
  const auto out = Rational::make(twice->floor(), 100);
  return out.ok() ? std::optional(*out) : std::nullopt;
}

Rational penalty_of(Rational points_short, PenaltyMode mode) {
  const auto points = mode == PenaltyMode::full      ? Result<Rational>(Rational(points_short.floor()))
                      : mode == PenaltyMode::started ? Result<Rational>(Rational(points_short.ceil()))
                                                     : Result<Rational>(points_short);
  const auto out = multiply(*points, Rational(kPointsPerPercent));
  return out.ok() ? *out : Rational(-1);
}

bool is_difference(Rational from, Rational less, Rational result) {
  const auto a = as_shown(from), b = as_shown(less), c = as_shown(result);
  if (!a || !b || !c) return false;
  const auto found = subtract(*a, *b);
  return found.ok() && *found == *c;
}

}  // namespace

std::string fraction_text(Rational value) {
  const std::string whole = std::to_string(value.num());
  return value.den() == 1 ? whole : whole + "/" + std::to_string(value.den());
}

std::optional<std::string> shown_points_short(const SurveyResult& result, PenaltyMode mode) {
  const Rational floor(kReturnRateFloor);
  if (!result.return_rate || !result.penalty || *result.return_rate >= floor) return std::nullopt;
  const auto exact = subtract(floor, *result.return_rate);
  if (!exact.ok()) return std::nullopt;
  const auto shown = as_shown(*exact);
  const bool adds_up = shown && is_difference(floor, *result.return_rate, *exact) &&
                       format_fixed2(penalty_of(*shown, mode)) == format_fixed2(*result.penalty);
  return adds_up ? format_fixed2(*exact) : fraction_text(*exact) + " ≈ " + format_fixed2(*exact);
}

std::optional<std::string> exact_final_step(const SurveyResult& result) {
  if (!result.overall.rate || !result.penalty || !result.final_rate) return std::nullopt;
  if (*result.penalty >= *result.overall.rate) return std::nullopt;  // nothing is left: 0
  if (is_difference(*result.overall.rate, *result.penalty, *result.final_rate)) return std::nullopt;
  return fraction_text(*result.overall.rate) + " − " + fraction_text(*result.penalty);
}

}  // namespace hufang::core
