// The result of a questionnaire: rates, return rate, penalty, final rate, main improvements.
//
// Holds always: rate = (satisfied + basic) / (satisfied + basic + dissatisfied), per item and pooled over all
// items; without a valid mark there is no rate (never 0 or 100). Everything is exact; format_fixed2() rounds.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/pareto.h"
#include "core/rational.h"
#include "core/result.h"
#include "core/tally.h"

namespace hufang::core {

struct TallySettings {
  PenaltyMode penalty = PenaltyMode::proportional;
  ParetoMode pareto = ParetoMode::within;
  bool blank_sheets_count = true;  // a wholly blank sheet counts as returned, its items as abstained
};
TallySettings tally_settings(const Community& community);

struct RatedCounts {
  ItemCounts counts;
  std::optional<Rational> rate;  // percent
};

struct SurveyResult {
  std::int64_t issued = 0;
  std::int64_t returned = 0;
  std::int64_t blank_left_out = 0;  // blank sheets not counted, by the setting
  std::optional<Rational>
      return_rate;  // percent, above 100 when more came back than went out; none: issued 0
  std::vector<RatedCounts> items;
  RatedCounts overall;
  std::optional<Rational> penalty;     // points; none while nothing is issued
  std::optional<Rational> final_rate;  // percent; none without an overall rate or a penalty
  Pareto dissatisfied;                 // entries by item index
};

// issued >= 0. Errors: number_too_small; number_too_large when a figure does not fit 64 bits.
Result<SurveyResult> survey_result(const TallyCounts& tally, std::int64_t issued,
                                   const TallySettings& settings);

}  // namespace hufang::core
