// 待定分歧: fields that two people changed without knowing of each other; each waits for somebody to decide.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/session/change_history.h"
#include "ui/view.h"

namespace hufang::ui {

class ConflictsCard {
 public:
  explicit ConflictsCard(Services& services) : services_(services) {}
  void draw();

 private:
  struct Choice {
    std::string value, masked, origin;
  };
  struct Entry {
    app::ConflictEntry conflict;
    std::string title;
    std::vector<Choice> choices;
  };
  void refresh();
  void draw_entry(const Entry& entry);  // true when decided
  bool draw_choice(const Entry& entry, std::size_t i);

  Services& services_;
  std::uint64_t revision_ = 0;
  bool read_ = false;
  bool shown_ = false;  // names and phones unmasked
  std::size_t total_ = 0;
  std::vector<Entry> entries_;  // the first of them
};

}  // namespace hufang::ui
