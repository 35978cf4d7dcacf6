// Scale: how the values of a numeric questionnaire become marks.
//
// Holds always: every whole step has one class (满意, 基本满意, 不满意); a half step (4.5) was marked between
// two boxes and is both its neighbours' marks, so one answer when they are of one class and an abstention
// when not.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"

namespace hufang::core {

struct Scale {
  std::int64_t low = 1;             // the lowest whole step
  std::vector<std::int64_t> marks;  // the class of each whole step from `low` up: one mark bit each
  std::vector<std::pair<std::string, std::int64_t>> words;  // other texts with a class, exact
  std::vector<std::string> blanks = {"NA", "N/A"};          // texts that say "no mark", exact
  bool strict = true;                                       // any other text: true an error, false no mark
};

Scale five_step_scale();  // 4-5 satisfied, 3 basic, 1-2 dissatisfied
Scale ten_step_scale();   // 8-10 satisfied, 5-7 basic, 1-4 dissatisfied

// The mark bits of a cell: values separated by `;`, white space around each dropped, empty is no mark.
// Error: sheet_not_a_step, args {text}.
Result<std::int64_t> marks_by_scale(const Scale& scale, std::string_view cell);

}  // namespace hufang::core
