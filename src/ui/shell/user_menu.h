// UserMenu: the people of the office beside the shell's mark of who works here; choosing one records that
// name from then on.
#pragma once

#include <vector>

#include "ui/view.h"
#include "ui/widgets/base.h"

namespace hufang::ui {

class UserMenu {
 public:
  explicit UserMenu(Services& services) : services_(services) {}
  // While Popup::is_open("who"): `anchor` is what was pressed.
  void draw(const Box& anchor);

 private:
  bool draw_person(const core::Staff& person, bool on);

  Services& services_;
  std::vector<const core::Staff*> people_;
};

}  // namespace hufang::ui
