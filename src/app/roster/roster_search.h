// RosterSearch: what households are found by, worked out once, and the words that are looked for.
//
// Holds always: finds() allocates nothing. A household is found when every word is part of its door
// (3-1-1202), its name, the name's initials (wxm) or another way to reach it, or is the end of its phone, two
// digits or more; what there is of these the record's fields say.
// "3栋1单元1202室" finds the door however it is kept; capitals do not matter.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/community.h"

namespace hufang::app {

class RosterSearch {
 public:
  void clear();
  // Adds what the next household is found by.
  void add(std::string_view door, const core::Household& household);
  void look_for(std::string_view words);
  // Whether the n-th household added is found.
  bool finds(std::size_t n) const;

 private:
  struct Key {  // door, names with initials, other contacts, lines in [begin, phone); phones' digits [phone,
                // end)
    std::uint32_t begin, door_end, phone, end;
  };
  struct Piece {       // of a door written out
    std::string text;  // "3-" of 3栋, "-1-" of 1单元, "1202" of 1202室
    bool starts = false;
  };
  struct Term {
    std::string text;
    std::vector<Piece> door;  // empty: it is no door written out
  };
  bool finds(const Key& key, const Term& term) const;

  std::string text_;
  std::vector<Key> keys_;
  std::vector<Term> terms_;
};

}  // namespace hufang::app
