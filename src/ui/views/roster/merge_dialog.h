// The dialog that merges a duplicate into a household: choose the other one, see what will move, do it.
#pragma once

#include <string>

#include "app/roster/household_merge.h"
#include "app/roster/roster_list.h"
#include "ui/view.h"

namespace hufang::ui {

class MergeDialog {
 public:
  explicit MergeDialog(Services& services) : services_(services) {}
  void open(const core::Household& stays);
  void draw();

 private:
  void draw_choice();
  void draw_preview();
  void act();

  Services& services_;
  bool open_ = false;
  bool fresh_ = false;
  std::string stays_;
  std::string gone_;  // empty: not chosen yet
  app::RosterFilter filter_;
  app::RosterList list_;
  std::string error_;
};

}  // namespace hufang::ui
