// HouseholdPicker: a dialog that finds a household by room, name or the end of its phone number.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/roster/roster_list.h"
#include "ui/view.h"

namespace hufang::ui {

class HouseholdPicker {
 public:
  explicit HouseholdPicker(Services& services) : services_(services) {}
  void open();
  // The id of the household that was chosen in this frame.
  std::optional<std::string> draw();

 private:
  Services& services_;
  bool open_ = false;
  bool fresh_ = false;
  app::RosterFilter filter_;
  app::RosterList list_;
};

}  // namespace hufang::ui
