#include "ui/widgets/chip.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/label.h"

namespace hufang::ui {
namespace {

constexpr float kPx = size::small, kPad = 10, kHeight = 24;

void draw_chip(ImDrawList* to, const Box& box, std::string_view text, ToneColors c) {
  to->AddRectFilled(box.min, box.max, c.back, box.height() / 2);
  draw_text_in(to, Face::bold, kPx, box, 0.5f, c.ink, text);
}

}  // namespace

float chip_width(std::string_view text) { return std::ceil(text_size(Face::bold, kPx, text).x + 2 * kPad); }

void chip(std::string_view text, Tone tone, float line) {
  const ImVec2 at = cursor();
  const float above = std::max(0.f, (line - kHeight) / 2);
  const Box box{{at.x, at.y + above}, {at.x + chip_width(text), at.y + above + kHeight}};
  draw_chip(ImGui::GetWindowDrawList(), box, text, tone_colors(tone));
  report_at(text, box, Role::text, text);
  spend({box.width(), kHeight + 2 * above});
}

void chip_at(ImVec2 left_middle, std::string_view text, Tone tone) {
  const Box box{{left_middle.x, left_middle.y - kHeight / 2},
                {left_middle.x + chip_width(text), left_middle.y + kHeight / 2}};
  draw_chip(ImGui::GetWindowDrawList(), box, text, tone_colors(tone));
  report_at(text, box, Role::text, text);
}

float chip_toggle_height() { return metrics().phone ? 44.f : 30.f; }

bool chip_toggle(std::string_view text, bool on, bool disabled) {
  const float h = chip_toggle_height();
  const Touch t = interact(text, {chip_width(text) + 4, h}, Role::button, text,
                           kSemToggle | (on ? kSemPressed : 0u) | (disabled ? kSemDisabled : 0u));
  if (!t.shown) return t.pressed;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const float drawn = metrics().phone ? 34.f : h;
  const float y = t.box.center().y;
  const Box box{{t.box.min.x, y - drawn / 2}, {t.box.max.x, y + drawn / 2}};
  draw->AddRectFilled(box.min, box.max,
                      on          ? color::accent_tint
                      : t.hovered ? color::hover
                                  : color::card,
                      drawn / 2);
  draw->AddRect(box.min, box.max, on ? color::accent : color::line_strong, drawn / 2);
  draw_text_in(draw, on ? Face::bold : Face::regular, kPx, box, 0.5f,
               disabled ? color::secondary
               : on     ? color::accent_ink
                        : color::ink,
               text);
  if (t.ring) draw_focus_ring(draw, box, drawn / 2);
  return t.pressed;
}

float choice_width(std::string_view text) {
  return std::ceil(text_size(Face::bold, metrics().body, text).x + 32);
}

bool choice(std::string_view text, bool on) {
  const Touch t =
      interact(text, {choice_width(text), metrics().control}, Role::radio, text, on ? kSemChecked : 0u);
  if (!t.shown) return t.pressed;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled(t.box.min, t.box.max,
                      on          ? color::accent
                      : t.hovered ? color::hover
                                  : color::card,
                      size::radius);
  draw->AddRect(t.box.min, t.box.max, on ? color::accent : color::line_strong, size::radius);
  draw_text_in(draw, on ? Face::bold : Face::regular, metrics().body, t.box, 0.5f,
               on ? color::white : color::ink, text);
  if (t.ring) draw_focus_ring(draw, t.box, size::radius);
  return t.pressed;
}

void flow(float width, float space) {
  ImGui::SameLine(0, space);
  if (width_left() < width) ImGui::NewLine();
}

void draw_badge(ImDrawList* to, ImVec2 right_middle, std::string_view text) {
  constexpr float kHigh = 18;
  const float w = text_size(Face::bold, 12, text).x + 12;
  const Box box{{right_middle.x - (w > kHigh ? w : kHigh), right_middle.y - kHigh / 2},
                {right_middle.x, right_middle.y + kHigh / 2}};
  to->AddRectFilled(box.min, box.max, color::red, kHigh / 2);
  draw_text_in(to, Face::bold, 12, box, 0.5f, color::white, text);
}

}  // namespace hufang::ui
