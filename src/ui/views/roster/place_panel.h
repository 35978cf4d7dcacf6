// The roster's tree of buildings, units and rooms beside the list; on a phone two selects.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/roster/place_tree.h"

namespace hufang::ui {

class PlacePanel {
 public:
  static constexpr float kWidth = 236;
  // Forgets what is unfolded: another community.
  void reset();
  // The tree, as high as the page's view; `place` (id, empty: everywhere) follows what is chosen. `revision`
  // is the tree's.
  void draw(const app::PlaceTree& tree, std::uint64_t revision, std::string& place);
  // Building and unit as selects in one line.
  void draw_selects(const app::PlaceTree& tree, std::string& place);

 private:
  void draw_rows(const app::PlaceTree& tree, std::string& place);

  std::set<std::string, std::less<>> open_;
  std::vector<std::uint32_t> shown_;  // nodes of the rows
  std::uint64_t revision_ = 0;        // of the tree when shown_ was made
  bool stale_ = true;
  std::vector<std::string_view> names_, ids_;  // of a select
};

}  // namespace hufang::ui
