#include "ui/views/improve/month_bars.h"

#include <algorithm>

namespace hufang::ui {
namespace {

constexpr float kSmall = 12, kHead = 22, kFoot = 24;

ImU32 lighter(ImU32 ink) {
  const auto mix = [](ImU32 a) { return (a + 255u) / 2u; };
  return IM_COL32(mix(ink & 255u), mix((ink >> 8) & 255u), mix((ink >> 16) & 255u), 255u);
}

float sum(const MonthBar& bar) { return bar.parts[0] + bar.parts[1] + bar.parts[2]; }

void draw_bar(ImDrawList* draw, const MonthBar& bar, const std::array<ImU32, 3>& inks, float x, float half,
              const Box& plot, float per_one) {
  float y = plot.max.y;
  for (std::size_t i = 0; i < bar.parts.size(); ++i) {
    if (bar.parts[i] <= 0) continue;
    const float top = std::min(y - 2, y - bar.parts[i] * per_one);
    const bool last = std::all_of(bar.parts.begin() + static_cast<std::ptrdiff_t>(i) + 1, bar.parts.end(),
                                  [](float part) { return part <= 0; });
    draw->AddRectFilled({x - half, top}, {x + half, y}, bar.running ? lighter(inks[i]) : inks[i],
                        last ? 3.f : 0.f, ImDrawFlags_RoundCornersTop);
    y = top;
  }
  if (bar.top.empty()) return;
  draw_text_in(draw, Face::regular, kSmall, {{x - 30, y - 19}, {x + 30, y - 2}}, 0.5f, color::ink, bar.top);
}

}  // namespace

void draw_month_bars(std::string_view said, std::span<const MonthBar> bars, const std::array<ImU32, 3>& inks,
                     float height) {
  const ImVec2 at = cursor();
  const float width = width_left();
  const Box all{at, {at.x + width, at.y + height}};
  report_at("bars", all, Role::img, said);
  const Box plot{{at.x + 4, at.y + kHead}, {at.x + width - 4, at.y + height - kFoot}};
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddLine({plot.min.x, plot.max.y}, plot.max, color::line_strong);
  float highest = 1;
  for (const MonthBar& bar : bars) highest = std::max(highest, sum(bar));
  const float step = plot.width() / static_cast<float>(std::max<std::size_t>(1, bars.size()));
  const float half = std::min(step * 0.32f, 19.f);
  float widest = 0;
  for (const MonthBar& bar : bars) widest = std::max(widest, text_size(Face::regular, kSmall, bar.label).x);
  // Where the months' names would touch, every other one (or fewer) is written, the last one always.
  const auto each = static_cast<std::size_t>(std::max(1.f, (widest + 6) / step + 0.999f));
  for (std::size_t i = 0; i < bars.size(); ++i) {
    const float x = plot.min.x + step * (static_cast<float>(i) + 0.5f);
    draw_bar(draw, bars[i], inks, x, half, plot, plot.height() / highest);
    if ((bars.size() - 1 - i) % each != 0) continue;
    const float w = std::max(step, widest + 2) / 2;
    draw_text_in(draw, Face::regular, kSmall, {{x - w, plot.max.y + 5}, {x + w, plot.max.y + 21}}, 0.5f,
                 color::secondary, bars[i].label);
  }
  spend({width, height});
}

void draw_spark(const Box& box, std::span<const std::int64_t> counts, std::int64_t highest) {
  if (counts.empty()) return;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const float room = std::min(box.width(), 9.f * static_cast<float>(counts.size()));
  const float step = room / static_cast<float>(counts.size());
  const float base = box.center().y + 11, high = 22;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const float x = box.min.x + step * static_cast<float>(i);
    const float share =
        static_cast<float>(counts[i]) / static_cast<float>(std::max<std::int64_t>(1, highest));
    const float top = counts[i] == 0 ? base - 1 : base - std::max(3.f, high * share);
    draw->AddRectFilled({x, top}, {x + step - 2, base},
                        counts[i] == 0           ? color::line_strong
                        : i + 1 == counts.size() ? color::mid_teal
                                                 : color::accent,
                        counts[i] == 0 ? 0.f : 1.5f);
  }
}

}  // namespace hufang::ui
