#include "ui/words/date_text.h"

#include <algorithm>
#include <cstdio>

#include "ui/text.h"

namespace hufang::ui {
namespace {

constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kDayMinutes = 24 * 60;

constexpr T kMonths[] = {T::date_month_1, T::date_month_2,  T::date_month_3,  T::date_month_4,
                         T::date_month_5, T::date_month_6,  T::date_month_7,  T::date_month_8,
                         T::date_month_9, T::date_month_10, T::date_month_11, T::date_month_12};

std::string_view month_name(int month) { return tr(kMonths[month - 1]); }

// Minutes since 1970-01-01 on the local clock face, by today's offset from UTC.
std::int64_t local_minutes(const app::Clock& clock, std::int64_t ms) {
  const std::int64_t now = clock.today().days * kDayMinutes + clock.minute_of_day();
  const std::int64_t offset = now - clock.now_ms() / kMinuteMs;
  return ms / kMinuteMs + offset;
}

}  // namespace

std::string_view iso_date(core::Date date) {
  const core::Ymd d = core::to_ymd(date);
  char text[16];
  const int n = std::snprintf(text, sizeof text, "%04d-%02d-%02d", d.year, d.month, d.day);
  return cat({std::string_view(text, static_cast<std::size_t>(n))});
}

std::string_view day_text(core::Date date) {
  const core::Ymd d = core::to_ymd(date);
  return trf(T::date_day, {month_name(d.month), num(d.day)});
}

std::string_view full_date(core::Date date) {
  const core::Ymd d = core::to_ymd(date);
  return trf(T::date_full, {num(d.year), month_name(d.month), num(d.day)});
}

std::string_view moment_text(const app::Clock& clock, std::int64_t ms) {
  const std::int64_t minutes = local_minutes(clock, ms);
  const std::int64_t day = minutes >= 0 ? minutes / kDayMinutes : (minutes - kDayMinutes + 1) / kDayMinutes;
  const auto minute = static_cast<int>(minutes - day * kDayMinutes);
  char text[16];
  const int n = std::snprintf(text, sizeof text, " %02d:%02d", minute / 60, minute % 60);
  return cat({iso_date(core::Date{static_cast<std::int32_t>(day)}),
              std::string_view(text, static_cast<std::size_t>(n))});
}

std::int64_t days_since(const app::Clock& clock, std::int64_t ms) {
  return std::max<std::int64_t>(0, clock.today().days - local_minutes(clock, ms) / kDayMinutes);
}

std::string_view guessed_words(std::span<const int> years) {
  std::string_view out;
  for (const int year : years) out = cat({out, trf(T::calendar_guessed, {num(year)})});
  return out;
}

}  // namespace hufang::ui
