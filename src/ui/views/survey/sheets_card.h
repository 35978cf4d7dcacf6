// The sheets keyed so far: found by number, opened to be corrected.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ui/views/survey/context.h"

namespace hufang::ui {

class SheetsCard {
 public:
  // The id of the sheet that was pressed in this frame; empty when none was. `open_id` is the one on screen.
  std::string draw(SurveyContext& context, const std::string& open_id);

 private:
  void filter(const SurveyContext& context);

  std::string find_;
  std::string filtered_for_;
  std::uint64_t version_ = 0;
  std::vector<std::size_t> found_;  // places in SurveyContext::sheets(), the last first
  bool all_ = false;
};

}  // namespace hufang::ui
