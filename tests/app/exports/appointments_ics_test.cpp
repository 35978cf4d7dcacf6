#include "app/exports/appointments_ics.h"

#include <doctest/doctest.h>

#include "core/model/visit.h"
#include "core/text.h"

namespace hufang {
namespace {

constexpr std::int64_t kStamp = 1'779'264'000'000;  // 2026-05-20 08:00 UTC

bool has(const std::string& file, std::string_view line) {
  return file.find(std::string(line) + "\r\n") != std::string::npos;
}

TEST_CASE("a calendar of two appointments") {
  const app::CalendarEvent events[] = {
      {"a1", *core::from_ymd(2026, 5, 31), 1425, "访问 3-1-1202", "听取意见;建议,\n材料：访问记录表"},
      {"a2", *core::from_ymd(2026, 6, 1), core::kUnknownMinute, "访问 1-1-0101", ""}};
  const std::string file = app::calendar_file("翠湖花园", events, kStamp);
  CHECK(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
  CHECK(file.ends_with("END:VCALENDAR\r\n"));
  CHECK(has(file, "UID:a1@hufang"));
  CHECK(has(file, "DTSTAMP:20260520T080000Z"));
  CHECK(has(file, "DTSTART:20260531T234500"));
  CHECK(has(file, "DTEND:20260601T001500"));  // over midnight, into the next month
  CHECK(has(file, "SUMMARY:访问 3-1-1202"));
  CHECK(has(file, "DESCRIPTION:听取意见\\;建议\\,\\n材料：访问记录表"));
  CHECK(has(file, "DTSTART;VALUE=DATE:20260601"));
}

TEST_CASE("long lines are folded between characters, at 75 bytes at most") {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "楼道";
  const app::CalendarEvent events[] = {{"a", *core::from_ymd(2026, 5, 20), 600, text, ""}};
  const std::string file = app::calendar_file("x", events, kStamp);
  std::string joined;
  std::size_t at = 0;
  while (at < file.size()) {
    const std::size_t end = file.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    const std::string line = file.substr(at, end - at);
    CHECK(line.size() <= 75);
    CHECK(core::first_invalid_utf8(line) == std::string_view::npos);
    joined += line.starts_with(' ') ? line.substr(1) : '\n' + line;
    at = end + 2;
  }
  CHECK(joined.find("SUMMARY:" + text + "\n") != std::string::npos);
}

TEST_CASE("an id from a file cannot add lines to a calendar") {
  const app::CalendarEvent events[] = {
      {"a1\r\nATTENDEE:mailto:x@y;z,\\", *core::from_ymd(2026, 5, 31), 600, "访问", ""}};
  const std::string file = app::calendar_file("翠湖花园", events, kStamp);
  CHECK(has(file, "UID:a1\\nATTENDEE:mailto:x@y\\;z\\,\\\\@hufang"));
  CHECK(file.find("\r\nATTENDEE") == std::string::npos);
}

}  // namespace
}  // namespace hufang
