// Phone numbers as lists write them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/ports/raw_table.h"

namespace hufang::app {

struct ReadPhones {
  std::vector<std::string> phones;  // one or several; none when the cell says nothing
  bool digits_lost = false;         // 1.38E+10, and nothing better is kept
};

// Several in a cell are separated by 、 / , ; | or white space. Whole numbers are taken whole (13800010001.0,
// an apostrophe before it, what is kept behind 1.38E+10); any other text stays as it is written.
ReadPhones read_phones(const RawCell& cell);

// Several as one text: "13800010001 / 13800010002".
std::string join_phones(const std::vector<std::string>& phones);
// The numbers of such a text, each once.
std::vector<std::string> split_phones(std::string_view text);

}  // namespace hufang::app
