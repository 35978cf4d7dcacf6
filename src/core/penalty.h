// What a low return rate costs: under 60%, five points of the overall rate per percentage point short.
//
// Holds always: exactly 60% costs nothing; the final rate is never below 0.
#pragma once

#include <cstdint>
#include <optional>

#include "core/model/community.h"
#include "core/rational.h"
#include "core/result.h"

namespace hufang::core {

constexpr std::int64_t kReturnRateFloor = 60;  // percent
constexpr std::int64_t kPointsPerPercent = 5;

// Points (0 to 300) for `returned` sheets of `issued`. Fractions of a percentage point count in proportion,
// not at all (full), or as a whole one (started). issued >= 1. Errors: those of Rational.
Result<Rational> penalty_points(std::int64_t returned, std::int64_t issued, PenaltyMode mode);

// The overall rate less the penalty, in percent. Error: number_too_large.
Result<Rational> rate_after_penalty(Rational rate, Rational penalty);

}  // namespace hufang::core
