// HistoryDialog: what was changed in a record, when and by whom, in words, latest first. For any screen:
//
//   if (text_link(tr(T::history_open))) history_.open({{"household", id}});
//   ...
//   history_.draw();   // each frame, outside of cards
//
// Holds always: names of homes and phones are masked; what one action changed stands together, whatever
// records it touched; nothing is worked out again before the data changes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/state.h"
#include "ui/view.h"

namespace hufang::ui {

class HistoryDialog {
 public:
  explicit HistoryDialog(Services& services) : services_(services) {}
  // The record and those that belong to it; the first one gives the dialog its name.
  void open(std::vector<store::RecordRef> records);
  void draw();

 private:
  struct Step {        // one action on these records
    std::string head;  // "完成访问"
    std::string from;  // "2026-05-20 10:00 · 王会计"
    std::vector<std::string> lines;
  };
  void read();

  Services& services_;
  bool open_ = false;
  std::vector<store::RecordRef> records_;
  std::string title_;
  std::uint64_t revision_ = 0;
  std::size_t shown_ = 0;  // steps on the screen
  std::vector<Step> steps_;
};

// A visit with its opinions, signature and photos, those that were removed too.
std::vector<store::RecordRef> records_of_visit(const app::Session& session, std::string_view visit);

}  // namespace hufang::ui
