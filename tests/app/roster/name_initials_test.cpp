#include "app/roster/name_initials.h"

#include <doctest/doctest.h>

using namespace hufang;

TEST_CASE("initials are of the common reading, of a surname's own where it begins the name") {
  struct Case {
    const char *name, *initials;
  };
  const Case cases[] = {{"王小明", "wxm"},
                        {"单田芳", "stf\ndtf"},
                        {"仇英", "qy\ncy"},
                        {"解珍", "xz\njz"},
                        {"曾国", "zg\ncg"},
                        {"区志强", "ozq\nqzq"},
                        {"李解", "lj"},  // not where it ends the name
                        {"尉迟恭", "ycg\nwcg"},
                        {"吕布", "lb"},
                        {"陶喆", "tz"},
                        {"龙堃", "lk"},
                        {"宏达 Co. 8号", "hdco8h"},
                        {"𠮷田", "t"},  // without a reading in the table
                        {"龥", ""},     // the table's last character, without one
                        {"一", "y"},
                        {"", ""},
                        {"\xff王", ""}};
  for (const Case& c : cases) {
    CAPTURE(c.name);
    std::string out;
    app::append_initials(out, c.name);
    CHECK(out == c.initials);
  }
}
