// What the columns of an imported table mean, as the user says it: one row a column, and the bounds of
// scales.
#pragma once

#include <span>
#include <string>

#include "app/survey/sheet_mapping.h"

namespace hufang::ui {

// True when a meaning changed. `items`: the questionnaire's.
bool draw_column_meanings(app::SheetMapping& mapping, std::span<const std::string> items);
// True when a bound changed; draws nothing where no column has a scale.
bool draw_step_bounds(app::SheetMapping& mapping);

}  // namespace hufang::ui
