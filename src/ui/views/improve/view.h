// ImproveView 持续改进: trends over the months, what measures came to, the year, the procedure's versions
// (#improve/effects, /year, /procedure).
#pragma once

#include "ui/view.h"
#include "ui/views/improve/effects_part.h"
#include "ui/views/improve/procedure_part.h"
#include "ui/views/improve/trends_part.h"
#include "ui/views/improve/year_part.h"

namespace hufang::ui {

class ImproveView final : public View {
 public:
  explicit ImproveView(Services& services);
  std::string_view title() override { return tr(T::nav_improve); }
  void draw() override;

 private:
  TrendsPart trends_;
  EffectsPart effects_;
  YearPart year_;
  ProcedurePart procedure_;
};

}  // namespace hufang::ui
