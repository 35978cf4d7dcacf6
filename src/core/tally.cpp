#include "core/tally.h"

#include "core/model/survey.h"

namespace hufang::core {

void TallyCounts::change(std::span<const std::int64_t> marks, bool suggestion, std::int64_t by) {
  bool blank = !suggestion;
  for (std::size_t i = 0; i < items_.size(); ++i) {
    const std::int64_t mark = i < marks.size() ? marks[i] : 0;
    if (mark != 0) blank = false;
    switch (mark) {
      case kMarkSatisfied:
        items_[i].satisfied += by;
        break;
      case kMarkBasic:
        items_[i].basic += by;
        break;
      case kMarkDissatisfied:
        items_[i].dissatisfied += by;
        break;
      default:
        items_[i].abstained += by;
        break;
    }
  }
  sheets_ += by;
  if (blank) blank_sheets_ += by;
}

}  // namespace hufang::core
