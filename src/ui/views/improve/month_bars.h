// Columns over months: one a month, of one colour or stacked, with a figure on top and the month below.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "ui/widgets/base.h"

namespace hufang::ui {

struct MonthBar {
  std::string_view label;        // under it
  std::string_view top;          // over it; empty: nothing
  std::array<float, 3> parts{};  // from the bottom up
  bool running = false;          // the month is not over: lighter
};

// Fills the line; `said` is what a screen reader says of it.
void draw_month_bars(std::string_view said, std::span<const MonthBar> bars, const std::array<ImU32, 3>& inks,
                     float height);

// A row of small columns in a cell, the last one in the accent colour. Drawn only.
void draw_spark(const Box& box, std::span<const std::int64_t> counts, std::int64_t highest);

}  // namespace hufang::ui
