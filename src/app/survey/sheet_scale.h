// What the numbers and words of a table of sheets stand for.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/scale.h"

namespace hufang::app {

// From which step on an answer is 基本满意 and 满意; below is 不满意. 1 < basic_from < satisfied_from <=
// steps. Steps count from the worst.
struct StepBounds {
  std::int64_t steps;
  std::int64_t basic_from;
  std::int64_t satisfied_from;
  bool valid() const { return 1 < basic_from && basic_from < satisfied_from && satisfied_from <= steps; }
  bool operator==(const StepBounds&) const = default;
};
struct ScaleBounds {
  StepBounds five{5, 3, 4};
  StepBounds ten{10, 5, 8};
};

// A number of the table: "4", "4.0", "4.5" (between two boxes).
std::optional<double> number_in(std::string_view text);

// The scales that could have given these numbers, or most of them, the likelier one first, as answers to the
// question `scale`: five_best, one_best_of_five, ten_best, one_best_of_ten, three_best, one_best_of_three,
// and keys (as one keys a sheet: 1 满意, 2 基本满意, 3 不满意, 0 no mark, 4 several).
std::vector<std::string_view> scales_for(std::span<const double> numbers);

// A scale by its answer; without words.
core::Scale scale_by_answer(std::string_view answer, const ScaleBounds& bounds);
// The bounds it goes by; null: none.
const StepBounds* bounds_of(std::string_view answer, const ScaleBounds& bounds);

// Words that say "no mark": NA, N/A.
bool says_no_mark(std::string_view text);
// Whether a word sounds like a level of an answer: 非常满意, 一般, 差, (跳过) ...
bool sounds_like_level(std::string_view text);
// What a word most likely stands for, first of the answers to the question `mark_word`: satisfied, basic,
// dissatisfied, no_mark, refuse.
std::vector<std::string_view> meanings_for(std::string_view word);
// The mark bits of such an answer; nothing for refuse.
std::optional<std::int64_t> marks_by_answer(std::string_view answer);

// The marks of a cell however they are joined (; ┋ ， ； 、 |) separated by `;`.
std::string with_semicolons(std::string_view cell);

}  // namespace hufang::app
