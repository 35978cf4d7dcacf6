#include "ui/widgets/tabs.h"

#include <cmath>

#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"

namespace hufang::ui {

std::size_t tabs(std::string_view name, std::span<const std::string_view> words, std::size_t current) {
  const IdScope scope(name);
  const Group group("tabs", Role::tablist, name);
  const float px = metrics().phone ? 15.f : size::body;
  const float h = metrics().phone ? 44.f : 38.f;
  const ImVec2 start = cursor();
  ImGui::GetWindowDrawList()->AddLine({start.x, start.y + h}, {start.x + width_left(), start.y + h},
                                      color::line);
  std::size_t shown = current;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool on = i == current;
    const float w = std::ceil(text_size(Face::bold, px, words[i]).x) + (metrics().phone ? 12.f : 20.f);
    if (i > 0) flow(w, 4);
    const Touch t = interact(words[i], {w, h}, Role::tab, words[i], on ? kSemSelected : 0u);
    if (t.pressed) shown = i;
    if (!t.shown) continue;
    ImDrawList* draw = ImGui::GetWindowDrawList();
    if (t.hovered && !on) draw->AddRectFilled(t.box.min, {t.box.max.x, t.box.max.y - 4}, color::hover, 6);
    draw_text_in(draw, on ? Face::bold : Face::regular, px, t.box, 0.5f,
                 on ? color::accent_ink : color::neutral_ink, words[i]);
    if (on)
      draw->AddRectFilled({t.box.min.x + 4, t.box.max.y - 2}, {t.box.max.x - 4, t.box.max.y + 1},
                          color::accent, 1.5f);
    if (t.ring)
      draw_focus_ring(draw, {{t.box.min.x + 3, t.box.min.y + 3}, {t.box.max.x - 3, t.box.max.y - 3}}, 6);
  }
  return shown;
}

}  // namespace hufang::ui
