// Ledger: the table of a community's matters with its filters, and giving many to another owner.
#pragma once

#include <string>
#include <vector>

#include "app/matters/matter_list.h"
#include "ui/pickers/staff_dialog.h"
#include "ui/view.h"

namespace hufang::ui {

class Ledger {
 public:
  explicit Ledger(Services& services) : services_(services) {}
  void draw();
  // Opens the dialog for what the list shows and is not closed.
  void reassign();
  // Prints what the list shows.
  void print();
  bool anything() const { return list_.size() > 0; }

 private:
  void refresh();
  void draw_filters();
  void draw_table();
  void draw_reassign();

  Services& services_;
  app::MatterFilter filter_;
  app::MatterList list_;
  bool reassigning_ = false;
  bool add_staff_ = false;
  std::vector<std::string> chosen_;  // ids to reassign
  std::string owner_, department_, error_;
  StaffDialog staff_{services_};
};

}  // namespace hufang::ui
