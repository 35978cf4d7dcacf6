// 措施效果: what became of the main improvements in the year after, and of the measures of the months.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/effects.h"
#include "ui/view.h"

namespace hufang::ui {

class EffectsPart {
 public:
  explicit EffectsPart(Services& services) : services_(services) {}
  void draw();

 private:
  void refresh();
  void draw_improvements();
  void draw_measures();

  Services& services_;
  std::vector<core::ImprovementEffect> improvements_;
  std::vector<core::MeasureEffect> measures_;
  bool built_ = false;
  std::uint64_t revision_ = 0;
  std::string community_;
  core::Date today_{};
};

}  // namespace hufang::ui
