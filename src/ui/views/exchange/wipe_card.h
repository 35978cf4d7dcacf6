// 清空数据: removes everything from this device, after a typed word.
#pragma once

#include <string>

#include "ui/view.h"

namespace hufang::ui {

class WipeCard {
 public:
  explicit WipeCard(Services& services) : services_(services) {}
  void draw();

 private:
  void draw_dialog();

  Services& services_;
  bool asking_ = false;
  std::string typed_;
  std::string error_;
};

}  // namespace hufang::ui
