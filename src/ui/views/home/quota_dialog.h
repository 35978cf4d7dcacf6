// QuotaDialog 查看计算过程: the month's quota from the roster to the required households, and each visit left
// out with why.
#pragma once

#include "ui/view.h"
#include "ui/views/home/dashboard.h"

namespace hufang::ui {

std::string_view words(core::Exclusion reason);
// "501–800"
std::string_view tier_words(const core::QuotaTier& tier);

class QuotaDialog {
 public:
  void open() { open_ = true; }
  void draw(const Dashboard& dashboard);

 private:
  bool open_ = false;
};

}  // namespace hufang::ui
