#include "app/exports/appointments_ics.h"

#include <algorithm>

#include "core/digits.h"
#include "core/model/visit.h"
#include "core/text.h"

namespace hufang::app {
namespace {

constexpr std::size_t kLineBytes = 75;
constexpr std::int64_t kVisitMinutes = 30;
constexpr std::int64_t kDayMs = 86'400'000;

std::string day(core::Date date) {
  const core::Ymd d = core::to_ymd(date);
  return core::padded(d.year, 4) + core::padded(d.month, 2) + core::padded(d.day, 2);
}

std::string moment(core::Date date, std::int64_t minute) {
  return day(date) + 'T' + core::padded(minute / 60, 2) + core::padded(minute % 60, 2) + "00";
}

std::string escaped(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '\r') continue;
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    out += c;
  }
  return out;
}

void add_line(std::string& out, std::string_view line) {
  std::size_t used = 0;
  while (!line.empty()) {
    const std::size_t n = std::max<std::size_t>(1, core::utf8_length(line));
    if (used + n > kLineBytes) {
      out += "\r\n ";
      used = 1;
    }
    out.append(line.substr(0, n));
    used += n;
    line.remove_prefix(n);
  }
  out += "\r\n";
}

void add_event(std::string& out, const CalendarEvent& event, std::string_view stamp) {
  add_line(out, "BEGIN:VEVENT");
  add_line(out, "UID:" + escaped(event.id) + "@hufang");
  add_line(out, "DTSTAMP:" + std::string(stamp));
  if (event.minute == core::kUnknownMinute) {
    add_line(out, "DTSTART;VALUE=DATE:" + day(event.on));
  } else {
    const std::int64_t end = event.minute + kVisitMinutes;
    add_line(out, "DTSTART:" + moment(event.on, event.minute));
    add_line(out, "DTEND:" + (end < 1440 ? moment(event.on, end) : moment(event.on + 1, end - 1440)));
  }
  add_line(out, "SUMMARY:" + escaped(event.title));
  if (!event.text.empty()) add_line(out, "DESCRIPTION:" + escaped(event.text));
  add_line(out, "END:VEVENT");
}

}  // namespace

std::string calendar_file(std::string_view name, std::span<const CalendarEvent> events,
                          std::int64_t stamp_ms) {
  const core::Date today{static_cast<std::int32_t>(stamp_ms / kDayMs)};
  const std::string stamp = moment(today, stamp_ms % kDayMs / 60'000) + 'Z';
  std::string out;
  add_line(out, "BEGIN:VCALENDAR");
  add_line(out, "VERSION:2.0");
  add_line(out, "PRODID:-//hufang//visits//ZH");
  add_line(out, "X-WR-CALNAME:" + escaped(name));
  for (const CalendarEvent& event : events) add_event(out, event, stamp);
  add_line(out, "END:VCALENDAR");
  return out;
}

}  // namespace hufang::app
