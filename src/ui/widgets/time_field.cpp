#include "ui/widgets/time_field.h"

#include "core/digits.h"
#include "core/text.h"
#include "ui/text.h"

namespace hufang::ui {
namespace {

constexpr std::string_view kWideColon = "\uff1a";  // what Chinese input methods write

std::optional<std::int64_t> minutes(std::string_view hour, std::string_view minute) {
  const auto h = core::parse_digits(hour), m = core::parse_digits(minute);
  if (!h || !m || *h > 23 || *m > 59) return std::nullopt;
  return *h * 60 + *m;
}

}  // namespace

std::optional<std::int64_t> read_time(std::string_view text) {
  text = core::trim(text);
  if (const std::size_t at = text.find(kWideColon); at != std::string_view::npos) {
    return minutes(text.substr(0, at), text.substr(at + kWideColon.size()));
  }
  if (const std::size_t at = text.find_first_of(":."); at != std::string_view::npos) {
    return minutes(text.substr(0, at), text.substr(at + 1));
  }
  if (text.size() <= 2) return minutes(text, "0");
  if (text.size() > 4) return std::nullopt;
  return minutes(text.substr(0, text.size() - 2), text.substr(text.size() - 2));
}

std::string_view minute_text(std::int64_t minute) {
  if (minute < 0) return {};
  const std::int64_t h = minute / 60, m = minute % 60;
  return cat({h < 10 ? "0" : "", num(h), m < 10 ? ":0" : ":", num(m)});
}

void TimeDraft::set(std::int64_t minute) {
  value = minute;
  text = std::string(minute_text(minute));
  wrong = false;
}

void TimeDraft::follow(std::int64_t minute) {
  if (wrong) {
    value = minute;
  } else if (value != minute) {
    set(minute);
  }
}

bool time_field(std::string_view label, TimeDraft& draft, const FieldStyle& style) {
  FieldStyle s = style;
  if (s.hint.empty()) s.hint = tr(T::appointment_time_hint);
  if (draft.wrong && s.error.empty()) s.error = tr(T::appointment_time_wrong);
  const std::int64_t before = draft.value;
  if (text_field(label, draft.text, s)) {
    const auto read = read_time(draft.text);
    const bool empty = core::trim(draft.text).empty();
    draft.wrong = !read && !empty;
    if (read) draft.value = *read;
    if (empty) draft.value = -1;
  }
  return draft.value != before;
}

}  // namespace hufang::ui
