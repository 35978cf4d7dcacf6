// RecentActions 最近操作: what was done in this window, to take back or do again; by Ctrl+Z and Ctrl+Y too.
//
// Holds always: it takes back in order, latest first, so nothing is left that a later action stood on; what
// somebody else changed since is refused by the session and said.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ui/view.h"

namespace hufang::ui {

class RecentActions {
 public:
  explicit RecentActions(Services& services) : services_(services) {}
  void open();
  void draw();
  // Takes the last action back, or does the last one taken back again, and says so.
  void undo();
  void redo();

 private:
  struct Line {
    std::string words;  // "完成访问 · FW-202605-001"
    std::string time;
    bool undone = false;
  };
  void read();
  void undo_through(std::size_t index);  // of what is done, the latest first; this one included
  void draw_lines();
  bool draw_line(const Line& line, bool linked) const;

  Services& services_;
  bool open_ = false;
  std::uint64_t revision_ = 0;
  std::vector<Line> lines_;  // latest first: what was undone, then what is done
  std::size_t undone_ = 0;   // how many of them
};

}  // namespace hufang::ui
