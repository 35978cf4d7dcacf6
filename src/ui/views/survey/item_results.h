// The result of every item (各项目): bars of the answers, rate and dissatisfied marks, the most dissatisfied
// first.
#pragma once

#include <cstddef>
#include <span>

#include "ui/views/survey/context.h"

namespace hufang::ui {

// `order`: items_by_dissatisfied(). `min_height` to be as high as the card beside it.
void draw_item_results(const core::Questionnaire& questionnaire, const core::SurveyResult& result,
                       std::span<const std::size_t> order, float min_height);

}  // namespace hufang::ui
