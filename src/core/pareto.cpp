#include "core/pareto.h"

#include <algorithm>

#include "core/rational.h"

namespace hufang::core {
namespace {

// How part / whole stands to 80%: negative below, 0 at, positive above.
int against_limit(std::int64_t part, std::int64_t whole) {
  const Wide difference = static_cast<Wide>(part) * 5 - static_cast<Wide>(whole) * 4;
  return difference < 0 ? -1 : difference > 0 ? 1 : 0;
}

}  // namespace

std::size_t Pareto::main_count() const {
  return static_cast<std::size_t>(std::ranges::count_if(entries, &ParetoEntry::main));
}

Pareto pareto(std::span<const std::int64_t> counts, ParetoMode mode) {
  Pareto out;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] > 0) out.entries.push_back(ParetoEntry{i, counts[i], 0, false});
    if (counts[i] > 0) out.total += counts[i];
  }
  std::ranges::stable_sort(out.entries, std::ranges::greater{}, &ParetoEntry::count);
  std::int64_t before = 0;
  for (ParetoEntry& entry : out.entries) {
    entry.cumulative = before + entry.count;
    const bool within = against_limit(entry.cumulative, out.total) <= 0;
    const bool crosses = !within && against_limit(before, out.total) < 0;
    entry.main = before == 0 || within || (crosses && mode == ParetoMode::crossing);
    before = entry.cumulative;
  }
  return out;
}

}  // namespace hufang::core
