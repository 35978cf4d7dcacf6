#include "ui/widgets/button.h"

#include <cmath>

#include "ui/widgets/label.h"

namespace hufang::ui {
namespace {

constexpr float kButtonPad = 16, kIcon = 16, kIconGap = 6;

struct Paint {
  ImU32 back, border, ink;
};

Paint paint(ButtonKind kind, bool disabled, bool hovered) {
  if (disabled) {
    return kind == ButtonKind::primary ? Paint{rgb(0xDDE4E0), rgb(0xDDE4E0), rgb(0x64706F)}
                                       : Paint{color::card, color::line, rgb(0x6E7A79)};
  }
  switch (kind) {
    case ButtonKind::primary:
      return {hovered ? color::accent_hover : color::accent, hovered ? color::accent_hover : color::accent,
              color::white};
    case ButtonKind::quiet:
      return {hovered ? color::hover : IM_COL32(0, 0, 0, 0), IM_COL32(0, 0, 0, 0), color::accent_ink};
    case ButtonKind::danger:
      return {hovered ? color::red_tint : color::card, rgb(0xE3B5B1), color::red_ink};
    case ButtonKind::secondary:
      break;
  }
  return {hovered ? color::accent_tint : color::card, rgb(0xA9CFC9), color::accent_ink};
}

float text_px() { return metrics().phone ? 15.f : size::body; }

}  // namespace

float button_width(std::string_view text, const ButtonStyle& style) {
  if (style.width > 0) return style.width;
  float w = text_size(Face::bold, text_px(), text).x + 2 * kButtonPad;
  if (style.icon != Icon::none) w += kIcon + kIconGap;
  return std::ceil(w);
}

bool button(std::string_view text, const ButtonStyle& style) {
  const ImVec2 s{button_width(text, style), style.height > 0 ? style.height : metrics().control};
  const std::string_view name = style.name.empty() ? text : style.name;
  const Touch t = interact(name, s, Role::button, name, style.disabled ? kSemDisabled : 0u);
  if (!t.shown) return t.pressed;
  const Paint p = paint(style.kind, style.disabled, t.hovered);
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled(t.box.min, t.box.max, p.back, size::radius);
  draw->AddRect(t.box.min, t.box.max, p.border, size::radius);
  if (t.held) draw->AddRectFilled(t.box.min, t.box.max, IM_COL32(0, 0, 0, 22), size::radius);
  Box inner{{t.box.min.x + 8, t.box.min.y}, {t.box.max.x - 8, t.box.max.y}};
  if (style.icon != Icon::none) {
    const float words = text_size(Face::bold, text_px(), text).x;
    const float x = t.box.center().x - (words + kIcon + kIconGap) / 2;
    draw_icon(draw, style.icon, {x + kIcon / 2, t.box.center().y}, kIcon, p.ink);
    inner.min.x = x + kIcon + kIconGap;
    draw_text_in(draw, Face::bold, text_px(), inner, 0, p.ink, text);
  } else {
    draw_text_in(draw, Face::bold, text_px(), inner, 0.5f, p.ink, text);
  }
  if (t.ring) draw_focus_ring(draw, t.box, size::radius);
  return t.pressed;
}

bool icon_button(Icon icon, std::string_view name, bool disabled) {
  const float h = metrics().control;
  const Touch t = interact(name, {h, h}, Role::button, name, disabled ? kSemDisabled : 0u);
  if (!t.shown) return t.pressed;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  if (t.hovered) draw->AddRectFilled(t.box.min, t.box.max, color::hover, size::radius);
  draw_icon(draw, icon, t.box.center(), 18, disabled ? color::line_strong : color::neutral_ink);
  if (t.ring) draw_focus_ring(draw, t.box, size::radius);
  return t.pressed;
}

bool text_link(std::string_view text, std::string_view name) {
  const float px = text_px();
  const ImVec2 s{std::ceil(text_size(Face::bold, px, text).x),
                 metrics().phone ? 44.f : std::round(px * 1.6f)};
  const std::string_view said = name.empty() ? text : name;
  const Touch t = interact(said, s, Role::button, said);
  if (!t.shown) return t.pressed;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const ImU32 ink = t.hovered ? color::accent_hover : color::accent;
  draw_text_in(draw, Face::bold, px, t.box, 0, ink, text);
  if (t.hovered) {
    const float y = t.box.center().y + px / 2 + 3;
    draw->AddLine({t.box.min.x, y}, {t.box.max.x, y}, ink);
  }
  if (t.ring) draw_focus_ring(draw, t.box, 4);
  return t.pressed;
}

bool add_button(std::string_view text) {
  const Touch t = interact(text, {width_left(), metrics().control}, Role::button, text);
  if (!t.shown) return t.pressed;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  if (t.hovered) draw->AddRectFilled(t.box.min, t.box.max, color::card, size::radius);
  constexpr float kDash = 5, kSpace = 4;
  for (float x = t.box.min.x + 6; x < t.box.max.x - 6; x += kDash + kSpace) {
    const float e = x + kDash < t.box.max.x - 6 ? x + kDash : t.box.max.x - 6;
    draw->AddLine({x, t.box.min.y}, {e, t.box.min.y}, color::line_strong);
    draw->AddLine({x, t.box.max.y}, {e, t.box.max.y}, color::line_strong);
  }
  for (float y = t.box.min.y + 6; y < t.box.max.y - 6; y += kDash + kSpace) {
    const float e = y + kDash < t.box.max.y - 6 ? y + kDash : t.box.max.y - 6;
    draw->AddLine({t.box.min.x, y}, {t.box.min.x, e}, color::line_strong);
    draw->AddLine({t.box.max.x, y}, {t.box.max.x, e}, color::line_strong);
  }
  const float words = text_size(Face::bold, text_px(), text).x;
  const float x = t.box.center().x - (words + kIcon + kIconGap) / 2;
  draw_icon(draw, Icon::plus, {x + kIcon / 2, t.box.center().y}, kIcon, color::accent);
  draw_text_in(draw, Face::bold, text_px(), {{x + kIcon + kIconGap, t.box.min.y}, t.box.max}, 0,
               color::accent, text);
  if (t.ring) draw_focus_ring(draw, t.box, size::radius);
  return t.pressed;
}

}  // namespace hufang::ui
