// The roster as a table: counts, search, filters, one line a household in the order of the doors.
#pragma once

#include <string>
#include <vector>

#include "app/roster/roster_list.h"
#include "ui/view.h"
#include "ui/widgets/table.h"

namespace hufang::ui {

class ListPage {
 public:
  explicit ListPage(Services& services) : services_(services) {}
  // The household that was pressed; null when none was.
  const core::Household* draw();

 private:
  void draw_counts();
  void draw_tools();
  const core::Household* draw_table();
  void draw_row(Table& table, const app::RosterRow& row);
  void draw_small_row(Table& table, const app::RosterRow& row);

  Services& services_;
  app::RosterList list_;
  app::RosterFilter filter_;
  std::string community_;
  std::vector<std::string_view> buildings_;  // of the select, the first: all
  bool shown_ = false;                       // names and phones unmasked
};

}  // namespace hufang::ui
