// 趋势: what households said over the months, by category and kind; how they rated the visits; the routine
// return visits that are due.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/trends.h"
#include "ui/view.h"

namespace hufang::ui {

class TrendsPart {
 public:
  explicit TrendsPart(Services& services) : services_(services) {}
  void draw();

 private:
  struct Line {  // of a category; the first one is of all
    std::optional<core::Category> category;
    std::vector<std::int64_t> counts;  // a month each
    std::int64_t sum = 0;
    std::int64_t recent = 0, earlier = 0;  // the last three whole months, and the three before
  };
  void refresh();
  void draw_filter();
  void draw_categories(float min_height);
  void draw_line(float min_height);
  void draw_ratings(float min_height);
  void draw_returns(float min_height);

  Services& services_;
  std::vector<core::MonthTrend> months_;
  std::vector<Line> lines_;
  std::size_t returns_due_ = 0;
  bool comparable_ = false;  // there were visits in the three months before the last three
  std::int64_t return_months_ = 6;
  std::optional<core::OpinionKind> kind_, kept_kind_;
  int span_ = 1, kept_span_ = -1;  // place in the spans offered
  std::size_t line_ = 0;           // shown at the right
  std::uint64_t revision_ = 0;
  std::string community_;
  core::Date today_{};
};

}  // namespace hufang::ui
