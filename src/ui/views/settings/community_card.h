// 小区设置: names, total households, and the procedure's settings, each with what it does and its default.
#pragma once

#include <cstdint>
#include <string>

#include "core/model/community.h"
#include "ui/view.h"

namespace hufang::ui {

class CommunityCard {
 public:
  explicit CommunityCard(Services& services) : services_(services) {}
  void draw();

 private:
  void refresh();
  void draw_names();
  void draw_rules();
  void save_names();
  void save(const core::Community& after);

  Services& services_;
  core::Community kept_;  // as read from the workspace
  std::string name_, office_, total_;
  std::string name_error_, total_error_, error_;
};

}  // namespace hufang::ui
