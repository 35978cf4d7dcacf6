#include "core/scale.h"

#include <doctest/doctest.h>

#include "core/model/survey.h"
#include "tests/support/marks.h"
#include "tests/support/text.h"

using namespace hufang::core;
using hufang::test::kB, hufang::test::kD, hufang::test::kS;

namespace {
constexpr std::int64_t kRefused = -1;
}  // namespace

TEST_CASE("scale: steps, half steps and blanks") {
  struct Row {
    const char* cell;
    std::int64_t five, ten;
  };
  const Row rows[] = {
      {"1", kD, kD},
      {"2", kD, kD},
      {"3", kB, kD},
      {"4", kS, kD},
      {"5", kS, kB},
      {"7", kRefused, kB},
      {"8", kRefused, kS},
      {"10", kRefused, kS},
      {"11", kRefused, kRefused},
      {"0", kRefused, kRefused},
      {"4.5", kS, kD | kB},  // both boxes satisfied: one answer; across two classes: two marks
      {"2.5", kD | kB, kD},
      {"3.5", kB | kS, kD},
      {"9.5", kRefused, kS},
      {"7.5", kRefused, kB | kS},
      {"10.5", kRefused, kRefused},
      {"0.5", kRefused, kRefused},
      {"5.5", kRefused, kB},
      {"4.0", kS, kD},
      {"4.50", kS, kD | kB},
      {"04", kS, kD},
      {"", 0, 0},
      {"NA", 0, 0},
      {"N/A", 0, 0},
      {" \u3000", 0, 0},
      {" 3 ", kB, kD},
      {"4;5", kS, kD | kB},
      {"3;NA", kB, kD},
      {"4.25", kRefused, kRefused},
      {"4.", kRefused, kRefused},
      {".5", kRefused, kRefused},
      {"-3", kRefused, kRefused},
      {"na", kRefused, kRefused},
      {"4,5", kRefused, kRefused},
      {"three", kRefused, kRefused},
      {"99999999999999999999", kRefused, kRefused},
  };
  for (const Row& row : rows) {
    CAPTURE(row.cell);
    const auto five = marks_by_scale(five_step_scale(), row.cell);
    const auto ten = marks_by_scale(ten_step_scale(), row.cell);
    CHECK((five.ok() ? *five : kRefused) == row.five);
    CHECK((ten.ok() ? *ten : kRefused) == row.ten);
  }
}

TEST_CASE("scale: what is no step is an error or no mark, by the option") {
  Scale scale = ten_step_scale();
  CHECK(hufang::test::describe(marks_by_scale(scale, "8; eleven").error()) == "sheet_not_a_step @  [eleven]");
  scale.strict = false;
  CHECK(marks_by_scale(scale, "8; eleven").value() == kS);
  CHECK(marks_by_scale(scale, "eleven").value() == 0);
}

TEST_CASE("scale: one of the user's own, where 1 is best, with words") {
  Scale scale;
  scale.low = 0;
  scale.marks = {kS, kS, kB, kD};
  scale.words = {{"很好", kS}, {"差", kD}};
  scale.blanks = {"-"};
  CHECK(marks_by_scale(scale, "0").value() == kS);
  CHECK(marks_by_scale(scale, "0.5").value() == kS);
  CHECK(marks_by_scale(scale, "1.5").value() == (kS | kB));
  CHECK(marks_by_scale(scale, "3").value() == kD);
  CHECK(marks_by_scale(scale, "很好").value() == kS);
  CHECK(marks_by_scale(scale, "差;3").value() == kD);
  CHECK(marks_by_scale(scale, "-").value() == 0);
  CHECK_FALSE(marks_by_scale(scale, "NA").ok());
}
