// The main improvements (主要改进项) with their chart, and how far each is dealt with.
#pragma once

#include <vector>

#include "core/survey_tally.h"
#include "ui/views/survey/context.h"
#include "ui/widgets/chip.h"

namespace hufang::ui {

// A main improvement's state, as chip and words.
struct ImprovementState {
  std::string_view chip;
  Tone tone;
  std::string_view words;  // what is still to do
};
ImprovementState improvement_state(const core::ImprovementRow& row);

// Pressing an improvement leads to step 5.
void draw_main_items(SurveyContext& context, const core::SurveyResult& result,
                     const std::vector<core::ImprovementRow>& rows, float min_height);

}  // namespace hufang::ui
