// StaffDialog: one of the office's people, added where a form misses somebody, or added and corrected in
// full from the list of people.
#pragma once

#include <optional>
#include <string>

#include "app/office/staff.h"
#include "ui/drafts/edited.h"
#include "ui/view.h"
#include "ui/widgets/date_field.h"

namespace hufang::ui {

class StaffDialog {
 public:
  explicit StaffDialog(Services& services) : services_(services) {}
  void open();                             // adds: name, role, department
  void open_full();                        // adds, with the undertaking
  void open_full(const core::Staff& who);  // corrects
  // The id of who was added or corrected since the last frame.
  std::optional<std::string> draw();

 private:
  void follow();
  void draw_fields();
  core::Result<std::string> save();

  Services& services_;
  bool open_ = false;
  bool fresh_ = false;
  bool full_ = false;
  Edited<core::Staff> person_;  // without id: to be added
  DateDraft undertaking_;
  std::string error_;
  std::optional<std::string> saved_;
  OpenDrafts::Mark mark_{services_.drafts,
                         [this] { return open_ && (person_.changed() || undertaking_.wrong); }};
};

}  // namespace hufang::ui
