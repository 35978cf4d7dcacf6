// What makes no difference in a text.
#include "core/fold.h"

#include <doctest/doctest.h>

#include <string>

#include "core/text.h"

using namespace hufang::core;

TEST_CASE("fold: invisible characters, spaces and full-width forms") {
  struct Row {
    const char* text;
    const char* written;
    const char* folded;
    const char* key;
  };
  const Row rows[] = {
      {"", "", "", ""},
      {" A座 ", "A座", "A座", "a座"},
      {"101\u200B", "101", "101", "101"},
      {"\u202D13800010001\u202C", "13800010001", "13800010001", "13800010001"},
      {"\uFEFF5栋", "5栋", "5栋", "5栋"},
      {"\u200B \u200B5", "5", "5", "5"},
      {"苏\u00AD明\u2060远", "苏明远", "苏明远", "苏明远"},
      {"张\u3000三", "张 三", "张 三", "张三"},
      {"张\u00A0 三", "张  三", "张  三", "张三"},
      {"１２０３Ａ", "１２０３Ａ", "1203A", "1203a"},
      {"２０１９－０５－２０", "２０１９－０５－２０", "2019-05-20", "2019-05-20"},
      {"3–2—101", "3–2—101", "3-2-101", "3-2-101"},
      {"（商铺）", "（商铺）", "(商铺)", "(商铺)"},
      {"一，二。", "一，二。", "一,二。", "一,二。"},
      {"𠮷\x01田", "𠮷田", "𠮷田", "𠮷田"},
      {"两\n行", "两\n行", "两\n行", "两行"},
      {"a\xFFz", "a\xFFz", "a\xFFz", "a\xFFz"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(as_written(row.text) == row.written);
    CHECK(folded(row.text) == row.folded);
    CHECK(same_key(row.text) == row.key);
    CHECK(folded(folded(row.text)) == folded(row.text));
    CHECK(same_text(row.text, row.folded));
  }
  CHECK_FALSE(same_text("101", "0101"));
  CHECK_FALSE(same_text("苏明远", "苏明元"));
}

TEST_CASE("fold: nothing but what nobody sees is nothing") {
  for (const char* text : {"\u200B", "\uFEFF", "\u3000", "\u00A0\u200D\u00A0", "\u202D\u202C"}) {
    CHECK(trim(text).empty());
    CHECK(as_written(text).empty());
    CHECK(folded(text).empty());
  }
}
