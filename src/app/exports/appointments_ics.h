// Appointments as a calendar file (.ics, RFC 5545) for the visitor's own calendar.
//
// Holds always: times are local without a zone ("floating"), as the office's clock shows them; the text names
// rooms, never people or phones; lines are folded at 75 bytes between characters and end in CRLF.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"

namespace hufang::app {

struct CalendarEvent {
  std::string id;  // the appointment's
  core::Date on;
  std::int64_t minute;  // of the day; kUnknownMinute: the whole day
  std::string title;    // "访问 3-1-1202"
  std::string text;     // purpose and materials, may have several lines
};

// `stamp_ms`: when the file is made, UTC.
std::string calendar_file(std::string_view name, std::span<const CalendarEvent> events,
                          std::int64_t stamp_ms);

}  // namespace hufang::app
