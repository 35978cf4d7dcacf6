// KeySheet: one paper questionnaire while it is being keyed: which item is next, what is recorded so far.
//
// Holds always: `at()` is the item that the next key is for, items() when the sheet is through. An item
// counts as recorded once somebody said something about it, "no mark" included; an item not reached is no
// abstention yet. Keys: 1 满意, 2 基本满意, 3 不满意, 0 no mark, 4 several marks
// (docs/decisions/0008-several-marks.md).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/survey.h"

namespace hufang::ui {

constexpr std::int64_t kMarkSeveral = core::kMarkSatisfied | core::kMarkBasic | core::kMarkDissatisfied;

// More than one mark: an abstention that says 多选.
constexpr bool several(std::int64_t marks) { return (marks & (marks - 1)) != 0; }

class KeySheet {
 public:
  // An empty sheet.
  void start(std::size_t items);
  // A kept sheet, to be corrected: everything is recorded, the first item is next.
  void load(std::span<const std::int64_t> marks, std::size_t items);

  // A key for the item at(); false when it is none of "0" to "4" or the sheet is through.
  bool digit(char key);
  // Back to the item before, which is not recorded any more. False at the first item.
  bool back();
  void move_to(std::size_t item);
  // A circle was pressed. An item with one mark or none takes it as its answer; one with several marks gains
  // or loses it, so that 4 and then a circle records which two were marked on the paper.
  void press(std::size_t item, std::int64_t mark);
  // The phone's buttons: exactly these marks.
  void set(std::size_t item, std::int64_t marks);
  // What is not recorded has no mark on the paper.
  void rest_unmarked();

  std::size_t items() const { return marks_.size(); }
  std::size_t at() const { return at_; }
  bool recorded(std::size_t item) const { return recorded_[item]; }
  std::int64_t marks(std::size_t item) const { return marks_[item]; }
  const std::vector<std::int64_t>& all_marks() const { return marks_; }
  std::size_t missing() const;
  // All of it in one line, for a draft: "4 - 1", "-" for what is not recorded; and back. False: it is no
  // sheet of as many items, and nothing changed.
  std::string text() const;
  bool read(std::string_view text);
  bool touched() const { return touched_; }

 private:
  void record(std::size_t item, std::int64_t marks);

  std::vector<std::int64_t> marks_;
  std::vector<bool> recorded_;
  std::size_t at_ = 0;
  bool touched_ = false;
};

}  // namespace hufang::ui
