// The Pareto chart (排列图): dissatisfied marks per item as bars, their cumulative share as a line, 80%
// dashed.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/pareto.h"

namespace hufang::ui {

struct ParetoNames {
  std::string_view name;
  std::string_view short_name;  // may be empty
};

// `names` by item index; `title` starts what is said of the picture.
void draw_pareto(std::string_view title, const core::Pareto& pareto, std::span<const ParetoNames> names,
                 float height);

}  // namespace hufang::ui
