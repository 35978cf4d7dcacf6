// GB 18030 to UTF-8; the expected texts are those of the Encoding Standard's decoder.
#include "platform/native/gb18030.h"

#include <doctest/doctest.h>

using namespace hufang;

TEST_CASE("GB 18030: one, two and four bytes, and what is no code") {
  struct Row {
    std::string_view bytes;
    const char* text;
  };
  const Row rows[] = {
      {"", ""},
      {"A-1202\r\n", "A-1202\r\n"},
      {"\xC2\xA5\xB6\xB0", "楼栋"},
      {"\xC2\xFA\xD2\xE2", "满意"},
      {"\x80", "€"},
      {"\xA3\xB1\xA3\xC1\xA1\xA1", "１Ａ\u3000"},
      {"\x81\x40\x87\x42\xFE\x4F", "丂嘊\uFA29"},
      {"\x81\x30\x81\x30", "\u0080"},
      {"\x81\x30\x86\x30", "¸"},
      {"\x82\x35\x8F\x33", "龦"},
      {"\x84\x31\xA4\x37", "\uFFFD"},
      {"\x90\x30\x81\x30", "\U00010000"},
      {"\x95\x32\x90\x31", "𠂇"},
      {"\xE3\x32\x9A\x35", "\U0010FFFF"},
      {"\xE3\x32\x9A\x36", "\uFFFD2\uFFFD6"},
      {"\xC2", "\uFFFD"},
      {"\xC2\x20", "\uFFFD "},
      {"\xFF"
       "A",
       "\uFFFD"
       "A"},
      {"\x81\x30\x81", "\uFFFD0\uFFFD"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(platform::utf8_of_gb18030(row.bytes) == row.text);
  }
}
