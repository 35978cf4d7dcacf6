// The vital few (关键的少数): which items are the main ones, by count.
//
// Holds always: entries descend by count, ties in the order given; an item without a count is not an entry.
// An entry is main when the cumulative share up to it is within 80%, and the first always is. By the setting
// the item that crosses 80% is main too: the cumulative share is below 80% before it and above with it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/model/community.h"

namespace hufang::core {

struct ParetoEntry {
  std::size_t item;         // index into the counts given
  std::int64_t count;       // > 0
  std::int64_t cumulative;  // sum of the counts up to and with this entry
  bool main;
  bool operator==(const ParetoEntry&) const = default;
};

struct Pareto {
  std::int64_t total = 0;  // an entry's share is count / total, its cumulative share cumulative / total
  std::vector<ParetoEntry> entries;
  std::size_t main_count() const;  // the main entries are the first of them
};

Pareto pareto(std::span<const std::int64_t> counts, ParetoMode mode);

}  // namespace hufang::core
