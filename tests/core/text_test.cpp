#include "core/text.h"

#include <doctest/doctest.h>

#include <string>

#include "core/digits.h"

using namespace hufang::core;

TEST_CASE("text: trimming white space of every kind and what nobody sees, and nothing else") {
  struct Row {
    const char* text;
    const char* trimmed;
  };
  const Row rows[] = {
      {"", ""},
      {" \t\r\n\v\f", ""},
      {"\u3000满意\u3000", "满意"},
      {"\u00A0S \u2003", "S"},
      {" 基本\u3000满意 ", "基本\u3000满意"},
      {"\uFEFFS", "S"},              // a byte order mark among the text's own
      {"\u200BS\u200B\u00A0", "S"},  // a zero-width space
      {"S\u200BS", "S\u200BS"},      // inside it stays
      {"𠮷", "𠮷"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(trim(row.text) == row.trimmed);
  }
  CHECK(trim("\xFF \x80") == "\xFF \x80");  // bytes that are no UTF-8 stay
}

TEST_CASE("text: control characters go, however they came; line ends become one kind") {
  using namespace std::string_literals;
  struct Row {
    std::string text, plain;
  };
  const Row rows[] = {
      {"", ""},
      {"张三\0李四"s, "张三李四"},
      {"\0"s, ""},
      {"a\tb\nc", "a\tb\nc"},
      {"a\r\nb\rc\r", "a\nb\nc\n"},
      {"\x01\x08\x0B\x0C\x0E\x1B\x1F\x7F", ""},
      {"\u0080\u009F", ""},
      {"\u00A0\u3000\u200B\uFEFF", "\u00A0\u3000\u200B\uFEFF"},  // no control characters
      {"𠮷 ABC １２", "𠮷 ABC １２"},
      {"\xFF\0\x80"s, "\xFF\x80"},  // what is no UTF-8 is another's to judge
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(without_controls(row.text) == row.plain);
    CHECK(without_controls(row.plain) == row.plain);
  }
}

TEST_CASE("text: what is UTF-8") {
  struct Row {
    std::string text;
    std::size_t wrong_at;
  };
  constexpr std::size_t kNone = std::string_view::npos;
  const Row rows[] = {
      {"", kNone},
      {"满意 𬭎 é \x7F", kNone},
      {"\xF4\x8F\xBF\xBF", kNone},  // U+10FFFF
      {"\xF4\x90\x80\x80", 0},      // above it
      {"\xED\xA0\x80", 0},          // a surrogate
      {"a\xC0\x80", 1},             // overlong
      {"a\xC1\xBF", 1},             // overlong
      {"\xE0\x9F\xBF", 0},          // overlong
      {"\xF0\x8F\xBF\xBF", 0},      // overlong
      {"ab\xE6\xBB", 2},            // cut off
      {"\x80", 0},                  // a continuation alone
      {"\xC2\x41", 0},              // no continuation
      {"\xC2\xFA\xD2\xE2", 0},      // 满意 in GBK
      {"\xFF\xFE", 0},
      {std::string("a\0b", 3), kNone},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(first_invalid_utf8(row.text) == row.wrong_at);
    CHECK((utf8_length(row.text) == 0) == (row.text.empty() || row.wrong_at == 0));
  }
  CHECK(utf8_length("𬭎a") == 4);
  CHECK(utf8_length("满") == 3);
  CHECK(utf8_length("éa") == 2);
}

TEST_CASE("digits: plain decimal digits and nothing else") {
  CHECK(parse_digits("0") == 0);
  CHECK(parse_digits("007") == 7);
  CHECK(parse_digits("9223372036854775807") == INT64_MAX);
  CHECK(parse_digits("0000000000000000000000000600") == 600);
  for (const char* bad : {"", "-1", "+1", " 1", "1 ", "1.0", "1e3", "0x10", "１２", "9223372036854775808",
                          "99999999999999999999999"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_digits(bad).has_value());
  }
  CHECK(only_digits("99999999999999999999999"));
  CHECK_FALSE(only_digits(""));
  CHECK(padded(7, 2) == "07");
  CHECK(padded(123, 2) == "123");
}
