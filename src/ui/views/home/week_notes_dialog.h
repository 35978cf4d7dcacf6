// WeekNotesDialog: why the director or the supervisor had no visit in a week, for each week of the month that
// was missed.
#pragma once

#include <string>
#include <vector>

#include "app/month/weeks.h"
#include "core/weekly.h"
#include "ui/view.h"

namespace hufang::ui {

class WeekNotesDialog {
 public:
  explicit WeekNotesDialog(Services& services) : services_(services) {}
  void open(const std::vector<core::WeekVisits>& weeks);
  void draw();

 private:
  void add(const core::WeekVisits& week, core::StaffRole role);

  Services& services_;
  bool open_ = false;
  std::vector<app::WeekExplanation> notes_;
  std::string error_;
};

}  // namespace hufang::ui
