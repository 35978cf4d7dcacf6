#include "ui/widgets/notice.h"

#include <algorithm>
#include <string>
#include <vector>

#include "imgui_internal.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/wrap.h"

namespace hufang::ui {
namespace {

struct Passing {
  std::string text;
  Tone tone = Tone::neutral;
  double until = -1;
  bool fresh = false;
} passing;

constexpr double kShown = 4;  // seconds

}  // namespace

bool banner(std::string_view text, Tone tone, std::string_view action) {
  const ToneColors c = tone_colors(tone);
  const ImVec2 at = cursor();
  const float w = width_left();
  const float right = action.empty() ? 0 : button_width(action) + 12;
  const bool below = metrics().phone && right > 0;
  const float px = metrics().body;
  const float words_w = w - 48 - (below ? 0 : right);
  const float step = px * 1.5f;
  const std::size_t lines = break_lines(Face::regular, px, text, words_w).size();
  const float text_h = step * static_cast<float>(lines);
  const float h = std::max(text_h + 24, right > 0 && !below ? metrics().control + 16 : 0) +
                  (below ? metrics().control + 8 : 0);
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled(at, {at.x + w, at.y + h}, c.back, size::radius);
  const float text_y = below || right == 0 ? at.y + 12 : at.y + (h - text_h) / 2;
  const Icon icon = tone == Tone::green                             ? Icon::check
                    : tone == Tone::accent || tone == Tone::neutral ? Icon::info
                                                                    : Icon::warning;
  draw_icon(draw, icon, {at.x + 20, text_y + step / 2}, 16, c.ink);
  set_cursor({at.x + 36, text_y});
  label(text, {.ink = c.ink, .width = words_w},
        tone == Tone::red || tone == Tone::amber ? Role::alert : Role::status);
  bool pressed = false;
  if (right > 0) {
    set_cursor(below ? ImVec2{at.x + 12, at.y + h - metrics().control - 8}
                     : ImVec2{at.x + w - right, at.y + (h - metrics().control) / 2});
    pressed = button(action);
  }
  set_cursor(at);
  spend({w, h});
  return pressed;
}

void empty_state(Icon icon, std::string_view title, std::string_view text) {
  gap(size::s28);
  const ImVec2 at = cursor();
  const float w = width_left();
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddCircleFilled({at.x + w / 2, at.y + 28}, 28, color::accent_tint);
  draw_icon(draw, icon, {at.x + w / 2, at.y + 28}, 26, color::accent);
  spend({w, 64});
  const ImVec2 t = cursor();
  label_at({t, {t.x + w, t.y + 26}}, title, {.face = Face::bold, .px = size::strong}, 0.5f, Role::heading);
  spend({w, 26});
  const float room = std::min(w, 460.f);
  for (const Line line : std::vector<Line>(break_lines(Face::regular, metrics().body, text, room))) {
    const ImVec2 p = cursor();
    label_at({p, {p.x + w, p.y + 22}}, text.substr(line.begin, line.end - line.begin),
             {.ink = color::secondary}, 0.5f);
    spend({w, 14});
  }
  gap(size::s18);
}

void toast(std::string_view text, Tone tone) {
  passing.text = text;
  passing.tone = tone;
  passing.fresh = true;
}

double draw_toast(double now_seconds) {
  if (passing.fresh) {
    passing.until = now_seconds + kShown;
    passing.fresh = false;
  }
  if (now_seconds >= passing.until) return -1;
  const Metrics& m = metrics();
  const float w = std::min(m.width - 32, text_size(Face::regular, m.body, passing.text).x + 48);
  const float y = m.height - (m.phone ? 132.f : 76.f) - m.inset_bottom;
  const Box box{{(m.width - w) / 2, y}, {(m.width + w) / 2, y + 44}};
  ImDrawList* draw = ImGui::GetForegroundDrawList();
  draw->AddRectFilled(box.min, box.max, passing.tone == Tone::red ? color::red : color::ink, size::radius);
  draw_text_in(draw, Face::regular, m.body, {{box.min.x + 16, box.min.y}, {box.max.x - 16, box.max.y}}, 0.5f,
               color::white, passing.text);
  semantics().add(ImHashStr("toast"), Role::status, passing.text, to_rect(box), {0, 0, m.width, m.height});
  return (passing.until - now_seconds) * 1000;
}

}  // namespace hufang::ui
