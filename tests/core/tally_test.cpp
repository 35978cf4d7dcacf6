#include "core/tally.h"

#include <doctest/doctest.h>

#include "core/model/survey.h"
#include "tests/support/marks.h"
#include "tests/support/random.h"

using namespace hufang::core;
using hufang::test::kB, hufang::test::kD, hufang::test::kS;

TEST_CASE("tally: one mark is the answer, none or several an abstention") {
  struct Row {
    const char* name;
    std::int64_t mark;
    ItemCounts counts;
  };
  const Row rows[] = {
      {"satisfied", kS, {1, 0, 0, 0}},
      {"basic", kB, {0, 1, 0, 0}},
      {"dissatisfied", kD, {0, 0, 1, 0}},
      {"none", 0, {0, 0, 0, 1}},
      {"two", kS | kD, {0, 0, 0, 1}},
      {"all three", kS | kB | kD, {0, 0, 0, 1}},
      {"a bit unknown", 8, {0, 0, 0, 1}},
      {"a mark and a bit unknown", 8 | kS, {0, 0, 0, 1}},
      {"garbage from a file", -1, {0, 0, 0, 1}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    TallyCounts tally(1);
    tally.add(std::vector<std::int64_t>{row.mark}, false);
    CHECK(tally.items()[0] == row.counts);
    CHECK(tally.sheets() == 1);
    CHECK(tally.blank_sheets() == (row.mark == 0 ? 1 : 0));
  }
}

TEST_CASE("tally: missing marks are none, extra ones are not counted, text makes a sheet not blank") {
  TallyCounts tally(2);
  tally.add(std::vector<std::int64_t>{kS}, false);
  tally.add(std::vector<std::int64_t>{kB, kB, kB}, false);
  tally.add({}, false);
  tally.add({}, true);
  CHECK(tally.items()[0] == ItemCounts{1, 1, 0, 2});
  CHECK(tally.items()[1] == ItemCounts{0, 1, 0, 3});
  CHECK(tally.sheets() == 4);
  CHECK(tally.blank_sheets() == 1);
}

TEST_CASE("tally: counts balance, and taking sheets back leaves what the rest alone give") {
  hufang::test::Random random(5);
  for (int round = 0; round < 50; ++round) {
    const auto items = static_cast<std::size_t>(random.between(1, 15));
    TallyCounts all(items), rest(items);
    std::vector<std::pair<std::vector<std::int64_t>, bool>> taken_back;
    for (int i = 0; i < 40; ++i) {
      std::vector<std::int64_t> marks(items);
      for (auto& m : marks) m = random.between(0, 7);
      const bool suggestion = random.between(0, 1) == 1;
      all.add(marks, suggestion);
      if (random.between(0, 2) == 0) {
        taken_back.emplace_back(marks, suggestion);
      } else {
        rest.add(marks, suggestion);
      }
    }
    for (const ItemCounts& c : all.items()) REQUIRE(c.valid() + c.abstained == all.sheets());
    for (const auto& [marks, suggestion] : taken_back) all.remove(marks, suggestion);
    REQUIRE(all.sheets() == rest.sheets());
    REQUIRE(all.blank_sheets() == rest.blank_sheets());
    for (std::size_t i = 0; i < items; ++i) REQUIRE(all.items()[i] == rest.items()[i]);
  }
}
