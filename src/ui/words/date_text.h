// Dates and times as people read them, in the chosen language. A view lives until the end of the frame.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "app/ports/clock.h"
#include "core/date.h"

namespace hufang::ui {

std::string_view iso_date(core::Date date);   // 2026-07-21: tables
std::string_view day_text(core::Date date);   // 7 月 21 日
std::string_view full_date(core::Date date);  // 2026 年 7 月 21 日
// Milliseconds UTC on this device's clock face: 2026-07-21 09:41.
std::string_view moment_text(const app::Clock& clock, std::int64_t ms);
// Whole local days from `ms` to now; never below 0.
std::int64_t days_since(const app::Clock& clock, std::int64_t ms);

// That deadlines in these years go by weekends alone; empty for none.
std::string_view guessed_words(std::span<const int> years);

}  // namespace hufang::ui
