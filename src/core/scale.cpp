#include "core/scale.h"

#include <algorithm>
#include <optional>

#include "core/digits.h"
#include "core/model/survey.h"
#include "core/text.h"

namespace hufang::core {
namespace {

// Twice the value of "4", "4.5" or "4.0"; nothing for other texts and other fractions.
std::optional<std::int64_t> half_steps(std::string_view text) {
  const std::size_t point = text.find('.');
  const auto whole = parse_digits(text.substr(0, point));
  constexpr std::int64_t kFarAboveAnyStep = 1'000'000;
  if (!whole || *whole > kFarAboveAnyStep) return std::nullopt;
  if (point == std::string_view::npos) return *whole * 2;
  std::string_view fraction = text.substr(point + 1);
  if (!only_digits(fraction)) return std::nullopt;
  while (fraction.size() > 1 && fraction.back() == '0') fraction.remove_suffix(1);
  if (fraction == "0") return *whole * 2;
  if (fraction == "5") return *whole * 2 + 1;
  return std::nullopt;
}

std::optional<std::int64_t> class_of(const Scale& scale, std::int64_t step) {
  const std::int64_t at = step - scale.low;
  if (at < 0 || at >= static_cast<std::int64_t>(scale.marks.size())) return std::nullopt;
  return scale.marks[static_cast<std::size_t>(at)];
}

std::optional<std::int64_t> mark_of(const Scale& scale, std::string_view value) {
  if (value.empty() || std::ranges::find(scale.blanks, value) != scale.blanks.end()) return 0;
  const auto word = std::ranges::find(scale.words, value, &std::pair<std::string, std::int64_t>::first);
  if (word != scale.words.end()) return word->second;
  const auto halves = half_steps(value);
  if (!halves) return std::nullopt;
  const auto below = class_of(scale, *halves / 2);
  const auto above = class_of(scale, (*halves + 1) / 2);  // the same step when it is a whole one
  if (!below || !above) return std::nullopt;
  return *below | *above;
}

Scale scale_of(int dissatisfied, int basic, int satisfied) {
  Scale scale;
  scale.marks.insert(scale.marks.end(), static_cast<std::size_t>(dissatisfied), kMarkDissatisfied);
  scale.marks.insert(scale.marks.end(), static_cast<std::size_t>(basic), kMarkBasic);
  scale.marks.insert(scale.marks.end(), static_cast<std::size_t>(satisfied), kMarkSatisfied);
  return scale;
}

}  // namespace

Scale five_step_scale() { return scale_of(2, 1, 2); }
Scale ten_step_scale() { return scale_of(4, 3, 3); }

Result<std::int64_t> marks_by_scale(const Scale& scale, std::string_view cell) {
  std::int64_t marks = 0;
  for (std::size_t from = 0; from <= cell.size();) {
    const std::size_t end = std::min(cell.find(';', from), cell.size());
    const std::string_view value = trim(cell.substr(from, end - from));
    const auto mark = mark_of(scale, value);
    if (!mark && scale.strict) return make_error(Code::sheet_not_a_step, {}, {std::string(value)});
    marks |= mark.value_or(0);
    from = end + 1;
  }
  return marks;
}

}  // namespace hufang::core
