// 人员: the people of the office, their roles, the confidentiality undertaking of each; which of them works
// on this device.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ui/pickers/staff_dialog.h"
#include "ui/view.h"

namespace hufang::ui {

class PeopleCard {
 public:
  explicit PeopleCard(Services& services) : services_(services), dialog_(services) {}
  void draw();

 private:
  void refresh();
  void draw_list();
  void open_new();
  void draw_row(class Table& table, const core::Staff& person, const core::Staff* me, std::string& mine);

  Services& services_;
  StaffDialog dialog_;
  bool first_ = false;                      // it was opened when there was nobody
  std::vector<const core::Staff*> people_;  // those who left at the end
  std::int64_t here_ = 0;                   // who have not left
  std::uint64_t revision_ = 0;
  std::string community_;
};

}  // namespace hufang::ui
