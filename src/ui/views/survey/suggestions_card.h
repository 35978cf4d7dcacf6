// The suggestions of all sheets (建议分析): coded to the ten categories; the main needs by the same rule as
// the main improvements.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/pareto.h"
#include "ui/views/survey/context.h"

namespace hufang::ui {

// The needs, ranked.
void draw_needs(const SurveyContext& context, const core::Pareto& needs);

class SuggestionsCard {
 public:
  void draw(SurveyContext& context);
  const core::Pareto& needs() const { return needs_; }
  void follow(SurveyContext& context);

 private:
  struct Row {
    std::string sheet;  // id
    std::string number;
    bool all_shown = false;
  };
  void draw_row(SurveyContext& context, Row& row);

  std::uint64_t version_ = 0;
  std::string survey_;
  std::vector<Row> rows_;
  std::size_t uncoded_ = 0;
  std::size_t shown_ = 0;
  bool only_uncoded_ = false;
  core::Pareto needs_;
  std::string error_;
};

}  // namespace hufang::ui
