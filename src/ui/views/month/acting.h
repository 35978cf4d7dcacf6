// Whose step it is, and whether it is this device's user's.
#pragma once

#include "ui/view.h"
#include "ui/views/month/month_model.h"

namespace hufang::ui {

// True when this device's user has the role. Otherwise says whose step it is, with a button that makes
// somebody who has the role this device's user.
bool draw_acting(Services& services, const MonthModel& model, core::StaffRole role);

// The reason for sending back, asked in a dialog.
class SendBackDialog {
 public:
  explicit SendBackDialog(Services& services) : services_(services) {}
  void open(core::Month month) {
    month_ = month;
    reason_.clear();
    error_.clear();
    open_ = true;
  }
  // True when the month was sent back.
  void draw(std::string_view title, std::string_view by);

 private:
  Services& services_;
  core::Month month_{};
  bool open_ = false;
  std::string reason_, error_;
};

}  // namespace hufang::ui
