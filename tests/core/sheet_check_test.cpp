#include "core/sheet_check.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace hufang::core;

namespace {

Workspace with_sheets(int count) {
  Workspace data;
  for (int i = 0; i < count; ++i) {
    Sheet sheet;
    sheet.id = "s" + std::to_string(i);
    sheet.survey = "y";
    data.sheets.put(sheet);
  }
  return data;
}

SheetCheck check_of(std::string id, std::string sheet, std::int64_t differences, std::int64_t corrected) {
  SheetCheck check;
  check.id = std::move(id);
  check.survey = "y";
  check.sheet = std::move(sheet);
  check.differences = differences;
  check.corrected = corrected;
  return check;
}

}  // namespace

TEST_CASE(
    "two keyings differ where they record another thing, not where other marks make the same abstention") {
  struct Case {
    std::vector<std::int64_t> first, second;
    std::vector<std::size_t> differ;
  };
  const Case cases[] = {
      {{1, 2, 4, 0}, {1, 2, 4, 0}, {}},
      {{1, 2, 4, 0}, {2, 2, 1, 0}, {0, 2}},
      {{6, 3, 5}, {7, 7, 7}, {}},         // 多选 is 多选, whichever two were marked
      {{0, 7, 1}, {7, 0, 3}, {0, 1, 2}},  // 未选 is not 多选
      {{1}, {1, 2}, {1}},
      {{1, 0}, {1}, {}},
      {{}, {}, {}},
  };
  for (const Case& c : cases) CHECK(sheet_differences(c.first, c.second) == c.differ);
}

TEST_CASE("progress counts each checked sheet once, and the differences of all its checks") {
  Workspace data = with_sheets(3);
  data.sheet_checks.put(check_of("a", "s0", 2, 1));
  data.sheet_checks.put(check_of("b", "s0", 1, 0));
  data.sheet_checks.put(check_of("c", "s1", 0, 0));
  data.sheet_checks.put(check_of("d", "gone", 5, 5));
  SheetCheck other = check_of("e", "s2", 7, 0);
  other.survey = "another";
  data.sheet_checks.put(other);
  const CheckProgress p = check_progress(data, "y");
  CHECK(p.sheets == 3);
  CHECK(p.checked == 2);
  CHECK(p.differences == 3);
  CHECK(p.corrected == 1);
}

TEST_CASE("a share of one in ten is rounded up") {
  CHECK(sheets_to_check(0, 10) == 0);
  CHECK(sheets_to_check(1, 10) == 1);
  CHECK(sheets_to_check(10, 10) == 1);
  CHECK(sheets_to_check(246, 10) == 25);
  CHECK(sheets_to_check(7, 1) == 7);
}

TEST_CASE("the random share takes every unchecked sheet once, in an order that is the same again") {
  Workspace data = with_sheets(200);
  const auto order = unchecked_sheets(data, "y");
  CHECK(order.size() == 200);
  CHECK(std::set<std::string_view>(order.begin(), order.end()).size() == 200);
  CHECK(unchecked_sheets(data, "y") == order);
  CHECK(unchecked_sheets(data, "another").empty());
  // Not the order of keying: of the first tenth, some are from each half.
  int early = 0;
  for (std::size_t i = 0; i < 20; ++i) early += std::stoi(std::string(order[i].substr(1))) < 100 ? 1 : 0;
  CHECK(early > 3);
  CHECK(early < 17);
  const std::string first(order[0]), second(order[1]);
  data.sheet_checks.put(check_of("a", first, 0, 0));
  CHECK(unchecked_sheets(data, "y").front() == second);
}
