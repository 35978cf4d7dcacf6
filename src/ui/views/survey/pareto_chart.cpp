#include "ui/views/survey/pareto_chart.h"

#include <algorithm>

#include "ui/text.h"
#include "ui/widgets/base.h"
#include "ui/words/survey_figures.h"

namespace hufang::ui {
namespace {

constexpr float kNames = 38, kHead = 22, kSmall = 12;
constexpr std::size_t kMostBars = 14;

struct Plot {
  Box box;     // bars and line
  float step;  // width of one entry
  float bar;
  float highest;  // the count that would be as high as the picture
  float x(std::size_t i) const { return box.min.x + step * (static_cast<float>(i) + 0.5f); }
  float y(float share) const { return box.max.y - box.height() * share; }
  float top(const core::ParetoEntry& entry) const {
    return std::min(y(static_cast<float>(entry.count) / highest), box.max.y - 2);
  }
};

void draw_limit(ImDrawList* draw, const Plot& plot) {
  const float y = plot.y(0.8f);
  for (float x = plot.box.min.x; x < plot.box.max.x; x += 9) {
    draw->AddLine({x, y}, {std::min(x + 5, plot.box.max.x), y}, rgb(0xC98A3C), 1.2f);
  }
  draw_text_in(draw, Face::regular, kSmall, {{plot.box.max.x - 40, y - 18}, {plot.box.max.x, y - 2}}, 1,
               color::amber, "80%");
}

void draw_column(ImDrawList* draw, const Plot& plot, std::size_t i, const core::ParetoEntry& entry) {
  const float x = plot.x(i), top = plot.top(entry);
  draw->AddRectFilled({x - plot.bar / 2, top}, {x + plot.bar / 2, plot.box.max.y},
                      entry.main ? color::red : color::bar_rest, 3, ImDrawFlags_RoundCornersTop);
}

// On top of everything, so that line and dashes do not run through the number.
void draw_count(ImDrawList* draw, const Plot& plot, std::size_t i, const core::ParetoEntry& entry) {
  const float x = plot.x(i), bottom = plot.top(entry) - 3;
  const std::string_view count = num(entry.count);
  const float half = text_size(Face::regular, kSmall, count).x / 2 + 3;
  const Box box{{x - half, bottom - 15}, {x + half, bottom}};
  draw->AddRectFilled(box.min, box.max, color::card);
  draw_text_in(draw, Face::regular, kSmall, box, 0.5f, color::ink, count);
}

// Where `name` is cut in two for two lines of a narrow bar: after half of its characters, 0 when there is
// nothing to cut.
std::size_t middle_of(std::string_view name) {
  std::size_t characters = 0;
  for (const char c : name) characters += (c & 0xC0) != 0x80 ? 1u : 0u;
  std::size_t at = 0;
  for (std::size_t passed = 0; at < name.size(); ++at) {
    if ((name[at] & 0xC0) != 0x80 && passed++ == (characters + 1) / 2) return at;
  }
  return 0;
}

void draw_name(ImDrawList* draw, const Plot& plot, std::size_t i, std::string_view name) {
  const float left = plot.x(i) - plot.step / 2 + 1, right = plot.x(i) + plot.step / 2 - 1;
  const float y = plot.box.max.y + 5;
  const Box first{{left, y}, {right, y + 15}}, second{{left, y + 15}, {right, y + 30}};
  const bool fits = text_size(Face::regular, kSmall, name).x <= right - left;
  const std::size_t middle = fits ? 0 : middle_of(name);
  draw_text_in(draw, Face::regular, kSmall, first, 0.5f, color::secondary,
               middle == 0 ? name : name.substr(0, middle));
  if (middle > 0)
    draw_text_in(draw, Face::regular, kSmall, second, 0.5f, color::secondary, name.substr(middle));
}

void draw_line(ImDrawList* draw, const Plot& plot, const core::Pareto& pareto, std::size_t bars) {
  const auto share = [&](std::size_t i) {
    return static_cast<float>(pareto.entries[i].cumulative) / static_cast<float>(pareto.total);
  };
  for (std::size_t i = 0; i < bars; ++i) {
    const ImVec2 here{plot.x(i), plot.y(share(i))};
    if (i > 0) draw->AddLine({plot.x(i - 1), plot.y(share(i - 1))}, here, color::ink, 2);
    draw->AddCircleFilled(here, 2.5f, color::ink);
  }
}

std::string_view said(std::string_view title, const core::Pareto& pareto,
                      std::span<const ParetoNames> names) {
  std::string_view all = title;
  for (const core::ParetoEntry& entry : pareto.entries) {
    const std::string_view one = trf(T::survey_pareto_said, {names[entry.item].name, num(entry.count),
                                                             share_text(entry.cumulative, pareto.total)});
    all = cat({all, tr(T::survey_said_separator), one});
  }
  return all;
}

}  // namespace

void draw_pareto(std::string_view title, const core::Pareto& pareto, std::span<const ParetoNames> names,
                 float height) {
  const ImVec2 at = cursor();
  const float width = width_left();
  const Box all{at, {at.x + width, at.y + height}};
  const std::size_t bars = std::min(pareto.entries.size(), kMostBars);
  if (bars > 0) {
    ImDrawList* draw = ImGui::GetWindowDrawList();
    Plot plot{{{all.min.x + 8, all.min.y + kHead}, {all.max.x - 4, all.max.y - kNames}}, 0, 0, 1};
    // A few bars stay bars and do not become walls.
    plot.step = std::min(plot.box.width() / static_cast<float>(bars), 76.f);
    plot.bar = plot.step * 0.68f;
    draw->AddLine({plot.box.min.x, plot.box.max.y}, plot.box.max, color::line_strong);
    draw_limit(draw, plot);
    // The highest bar stays under the line's end.
    plot.highest = static_cast<float>(pareto.entries[0].count) / 0.92f;
    for (std::size_t i = 0; i < bars; ++i) draw_column(draw, plot, i, pareto.entries[i]);
    draw_line(draw, plot, pareto, bars);
    for (std::size_t i = 0; i < bars; ++i) {
      const core::ParetoEntry& entry = pareto.entries[i];
      const ParetoNames& n = names[entry.item];
      draw_count(draw, plot, i, entry);
      draw_name(draw, plot, i, bar_name(n.name, n.short_name));
    }
  }
  report_at("pareto", all, Role::img, said(title, pareto, names));
  spend({width, height});
}

}  // namespace hufang::ui
