// The items that two keyings of a sheet record differently, side by side; the user says which one stands.
//
// Holds always: the key 1 or 2 decides the item that is next, as a click on what one keying recorded does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/model/survey.h"

namespace hufang::ui {

class CheckDifferences {
 public:
  void start(std::vector<std::int64_t> first, std::vector<std::int64_t> second,
             std::vector<std::size_t> items);

  // True when Enter was pressed.
  bool take_keys();
  // True when something was decided in this frame.
  bool draw(const core::Questionnaire& questionnaire);

  std::size_t count() const { return items_.size(); }
  std::size_t undecided() const;
  // The items for which the second keying stands.
  std::vector<std::size_t> corrected() const;

 private:
  enum class Stands : std::uint8_t { open, first, second };
  void decide(std::size_t row, Stands stands);
  bool draw_row(std::size_t row, const core::Questionnaire& questionnaire);

  std::vector<std::int64_t> first_, second_;  // marks, one an item
  std::vector<std::size_t> items_;
  std::vector<Stands> stands_;  // beside items_
  std::size_t at_ = 0;          // the row that the next key is for
};

}  // namespace hufang::ui
