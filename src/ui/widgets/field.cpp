#include "ui/widgets/field.h"

#include <cmath>

#include "ui/widgets/label.h"
#include "ui/widgets/wrap.h"

namespace hufang::ui {
namespace {

constexpr float kPadX = 12;
constexpr float kLine = 1.5f;  // line height of several lines, the same in web/page/style.css

void draw_words(ImDrawList* draw, const Box& box, std::string_view words, ImU32 ink, bool several) {
  const float px = metrics().field;
  const Box inner{{box.min.x + kPadX, box.min.y}, {box.max.x - kPadX, box.max.y}};
  if (!several) {
    draw_text_in(draw, Face::regular, px, inner, 0, ink, words);
    return;
  }
  const float step = std::round(px * kLine);
  float y = box.min.y + 8;
  draw->PushClipRect(box.min, box.max, true);
  for (const Line& line : break_lines(Face::regular, px, words, inner.width())) {
    if (y > box.max.y) break;
    draw_text(draw, Face::regular, px, {inner.min.x, y + (step - px) / 2}, ink,
              words.substr(line.begin, line.end - line.begin));
    y += step;
  }
  draw->PopClipRect();
}

std::uint32_t flags_of(const FieldStyle& s) {
  return (s.required ? kSemRequired : 0u) | (s.readonly ? kSemReadonly : 0u) |
         (s.disabled ? kSemDisabled : 0u) | (s.numeric ? kSemNumeric : 0u) | (s.tel ? kSemTel : 0u) |
         (s.secret ? kSemSecret : 0u) | (s.error.empty() ? 0u : kSemInvalid);
}

std::string_view dots(std::size_t n) {
  static constexpr std::string_view kDots = "••••••••••••••••";
  const std::size_t bytes = n * 3 < kDots.size() ? n * 3 : kDots.size();
  return kDots.substr(0, bytes);
}

bool edit(const Touch& t, std::string& value, const FieldStyle& style) {
  Semantics& sem = semantics();
  bool changed = false;
  if (const std::string* typed = sem.typed(t.id);
      typed != nullptr && *typed != value && !style.readonly && !style.disabled) {
    value = *typed;
    changed = true;
  }
  SemNode& node = sem.last();
  node.value = sem.keep(value);
  node.hint = sem.keep(style.error.empty() ? style.hint : style.error);
  node.font_px = metrics().field;
  if (!t.shown) return changed;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const bool focused = sem.focused(t.id);
  const bool off = style.disabled || style.readonly;
  draw->AddRectFilled(t.box.min, t.box.max, off ? color::ground : color::card, size::radius);
  const ImU32 border = !style.error.empty() ? color::red
                       : focused            ? color::accent
                       : t.hovered          ? color::secondary
                                            : color::line_strong;
  draw->AddRect(t.box.min, t.box.max, border, size::radius, 0, focused ? 2.f : 1.f);
  if (t.hovered && !off) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  if (focused && !off) return changed;
  if (value.empty()) {
    draw_words(draw, t.box, style.hint, rgb(0x717D7E), style.rows > 1);
  } else {
    draw_words(draw, t.box, style.secret ? dots(value.size()) : std::string_view(value),
               off ? color::secondary : color::ink, style.rows > 1);
  }
  return changed;
}

}  // namespace

void field_label(std::string_view text) {
  const ImVec2 at = cursor();
  draw_text(ImGui::GetWindowDrawList(), Face::regular, size::small, {at.x, at.y + 2}, color::secondary, text);
  spend({text_size(Face::regular, size::small, text).x, 16});
}

ImGuiID field_id(std::string_view label) { return make_id(label); }

bool text_field(std::string_view label_text, std::string& value, const FieldStyle& style) {
  const float w = style.width > 0 ? style.width : width_left();
  ImGui::BeginGroup();
  if (style.show_label) {
    // Drawn, not reported: it is the field's own name.
    const ImVec2 at = cursor();
    draw_text(ImGui::GetWindowDrawList(), Face::regular, size::small, {at.x, at.y + 2}, color::secondary,
              label_text);
    if (style.required) {
      const float x = at.x + text_size(Face::regular, size::small, label_text).x + 4;
      draw_text(ImGui::GetWindowDrawList(), Face::regular, size::small, {x, at.y + 2}, color::red, "*");
    }
    spend({w, 16});
  }
  const float h = style.rows > 1 ? std::round(metrics().field * kLine) * static_cast<float>(style.rows) + 16
                                 : metrics().control;
  const Touch t = interact(label_text, {w, h}, style.rows > 1 ? Role::textarea : Role::textbox, label_text,
                           flags_of(style));
  const bool changed = edit(t, value, style);
  if (!style.error.empty()) {
    label(style.error, {.px = size::small, .ink = color::red_ink, .width = w}, Role::alert);
  } else if (!style.help.empty()) {
    label(style.help, {.px = size::small, .ink = color::secondary, .width = w});
  }
  ImGui::EndGroup();
  return changed;
}

bool text_field_at(std::string_view name, const Box& box, std::string& value, const FieldStyle& style) {
  const Touch t =
      interact_at(name, box, style.rows > 1 ? Role::textarea : Role::textbox, name, flags_of(style));
  return edit(t, value, style);
}

}  // namespace hufang::ui
