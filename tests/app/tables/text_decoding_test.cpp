// Bytes of text files as offices have them.
#include "app/tables/text_decoding.h"

#include <doctest/doctest.h>

using namespace hufang;
using app::TextEncoding;

TEST_CASE("a text file's encoding, and what it says") {
  struct Row {
    const char* name;
    std::string_view bytes;
    TextEncoding encoding;
    const char* text;
  };
  using namespace std::string_view_literals;
  const Row rows[] = {
      {"nothing", "", TextEncoding::utf8, ""},
      {"ASCII", "a,b\r\n", TextEncoding::utf8, "a,b\r\n"},
      {"UTF-8", "楼栋", TextEncoding::utf8, "楼栋"},
      {"a mark", "\xEF\xBB\xBF楼栋", TextEncoding::utf8, "楼栋"},
      {"GB 18030", "\xC2\xA5\xB6\xB0,\xB7\xBF\xBA\xC5", TextEncoding::gb18030, "(GB 18030)"},
      {"UTF-16, little end first", "\xFF\xFE\x7C\x69,\0\x42\xD8\xB7\xDF"sv, TextEncoding::utf16_le, "楼,𠮷"},
      {"UTF-16, big end first", "\xFE\xFF\x69\x7C\0,\xD8\x42\xDF\xB7"sv, TextEncoding::utf16_be, "楼,𠮷"},
      {"half a pair", "\xFF\xFE\x42\xD8,\0"sv, TextEncoding::utf16_le, "\uFFFD,"},
      {"half a unit", "\xFF\xFE,\0,"sv, TextEncoding::utf16_le, ",\uFFFD"},
      {"one bad byte", "业主姓名\n苏\xFF明远", TextEncoding::utf8, "业主姓名\n苏\uFFFD明远"},
      {"a character cut in two", "业主姓名\n苏\xE6\x98,远", TextEncoding::utf8, "业主姓名\n苏\uFFFD,远"},
      {"a bad byte after a mark",
       "\xEF\xBB\xBF"
       "a\xFF",
       TextEncoding::utf8, "a\uFFFD"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(app::encoding_of(row.bytes) == row.encoding);
    CHECK(app::decode_text(row.bytes, [](std::string_view) { return std::string("(GB 18030)"); }) ==
          row.text);
  }
}
