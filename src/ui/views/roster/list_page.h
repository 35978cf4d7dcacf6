// The roster as a table: counts, the tree of places, search, filters, one line a household in the order of
// the doors.
#pragma once

#include <string>

#include "app/roster/roster_list.h"
#include "ui/view.h"
#include "ui/views/roster/filter_bar.h"
#include "ui/views/roster/place_panel.h"
#include "ui/widgets/table.h"

namespace hufang::ui {

class ListPage {
 public:
  explicit ListPage(Services& services) : services_(services), filters_(services) {}
  // The household that was pressed; null when none was.
  const core::Household* draw();

 private:
  void draw_counts();
  const core::Household* draw_list();
  const core::Household* draw_table();
  void draw_row(Table& table, const app::RosterRow& row);
  void draw_small_row(Table& table, const app::RosterRow& row);

  Services& services_;
  app::RosterList list_;
  FilterBar filters_;
  PlacePanel places_;
  std::string community_;
};

}  // namespace hufang::ui
