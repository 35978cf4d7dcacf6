// A field for a time of day. What is typed may be 10:00, 9.30, 930 or 9：30; kept are the minutes of the day.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ui/widgets/field.h"

namespace hufang::ui {

struct TimeDraft {
  std::string text;
  std::int64_t value = -1;  // minutes of the day, -1 while the text is empty
  bool wrong = false;       // the text is no time; value stays as it was

  void set(std::int64_t minute);
  // As set(), but a text that is no time stays as it was typed.
  void follow(std::int64_t minute);
};

// True when the value changed in this frame.
bool time_field(std::string_view label, TimeDraft& draft, const FieldStyle& style = {});

// Minutes of the day that a person wrote; nothing when it is no time.
std::optional<std::int64_t> read_time(std::string_view text);
// "09:05"; empty for -1. Lives until the end of the frame.
std::string_view minute_text(std::int64_t minute);

}  // namespace hufang::ui
