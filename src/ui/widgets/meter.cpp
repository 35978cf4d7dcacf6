#include "ui/widgets/meter.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/label.h"

namespace hufang::ui {

void progress(std::string_view name, float share, std::string_view said, float width, float mark) {
  const float w = width > 0 ? width : width_left();
  const ImVec2 at = cursor();
  const Box box{at, {at.x + w, at.y + 10}};
  share = std::clamp(share, 0.f, 1.f);
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled(box.min, box.max, rgb(0xE7EBE8), 5);
  if (share > 0)
    draw->AddRectFilled(box.min, {box.min.x + std::max(10.f, w * share), box.max.y}, color::accent, 5);
  if (mark >= 0) {
    const float x = box.min.x + w * mark;
    draw->AddRectFilled({x - 1, box.min.y - 4}, {x + 1, box.max.y + 4}, color::ink);
  }
  report_at(name, box, Role::progressbar, name);
  semantics().last().value = semantics().keep(said);
  spend({w, 10});
}

void ring(std::string_view name, float share, std::string_view big, std::string_view small_words,
          float diameter) {
  const ImVec2 at = cursor();
  const Box box{at, {at.x + diameter, at.y + diameter}};
  const ImVec2 c = box.center();
  const float thick = 12, r = diameter / 2 - thick / 2;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddCircle(c, r, rgb(0xE7EBE8), 96, thick);
  share = std::clamp(share, 0.f, 1.f);
  constexpr float kPi = 3.14159265f;
  if (share > 0) {
    const float end = -kPi / 2 + 2 * kPi * share;
    draw->PathArcTo(c, r, -kPi / 2, end, 96);
    draw->PathStroke(color::accent, 0, thick);
    draw->AddCircleFilled({c.x, c.y - r}, thick / 2, color::accent);
    draw->AddCircleFilled({c.x + r * std::cos(end), c.y + r * std::sin(end)}, thick / 2, color::accent);
  }
  draw_text_in(draw, Face::bold, 28, {{box.min.x, c.y - 26}, {box.max.x, c.y + 6}}, 0.5f, color::ink, big);
  draw_text_in(draw, Face::regular, 12, {{box.min.x + 8, c.y + 8}, {box.max.x - 8, c.y + 24}}, 0.5f,
               color::secondary, small_words);
  report_at(name, box, Role::img, name);
  spend({diameter, diameter});
}

void stacked_bar_at(std::string_view name, const Box& box, std::span<const Part> parts,
                    std::string_view said) {
  float total = 0;
  for (const Part& p : parts) total += p.amount;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const float h = 12, y = box.center().y - h / 2;
  draw->AddRectFilled({box.min.x, y}, {box.max.x, y + h}, rgb(0xE7EBE8), 3);
  float x = box.min.x;
  for (std::size_t i = 0; total > 0 && i < parts.size(); ++i) {
    const float w = box.width() * parts[i].amount / total;
    if (w > 0)
      draw->AddRectFilled({x, y}, {x + w, y + h}, parts[i].ink, i == 0 ? 3.f : 0.f,
                          ImDrawFlags_RoundCornersLeft);
    x += w;
  }
  report_at(name, box, Role::img, said);
}

void legend(ImU32 ink, std::string_view text) {
  const ImVec2 at = cursor();
  ImGui::GetWindowDrawList()->AddRectFilled({at.x, at.y + 5}, {at.x + 10, at.y + 15}, ink, 2);
  const float w = text_size(Face::regular, size::small, text).x;
  label_at({{at.x + 15, at.y}, {at.x + 15 + w + 1, at.y + 20}}, text,
           {.px = size::small, .ink = color::secondary});
  spend({15 + w + 1, 20});
}

}  // namespace hufang::ui
