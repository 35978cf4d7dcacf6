// What narrows the roster: the search, kind, residency, how long not visited, those moved out; and the chip
// that shows names and phones.
#pragma once

#include <string_view>

#include "app/roster/roster_list.h"
#include "ui/view.h"
#include "ui/views/roster/place_panel.h"

namespace hufang::ui {

class FilterBar {
 public:
  explicit FilterBar(Services& services) : services_(services) {}
  void reset() {
    filter_ = {};
    shown_ = false;
  }
  app::RosterFilter& filter() { return filter_; }
  bool shown() const { return shown_; }  // names and phones are not masked
  // `with_places`: with selects of building and unit, where there is no tree. On a phone all selects are
  // behind a chip that counts those in use.
  void draw(const app::PlaceTree& tree, PlacePanel& places, bool with_places);

 private:
  void draw_chips();
  void draw_kind(float width);
  void draw_residency(float width);
  void draw_visited(float width);
  void draw_phone(const app::PlaceTree& tree, PlacePanel& places);
  int in_use() const;

  Services& services_;
  app::RosterFilter filter_;
  bool shown_ = false;
  bool unfolded_ = false;
};

}  // namespace hufang::ui
