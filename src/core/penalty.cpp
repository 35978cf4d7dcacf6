#include "core/penalty.h"

namespace hufang::core {

Result<Rational> penalty_points(std::int64_t returned, std::int64_t issued, PenaltyMode mode) {
  const Wide short_by = static_cast<Wide>(issued) * kReturnRateFloor - static_cast<Wide>(returned) * 100;
  if (short_by <= 0) return Rational(0);
  const Result<Rational> points_short = Rational::make(short_by, issued);
  if (!points_short.ok()) return points_short;
  switch (mode) {
    case PenaltyMode::full:
      return Rational(points_short->floor() * kPointsPerPercent);
    case PenaltyMode::started:
      return Rational(points_short->ceil() * kPointsPerPercent);
    case PenaltyMode::proportional:
      break;
  }
  return multiply(*points_short, Rational(kPointsPerPercent));
}

Result<Rational> rate_after_penalty(Rational rate, Rational penalty) {
  // First compared: the difference of two far apart need not fit, and is not wanted.
  if (penalty >= rate) return Rational(0);
  return subtract(rate, penalty);
}

}  // namespace hufang::core
