// Step 4, the result (结果): the calculation, every item, the main improvements; on paper and as a table of
// counts.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/survey_tally.h"
#include "ui/views/survey/context.h"

namespace hufang::ui {

class ResultsStep {
 public:
  explicit ResultsStep(SurveyContext& context) : context_(context) {}
  void draw();
  float actions_width() const;
  void draw_actions();

 private:
  void follow();
  void draw_empty();
  void print();
  void save_counts();

  SurveyContext& context_;
  std::uint64_t version_ = 0;
  std::vector<std::size_t> order_;
  std::vector<core::ImprovementRow> improvements_;
};

}  // namespace hufang::ui
