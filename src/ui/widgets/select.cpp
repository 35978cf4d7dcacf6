#include "ui/widgets/select.h"

#include <algorithm>
#include <cmath>

#include "ui/input.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/popup.h"
#include "ui/widgets/wrap.h"

namespace hufang::ui {
namespace {

// The open list. Returns the chosen place or -1.
int draw_options(std::string_view name, std::span<const std::string_view> options, int index, ImVec2 below,
                 float width) {
  int chosen = -1;
  if (!Popup::is_open("list")) return chosen;
  float widest = width;
  for (std::string_view o : options) {
    const float w = text_size(Face::bold, metrics().body, o).x + 52;
    widest = w > widest ? w : widest;
  }
  const float row = metrics().phone ? 44.f : 34.f;
  if (Popup popup("list", name, Role::listbox, below, widest, row * static_cast<float>(options.size()) + 8);
      popup) {
    for (std::size_t i = 0; i < options.size(); ++i) {
      const IdScope scope(static_cast<int>(i));
      const bool on = static_cast<int>(i) == index;
      const Touch t =
          interact("option", {width_left(), row}, Role::option, options[i], on ? kSemSelected : 0u);
      if (t.pressed) {
        chosen = static_cast<int>(i);
        popup.close();
      }
      if (!t.shown) continue;
      ImDrawList* draw = ImGui::GetWindowDrawList();
      if (t.hovered || t.ring) draw->AddRectFilled(t.box.min, t.box.max, color::accent_tint, 6);
      draw_text_in(draw, on ? Face::bold : Face::regular, metrics().body,
                   {{t.box.min.x + 12, t.box.min.y}, {t.box.max.x - 30, t.box.max.y}}, 0,
                   on ? color::accent_ink : color::ink, options[i]);
      if (on) draw_icon(draw, Icon::check, {t.box.max.x - 16, t.box.center().y}, 14, color::accent);
    }
  }
  return chosen;
}

}  // namespace

bool select(std::string_view label_text, std::span<const std::string_view> options, int& index,
            const SelectStyle& style) {
  const IdScope scope(label_text);
  const std::string_view words = index >= 0 && static_cast<std::size_t>(index) < options.size()
                                     ? options[static_cast<std::size_t>(index)]
                                     : style.empty;
  float w = style.width > 0 ? style.width : width_left();
  if (style.compact) {
    const float needed = std::ceil(text_size(Face::regular, metrics().body, words).x + 40);
    w = style.width > 0 ? std::min(needed, style.width) : needed;
  }
  ImGui::BeginGroup();
  if (style.show_label && !style.compact) {
    const ImVec2 at = cursor();
    draw_text(ImGui::GetWindowDrawList(), Face::regular, size::small, {at.x, at.y + 2}, color::secondary,
              label_text);
    spend({w, 16});
  }
  const bool open = Popup::is_open("list");
  const Touch t = interact("box", {w, metrics().control}, Role::combobox, label_text,
                           kSemHasPopup | (open ? kSemExpanded : 0u) | (style.disabled ? kSemDisabled : 0u));
  semantics().last().value = semantics().keep(words);
  ImGui::EndGroup();
  if (t.pressed) Popup::open("list");
  if (t.shown) {
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled(t.box.min, t.box.max, t.hovered ? color::hover : color::card, size::radius);
    draw->AddRect(t.box.min, t.box.max, open ? color::accent : color::line_strong, size::radius);
    draw_text_in(draw, Face::regular, metrics().body,
                 {{t.box.min.x + 12, t.box.min.y}, {t.box.max.x - 28, t.box.max.y}}, 0,
                 style.disabled ? color::secondary : color::ink, words);
    draw_icon(draw, Icon::down, {t.box.max.x - 16, t.box.center().y}, 14, color::neutral_ink);
    if (t.ring) draw_focus_ring(draw, t.box, size::radius);
  }
  const int chosen = draw_options(label_text, options, index, {t.box.min.x, t.box.max.y + 4}, w);
  if (chosen < 0 || chosen == index) return false;
  index = chosen;
  return true;
}

bool checkbox(std::string_view label_text, bool& on, bool disabled) {
  const float box = 20;
  const float px = metrics().body;
  const float step = std::round(px * kLeading);
  const std::vector<Line>& lines = break_lines(Face::regular, px, label_text, width_left() - box - 10);
  float widest = 0;
  for (const Line& line : lines) {
    const std::string_view part = label_text.substr(line.begin, line.end - line.begin);
    widest = std::max(widest, text_size(Face::regular, px, part).x);
  }
  const float text_high = step * static_cast<float>(lines.size());
  const float h = std::max(metrics().phone ? 44.f : 30.f, text_high + 8);
  const Touch t = interact(label_text, {box + 10 + widest, h}, Role::checkbox, label_text,
                           (on ? kSemChecked : 0u) | (disabled ? kSemDisabled : 0u));
  if (t.pressed) on = !on;
  if (!t.shown) return t.pressed;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const float top = t.box.center().y - text_high / 2;
  const float y = top + step / 2;  // beside the first line
  const Box square{{t.box.min.x, y - box / 2}, {t.box.min.x + box, y + box / 2}};
  draw->AddRectFilled(square.min, square.max, on ? color::accent : color::card, 5);
  draw->AddRect(square.min, square.max,
                on          ? color::accent
                : t.hovered ? color::accent
                            : color::line_strong,
                5, 0, 1.5f);
  if (on) draw_icon(draw, Icon::check, square.center(), 15, color::white);
  Box row{{square.max.x + 10, top}, {t.box.max.x + 2, top + step}};
  for (const Line& line : lines) {
    draw_text_in(draw, Face::regular, px, row, 0, disabled ? color::secondary : color::ink,
                 label_text.substr(line.begin, line.end - line.begin));
    row.min.y += step;
    row.max.y += step;
  }
  if (t.ring) draw_focus_ring(draw, square, 5);
  return t.pressed;
}

}  // namespace hufang::ui
