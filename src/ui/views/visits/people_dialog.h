// PeopleDialog: the office's people: adding, correcting a name or role, saying who has left.
#pragma once

#include <string>

#include "ui/view.h"
#include "ui/views/visits/staff_dialog.h"

namespace hufang::ui {

class PeopleDialog {
 public:
  explicit PeopleDialog(Services& services) : services_(services), add_(services) {}
  void open();
  void draw();

 private:
  void draw_list();
  void draw_person();

  Services& services_;
  StaffDialog add_;
  bool open_ = false;
  core::Staff person_;  // being corrected; without id: the list is shown
  std::string error_;
};

}  // namespace hufang::ui
