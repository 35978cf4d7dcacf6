#include "ui/widgets/label.h"

#include <cmath>

#include "imgui_internal.h"
#include "ui/widgets/wrap.h"

namespace hufang::ui {
namespace {

// Texts have no ids of their own: place and words make one. The place, since the same words may stand twice
// (a card's title and the field in it), and an id is drawn once only; within what scrolls, so that scrolling
// changes nothing.
ImGuiID text_id(std::string_view text, const Box& box) {
  const ImVec2 start = ImGui::GetCurrentWindow()->DC.CursorStartPos;
  const int place[] = {static_cast<int>(std::lround(box.min.x - start.x)),
                       static_cast<int>(std::lround(box.min.y - start.y))};
  return ImHashData(place, sizeof place, make_id(text));
}

float pixels(const TextStyle& s) { return s.px > 0 ? s.px : metrics().body; }

void report(ImGuiID id, const Box& box, std::string_view text, Role role, int level, bool many) {
  SemNode& n = semantics().add(id, role, text, to_rect(box), clip_rect());
  n.level = static_cast<std::uint8_t>(level);
  if (many) n.flags |= kSemMultiline;
}

}  // namespace

void label(std::string_view text, const TextStyle& style, Role role, int level) {
  const float px = pixels(style);
  const float room = style.width > 0 ? style.width : width_left();
  const ImVec2 at = cursor();
  const std::vector<Line>& lines = break_lines(style.face, px, text, room);
  const float step = std::round(px * kLeading);
  float widest = 0, y = at.y;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  for (const Line& line : lines) {
    const std::string_view part = text.substr(line.begin, line.end - line.begin);
    const float w = text_size(style.face, px, part).x;
    widest = w > widest ? w : widest;
    draw_text(draw, style.face, px, {at.x, y + (step - px) / 2}, style.ink, part);
    y += step;
  }
  const Box box{at, {at.x + widest, y}};
  report(text_id(text, box), box, text, role, level, lines.size() > 1);
  spend({widest, y - at.y});
}

void muted(std::string_view text) { label(text, {.px = size::small, .ink = color::secondary}); }

void heading(std::string_view text, int level) {
  label(text, {.face = Face::bold, .px = level <= 2 ? size::strong : size::body}, Role::heading, level);
}

void figure(std::string_view text, ImU32 ink) {
  label(text, {.face = Face::bold, .px = size::figure, .ink = ink});
}

void inline_label(std::string_view text, const TextStyle& style) {
  const float px = pixels(style);
  const ImVec2 at = cursor();
  const ImVec2 s{text_size(style.face, px, text).x, std::round(px * kLeading)};
  draw_text(ImGui::GetWindowDrawList(), style.face, px, {at.x, at.y + (s.y - px) / 2}, style.ink, text);
  const Box box{at, {at.x + s.x, at.y + s.y}};
  report(text_id(text, box), box, text, Role::text, 0, false);
  spend(s);
}

void label_at(const Box& box, std::string_view text, const TextStyle& style, float align, Role role) {
  draw_text_in(ImGui::GetWindowDrawList(), style.face, pixels(style), box, align, style.ink, text);
  report(text_id(text, box), box, text, role, role == Role::heading ? 2 : 0, false);
}

}  // namespace hufang::ui
