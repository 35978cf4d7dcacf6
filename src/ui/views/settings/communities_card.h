// 小区管理: the communities on this device; adding one, going to one, removing one.
#pragma once

#include <string>

#include "ui/parts/community_form.h"
#include "ui/view.h"

namespace hufang::ui {

class CommunitiesCard {
 public:
  explicit CommunitiesCard(Services& services) : services_(services), form_(services) {}
  void draw();

 private:
  void draw_list();
  void draw_actions();
  void draw_new();
  void draw_remove();

  Services& services_;
  CommunityForm form_;
  bool adding_ = false;
  bool removing_ = false;
  std::string removed_;  // id of the one asked about
  std::string error_;
};

}  // namespace hufang::ui
