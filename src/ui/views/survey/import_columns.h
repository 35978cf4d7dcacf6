// What the columns of an imported table mean, as the user says it: one row a column, and the bounds of
// scales.
#pragma once

#include <span>
#include <string>

#include "app/survey/sheet_mapping.h"

namespace hufang::ui {

// True when a meaning changed. `items`: the questionnaire's.
bool draw_column_meanings(app::SheetMapping& mapping, std::span<const std::string> items);
// True when a bound changed; draws nothing where the scale goes by none.
bool draw_step_bounds(app::SheetMapping& mapping);
// True when a question got another answer.
bool draw_sheet_questions(app::SheetMapping& mapping, std::span<const app::Question> questions);

}  // namespace hufang::ui
