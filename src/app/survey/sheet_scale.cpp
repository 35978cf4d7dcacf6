#include "app/survey/sheet_scale.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/digits.h"
#include "core/fold.h"
#include "core/model/survey.h"

namespace hufang::app {
namespace {

using core::kMarkBasic;
using core::kMarkDissatisfied;
using core::kMarkSatisfied;

constexpr std::int64_t kSeveral = kMarkSatisfied | kMarkBasic | kMarkDissatisfied;

bool has(std::string_view text, std::initializer_list<std::string_view> parts) {
  return std::ranges::any_of(
      parts, [text](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

}  // namespace

std::optional<double> number_in(std::string_view text) {
  const std::size_t point = text.find('.');
  const auto whole = core::parse_digits(text.substr(0, point));
  if (!whole) return std::nullopt;
  if (point == std::string_view::npos) return static_cast<double>(*whole);
  const std::string_view fraction = text.substr(point + 1);
  if (!core::only_digits(fraction)) return std::nullopt;
  const bool whole_one = std::ranges::all_of(fraction, [](char c) { return c == '0'; });
  return static_cast<double>(*whole) + (whole_one ? 0.0 : 0.5);
}

std::vector<std::string_view> scales_for(std::span<const double> numbers) {
  struct Range {
    std::string_view answer;
    double least, most;
  };
  constexpr Range kRanges[] = {
      {"five_best", 1, 5}, {"one_best_of_five", 1, 5}, {"three_best", 1, 3},      {"one_best_of_three", 1, 3},
      {"keys", 0, 4},      {"ten_best", 1, 10},        {"one_best_of_ten", 1, 10}};
  std::vector<std::string_view> all, most;
  for (const Range& range : kRanges) {
    const auto inside = std::ranges::count_if(numbers, [&range](double n) {
      const bool step = range.answer != "keys" || n == std::floor(n);
      return step && n >= range.least && n <= range.most;
    });
    const auto of = static_cast<std::ptrdiff_t>(numbers.size());
    if (of == 0 || inside * 2 < of) continue;
    (inside == of ? all : most).push_back(range.answer);
  }
  // One wrong number does not take the right scale away: it is refused by its cell.
  all.insert(all.end(), most.begin(), most.end());
  return all;
}

const StepBounds* bounds_of(std::string_view answer, const ScaleBounds& bounds) {
  if (answer == "five_best" || answer == "one_best_of_five") return &bounds.five;
  if (answer == "ten_best" || answer == "one_best_of_ten") return &bounds.ten;
  return nullptr;
}

core::Scale scale_by_answer(std::string_view answer, const ScaleBounds& bounds) {
  core::Scale scale;
  if (answer == "keys") {
    scale.low = 0;
    scale.marks = {0, kMarkSatisfied, kMarkBasic, kMarkDissatisfied, kSeveral};
    return scale;
  }
  if (const StepBounds* steps = bounds_of(answer, bounds); steps != nullptr) {
    for (std::int64_t step = 1; step <= steps->steps; ++step) {
      scale.marks.push_back(step >= steps->satisfied_from ? kMarkSatisfied
                            : step >= steps->basic_from   ? kMarkBasic
                                                          : kMarkDissatisfied);
    }
  } else if (!answer.empty()) {
    scale.marks = {kMarkDissatisfied, kMarkBasic, kMarkSatisfied};
  }
  if (answer.starts_with("one_best")) std::ranges::reverse(scale.marks);
  return scale;
}

bool says_no_mark(std::string_view text) { return text == "NA" || text == "N/A"; }

bool sounds_like_level(std::string_view text) {
  return has(core::same_key(text),
             {"满意", "一般", "好", "差", "优", "良", "及格", "合格", "同意", "认可", "跳过", "(空)", "未填",
              "未答", "弃权", "不了解", "不清楚", "satisf", "neutral"});
}

std::vector<std::string_view> meanings_for(std::string_view word) {
  std::array<std::string_view, 5> all = {"satisfied", "basic", "dissatisfied", "no_mark", "refuse"};
  const std::string key = core::same_key(word);
  std::string_view first = all[0];
  if (has(key, {"跳过", "空", "未填", "未答", "弃权", "不了解", "不清楚", "无"})) {
    first = "no_mark";
  } else if (has(key, {"不", "差", "未", "dissat"})) {
    first = "dissatisfied";
  } else if (has(key, {"一般", "基本", "尚", "中", "良", "合格", "及格", "还", "neutral"})) {
    first = "basic";
  }
  std::ranges::stable_partition(all, [first](std::string_view each) { return each == first; });
  return {all.begin(), all.end()};
}

std::optional<std::int64_t> marks_by_answer(std::string_view answer) {
  if (answer == "satisfied") return kMarkSatisfied;
  if (answer == "basic") return kMarkBasic;
  if (answer == "dissatisfied") return kMarkDissatisfied;
  if (answer == "no_mark") return 0;
  return std::nullopt;
}

std::string with_semicolons(std::string_view cell) {
  std::string text = core::folded(cell);
  for (const std::string_view mark : {std::string_view("┋"), std::string_view("、"), std::string_view(","),
                                      std::string_view("|"), std::string_view("\n")}) {
    for (std::size_t at = 0; (at = text.find(mark, at)) != std::string::npos;)
      text.replace(at, mark.size(), ";");
  }
  return text;
}

}  // namespace hufang::app
