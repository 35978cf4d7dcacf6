// Who gave the sheet back (回收登记): per household, and nothing about what was answered.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>

#include "app/roster/roster_list.h"
#include "ui/views/survey/context.h"

namespace hufang::ui {

class ReturnsCard {
 public:
  void draw(SurveyContext& context);

 private:
  void follow(SurveyContext& context);
  void draw_list(SurveyContext& context);

  std::uint64_t version_ = 0;
  app::RosterList roster_;
  app::RosterFilter filter_;
  std::unordered_set<std::string> returned_;  // ids of households
  std::string error_;
  bool all_ = false;
};

}  // namespace hufang::ui
