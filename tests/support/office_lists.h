// Lists of 2,000 rooms in the layouts that offices use, with what is right said for each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/ports/raw_table.h"
#include "app/tables/question.h"

namespace hufang::test {

struct OfficeList {
  std::string name;
  app::RawTable table;
  app::Answers answers;                // to what it asks, and nothing else
  std::vector<std::string> questions;  // the kinds that it asks, in order
  std::vector<std::string> rooms;      // "1-1-101 name phone", an empty one without name, by row
  std::size_t occupied = 0;
};

// One of the layouts, from 0; the same for the same arguments.
inline constexpr int kOfficeLayouts = 12;
OfficeList office_list(int layout, std::size_t rooms);

}  // namespace hufang::test
