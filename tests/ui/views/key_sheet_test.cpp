#include "ui/views/survey/key_sheet.h"

#include <doctest/doctest.h>

#include <string_view>

using namespace hufang;
using ui::KeySheet;

namespace {

constexpr std::int64_t kS = core::kMarkSatisfied, kB = core::kMarkBasic, kD = core::kMarkDissatisfied;

KeySheet sheet_of(std::size_t items, std::string_view keys) {
  KeySheet sheet;
  sheet.start(items);
  for (const char key : keys) {
    if (key == '<') {
      sheet.back();
    } else {
      sheet.digit(key);
    }
  }
  return sheet;
}

}  // namespace

TEST_CASE("what is recorded for the keys of a sheet") {
  struct Case {
    const char* keys;
    std::vector<std::int64_t> marks;
    std::size_t at, missing;
  };
  const Case cases[] = {
      {"", {0, 0, 0}, 0, 3},        {"1", {kS, 0, 0}, 1, 2},
      {"123", {kS, kB, kD}, 3, 0},  {"04", {0, kS | kB | kD, 0}, 2, 1},
      {"12<", {kS, 0, 0}, 1, 2},    {"12<3", {kS, kD, 0}, 2, 1},
      {"<1", {kS, 0, 0}, 1, 2},     {"9x5", {0, 0, 0}, 0, 3},
      {"1231", {kS, kB, kD}, 3, 0}, {"123<<<", {0, 0, 0}, 0, 3},
  };
  for (const Case& c : cases) {
    CAPTURE(c.keys);
    const KeySheet sheet = sheet_of(3, c.keys);
    CHECK(sheet.all_marks() == c.marks);
    CHECK(sheet.at() == c.at);
    CHECK(sheet.missing() == c.missing);
  }
}

TEST_CASE("a circle is the answer, until the item has several marks") {
  KeySheet sheet = sheet_of(2, "");
  sheet.press(0, kS);
  CHECK(sheet.marks(0) == kS);
  CHECK(sheet.at() == 1);
  sheet.press(0, kB);  // corrected; what is next stays next
  CHECK(sheet.marks(0) == kB);
  CHECK(sheet.at() == 1);
  sheet.digit('4');
  sheet.press(1, kS);
  CHECK(sheet.marks(1) == (kB | kD));
  sheet.press(1, kS);
  CHECK(sheet.marks(1) == (kS | kB | kD));
  sheet.press(1, kS);
  sheet.press(1, kD);
  CHECK(sheet.marks(1) == kB);
  CHECK_FALSE(ui::several(sheet.marks(1)));
}

TEST_CASE("the rest without a mark") {
  KeySheet sheet = sheet_of(4, "12");
  sheet.rest_unmarked();
  CHECK(sheet.missing() == 0);
  CHECK(sheet.all_marks() == std::vector<std::int64_t>{kS, kB, 0, 0});
}

TEST_CASE("a kept sheet is there to be corrected from its first item") {
  KeySheet sheet;
  const std::int64_t kept[] = {kD, kB};
  sheet.load(kept, 3);
  CHECK(sheet.missing() == 0);
  CHECK(sheet.at() == 0);
  CHECK_FALSE(sheet.touched());
  sheet.move_to(1);
  sheet.digit('1');
  CHECK(sheet.all_marks() == std::vector<std::int64_t>{kD, kS, 0});
  CHECK(sheet.touched());
}
