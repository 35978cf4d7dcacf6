// StaffDialog: adds somebody who visits, where one is missing from the list.
#pragma once

#include <optional>
#include <string>

#include "app/commands/staff.h"
#include "ui/view.h"

namespace hufang::ui {

class StaffDialog {
 public:
  explicit StaffDialog(Services& services) : services_(services) {}
  void open();
  // The id of who was added in this frame.
  std::optional<std::string> draw();

 private:
  Services& services_;
  bool open_ = false;
  bool fresh_ = false;
  app::NewStaff wanted_;
  std::string error_;
};

}  // namespace hufang::ui
