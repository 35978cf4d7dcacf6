// 历史版本: the kept generations of the data, and going back to one.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/session/opening.h"
#include "ui/view.h"

namespace hufang::ui {

class GenerationsCard {
 public:
  explicit GenerationsCard(Services& services) : services_(services) {}
  void draw(float min_height);

 private:
  void draw_list();
  void draw_confirm();

  Services& services_;
  bool asking_ = false;
  std::int64_t asked_ = 0;
  std::string error_;
};

}  // namespace hufang::ui
