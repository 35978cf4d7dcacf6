// The three marks of a questionnaire by one letter, for tables of them.
#pragma once

#include <cstdint>

#include "core/model/survey.h"

namespace hufang::test {

inline constexpr std::int64_t kS = core::kMarkSatisfied, kB = core::kMarkBasic, kD = core::kMarkDissatisfied;

}  // namespace hufang::test
