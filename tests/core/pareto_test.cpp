#include "core/pareto.h"

#include <doctest/doctest.h>

#include "tests/support/random.h"

using namespace hufang::core;

namespace {

std::vector<std::size_t> main_items(const std::vector<std::int64_t>& counts, ParetoMode mode) {
  std::vector<std::size_t> out;
  for (const ParetoEntry& e : pareto(counts, mode).entries) {
    if (e.main) out.push_back(e.item);
  }
  return out;
}

}  // namespace

TEST_CASE("pareto: the main items") {
  using Items = std::vector<std::size_t>;
  struct Row {
    const char* name;
    std::vector<std::int64_t> counts;
    Items within, crossing;
  };
  const Row rows[] = {
      {"nothing", {0, 0, 0}, {}, {}},
      {"no items", {}, {}, {}},
      {"one alone is 100%, and always main", {0, 7, 0}, {1}, {1}},
      {"the first is over 80% by itself", {1, 9}, {1}, {1}},
      {"exactly 80%: within, and nothing crosses", {50, 30, 20}, {0, 1}, {0, 1}},
      {"just over 80%", {50, 31, 19}, {0}, {0, 1}},
      {"just under 80%", {50, 29, 21}, {0, 1}, {0, 1, 2}},
      {"ties stay in order", {5, 5, 5, 5}, {0, 1, 2}, {0, 1, 2, 3}},
      {"five ties: four are exactly 80%", {5, 5, 5, 5, 5}, {0, 1, 2, 3}, {0, 1, 2, 3}},
      {"two ties: the first alone", {3, 3}, {0}, {0, 1}},
      {"order by count, not by place", {1, 2, 3, 4}, {3, 2}, {3, 2, 1}},
      {"a tie behind the limit is not taken along", {40, 30, 15, 15}, {0, 1}, {0, 1, 2}},
      {"the sample", {18, 21, 25, 50, 161, 51, 14}, {4, 5, 3}, {4, 5, 3, 2}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(main_items(row.counts, ParetoMode::within) == row.within);
    CHECK(main_items(row.counts, ParetoMode::crossing) == row.crossing);
  }
}

TEST_CASE("pareto: entries descend, add up, and the main ones come first") {
  hufang::test::Random random(17);
  for (int i = 0; i < 3000; ++i) {
    std::vector<std::int64_t> counts(static_cast<std::size_t>(random.between(0, 12)));
    for (auto& c : counts) c = random.between(0, 9);
    const Pareto within = pareto(counts, ParetoMode::within);
    const Pareto crossing = pareto(counts, ParetoMode::crossing);
    std::int64_t sum = 0;
    for (std::size_t k = 0; k < within.entries.size(); ++k) {
      const ParetoEntry& e = within.entries[k];
      sum += e.count;
      REQUIRE(e.count > 0);
      REQUIRE(e.count == counts[e.item]);
      REQUIRE(e.cumulative == sum);
      if (k > 0) {
        const ParetoEntry& before = within.entries[k - 1];
        REQUIRE((before.count > e.count || (before.count == e.count && before.item < e.item)));
        REQUIRE((before.main || !e.main));
      }
      REQUIRE(e.main == (k == 0 || sum * 5 <= within.total * 4));
    }
    REQUIRE(sum == within.total);
    REQUIRE(crossing.main_count() >= within.main_count());
    REQUIRE(crossing.main_count() <= within.main_count() + 1);
  }
}
