// Figures of a survey in words: percents, counts, ranks. Views live until the end of the frame.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/survey_result.h"

namespace hufang::ui {

// "86.53%", or a dash where there is no rate.
std::string_view percent(const std::optional<core::Rational>& rate);
// "1,444".
std::string_view grouped(std::int64_t n);
// part of whole in percent with one decimal: "27.2%".
std::string_view share_text(std::int64_t part, std::int64_t whole);
// Items by dissatisfied marks, descending; those without one behind, in the questionnaire's order.
std::vector<std::size_t> items_by_dissatisfied(const core::SurveyResult& result);
// What stands under a bar: the short name, or the name's first characters.
std::string_view bar_name(std::string_view name, std::string_view short_name);

}  // namespace hufang::ui
