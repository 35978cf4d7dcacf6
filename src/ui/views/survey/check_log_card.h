// The checks made so far, the newest first: sheet, day, what came out.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ui/views/survey/context.h"

namespace hufang::ui {

class CheckLogCard {
 public:
  void draw(const SurveyContext& context);

 private:
  struct Row {
    std::string number;
    std::string when;  // day, and who
    std::int64_t differences, corrected;
  };
  void follow(const SurveyContext& context);

  std::uint64_t version_ = 0;
  std::vector<Row> rows_;
  bool all_ = false;
};

}  // namespace hufang::ui
