// 全年: every month of a year: visits against the quota, the weeks, the three steps with what was late, and
// what was written to explain it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/month_year.h"
#include "ui/view.h"

namespace hufang::ui {

class Table;

class YearPart {
 public:
  explicit YearPart(Services& services) : services_(services) {}
  void draw();

 private:
  void refresh();
  void draw_wide();
  void draw_narrow();
  void draw_years();
  void open(long row);  // pressed: leads to its month; -1: none was

  Services& services_;
  std::vector<core::YearMonth> months_;  // the latest first
  std::vector<std::string> why_;         // beside them
  std::string guessed_;                  // of years without calendar data, if any
  int year_ = 0;                         // 0: this year
  bool built_ = false;
  int kept_year_ = 0;
  std::uint64_t revision_ = 0;
  std::string community_;
  core::Date today_{};
};

}  // namespace hufang::ui
