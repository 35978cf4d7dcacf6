#include <doctest/doctest.h>

#include <limits>

#include "core/model/community.h"
#include "core/model/survey.h"
#include "core/text.h"
#include "store/json_out.h"
#include "store/projection.h"
#include "store/stamp.h"
#include "store/value.h"

using namespace hufang;
using namespace hufang::store;

TEST_CASE("stamps: text and back, and nothing that is no stamp") {
  for (const char* text : {"0.0.00000000", "1793459324000.0.a1b2c3d4", "140737488355327.65535.zzzzzzzz"}) {
    auto stamp = stamp_from_text(text);
    REQUIRE(stamp);
    CHECK(stamp_text(*stamp) == text);
  }
  for (const char* text :
       {"", "1.2", "1.2.short", "1.2.a1b2c3d4x", "01.0.a1b2c3d4", "-1.0.a1b2c3d4", "1.65536.a1b2c3d4",
        "140737488355328.0.a1b2c3d4", "1.0.A1b2c3d4", "1.0.a1b2c3d ", "1..a1b2c3d4", "x.0.a1b2c3d4"}) {
    CHECK_MESSAGE(!stamp_from_text(text), text);
  }
}

TEST_CASE("stamps order by milliseconds, counter, device") {
  const char* ascending[] = {"9.5.zzzzzzzz", "10.0.00000000", "10.0.a0000000", "10.1.00000000",
                             "11.0.00000000"};
  for (std::size_t i = 1; i < std::size(ascending); ++i) {
    CHECK(*stamp_from_text(ascending[i - 1]) < *stamp_from_text(ascending[i]));
  }
}

TEST_CASE("the logical clock never goes back and never repeats") {
  LogicalClock clock;
  std::uint64_t device = *device_from_text("a1b2c3d4");
  Stamp first = clock.next(1000, device);
  CHECK(first.ms() == 1000);
  Stamp same = clock.next(1000, device);
  CHECK(same > first);
  CHECK(clock.next(500, device) > same);
  clock.saw(stamp_from_text("2000.65535.zzzzzzzz")->time);
  Stamp after = clock.next(1500, device);
  CHECK(after.ms() == 2001);  // the counter runs over into the next millisecond
  CHECK(after.counter() == 0);
  CHECK(clock.next(3000, device).ms() == 3000);
}

TEST_CASE("the logical clock never comes to the end of what a stamp can say, whatever it sees") {
  const std::uint64_t device = *device_from_text("a1b2c3d4");
  for (std::uint64_t seen : {kBelievedTime, kFollowedTime - 1, kFollowedTime, kFollowedTime + 1,
                             kLastTime - 1, kLastTime, kLastTime + 1, ~std::uint64_t{0}}) {
    for (std::int64_t now : {std::int64_t{-1}, std::int64_t{0}, std::int64_t{1782000000000},
                             std::int64_t{1} << 47, std::numeric_limits<std::int64_t>::max()}) {
      LogicalClock clock;
      clock.saw(seen);
      Stamp last;
      for (int i = 0; i < 70'000; ++i) {  // more than a counter holds
        const Stamp next = clock.next(now, device);
        if (!(last < next)) FAIL("repeats or goes back");
        last = next;
      }
      CHECK(stamp_from_text(stamp_text(last)) == last);
      if (seen <= kFollowedTime) CHECK(last.time > seen);
    }
  }
}

TEST_CASE("what is no UTF-8 becomes U+FFFD, byte by byte") {
  CHECK(sanitize("王𠮷 \n ok") == "王𠮷 \n ok");
  CHECK(sanitize("\xFF") == "\xEF\xBF\xBD");
  CHECK(sanitize("a\xE7\x8E") == "a\xEF\xBF\xBD\xEF\xBF\xBD");                  // cut off
  CHECK(sanitize("\xC0\x80") == "\xEF\xBF\xBD\xEF\xBF\xBD");                    // overlong
  CHECK(sanitize("\xED\xA0\x80x") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDx");  // a surrogate
  CHECK(core::first_invalid_utf8(sanitize("\xF5\x80\x80\x80")) == std::string_view::npos);
  CHECK(sanitize("\xF4\x90\x80\x80") != "\xF4\x90\x80\x80");
}

TEST_CASE("values write as JSON in one form") {
  struct Case {
    Value value;
    const char* json;
  };
  const Case cases[] = {
      {Value(), "null"},
      {Value(true), "true"},
      {Value(std::int64_t{-9223372036854775807 - 1}), "-9223372036854775808"},
      {Value("引\"\\/\n\t\r\x01"), "\"引\\\"\\\\/\\n\\t\\r\\u0001\""},
      {Value(Value::List{Value(std::int64_t{1}), Value("a"), Value(Value::List{})}), "[1,\"a\",[]]"},
  };
  for (const Case& c : cases) {
    std::string out;
    append_json_value(out, c.value);
    CHECK(out == c.json);
  }
}

TEST_CASE("values have a total order by type, then content") {
  const Value ascending[] = {Value(),
                             Value(false),
                             Value(true),
                             Value(std::int64_t{-1}),
                             Value(std::int64_t{2}),
                             Value("a"),
                             Value("ab"),
                             Value("b"),
                             Value(Value::List{}),
                             Value(Value::List{Value(std::int64_t{1})}),
                             Value(Value::List{Value(std::int64_t{1}), Value()})};
  for (std::size_t i = 0; i < std::size(ascending); ++i) {
    for (std::size_t j = 0; j < std::size(ascending); ++j)
      CHECK((ascending[i] <=> ascending[j]) == (i <=> j));
  }
}

TEST_CASE("records encode and decode by their fields, defaults marked") {
  core::Sheet sheet;
  sheet.id = "s1";
  sheet.number = "0007";
  sheet.marks = {1, 0, 6};
  sheet.keyed_on = core::parse_date("2026-07-02").value();
  auto fields = encode(sheet);
  std::size_t written = 0;
  for (const EncodedField& field : fields) written += field.is_default ? 0 : 1;
  CHECK(written == 3);
  auto lookup = [&](std::string_view name) -> const Value* {
    for (const EncodedField& field : fields) {
      if (field.name == name) return &field.value;
    }
    return nullptr;
  };
  std::vector<std::string_view> wrong;
  CHECK(decode<core::Sheet>("s1", lookup, &wrong) == sheet);
  CHECK(wrong.empty());
}

TEST_CASE("a value of the wrong type shows as the default and is named") {
  const Value text("seven");
  const Value marks(Value::List{Value(std::int64_t{1}), Value("x")});
  const Value date("2026-02-30");
  auto lookup = [&](std::string_view name) -> const Value* {
    if (name == "keyed_ms") return &text;
    if (name == "marks") return &marks;
    if (name == "keyed_on") return &date;
    return nullptr;
  };
  std::vector<std::string_view> wrong;
  core::Sheet sheet = decode<core::Sheet>("s", lookup, &wrong);
  core::Sheet plain;
  plain.id = "s";
  CHECK(sheet == plain);
  CHECK(wrong == std::vector<std::string_view>{"marks", "keyed_on", "keyed_ms"});
  const Value unknown("unheard-of");
  auto kind = [&](std::string_view name) -> const Value* { return name == "kind" ? &unknown : nullptr; };
  wrong.clear();
  CHECK(decode<core::Household>("h", kind, &wrong).kind == core::HouseholdKind::home);
  CHECK(wrong == std::vector<std::string_view>{"kind"});
}
