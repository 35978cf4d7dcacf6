// Counting sheets: marks to counts per item, one sheet at a time.
//
// Holds always: one distinct mark is the answer; none or several is an abstention (弃权) for that item alone,
// and the sheet still counts as returned. For every item satisfied + basic + dissatisfied + abstained = the
// sheets added less the sheets removed, so a sheet keyed, corrected or taken back costs its own items only.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace hufang::core {

struct ItemCounts {
  std::int64_t satisfied = 0;
  std::int64_t basic = 0;
  std::int64_t dissatisfied = 0;
  std::int64_t abstained = 0;

  std::int64_t valid() const { return satisfied + basic + dissatisfied; }
  bool operator==(const ItemCounts&) const = default;
};

class TallyCounts {
 public:
  explicit TallyCounts(std::size_t items) : items_(items) {}

  // Marks as in Sheet::marks: missing ones are no mark, those beyond the items are not counted. `suggestion`
  // tells whether the sheet has text, for such a sheet is not wholly blank. remove() wants what add() got.
  void add(std::span<const std::int64_t> marks, bool suggestion) { change(marks, suggestion, 1); }
  void remove(std::span<const std::int64_t> marks, bool suggestion) { change(marks, suggestion, -1); }

  std::span<const ItemCounts> items() const { return items_; }
  std::int64_t sheets() const { return sheets_; }
  std::int64_t blank_sheets() const { return blank_sheets_; }  // wholly blank: no mark, no suggestion

 private:
  void change(std::span<const std::int64_t> marks, bool suggestion, std::int64_t by);

  std::vector<ItemCounts> items_;
  std::int64_t sheets_ = 0;
  std::int64_t blank_sheets_ = 0;
};

}  // namespace hufang::core
