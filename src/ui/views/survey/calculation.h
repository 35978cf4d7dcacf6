// How the result comes about (满意率是怎样算出来的): return rate, rate of valid marks, penalty, result.
#pragma once

#include "ui/views/survey/context.h"

namespace hufang::ui {

void draw_calculation(const SurveyContext& context, const core::SurveyResult& result);

}  // namespace hufang::ui
