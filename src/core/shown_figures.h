// What somebody finds who works the shown figures of a questionnaire over, and what is shown where rounding
// would make him find another result.
//
// Holds always: figures are shown with two decimals, half up. Where a step worked with the shown figures
// gives another shown result than the exact one, the exact figure stands there as a fraction.
#pragma once

#include <optional>
#include <string>

#include "core/survey_result.h"

namespace hufang::core {

// "198/23"; a whole number alone.
std::string fraction_text(Rational value);

// 60% less the return rate, in points: "8.60", or "198/23 ≈ 8.61" where 8.61 would not lead on to the shown
// penalty, or does not come from the shown return rate. Nothing at 60% and above, and while nothing is
// issued.
std::optional<std::string> shown_points_short(const SurveyResult& result, PenaltyMode mode);

// "1234/17 − 990/23" where the shown rate less the shown penalty is not the shown final rate; else nothing.
std::optional<std::string> exact_final_step(const SurveyResult& result);

}  // namespace hufang::core
