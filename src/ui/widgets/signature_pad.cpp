#include "ui/widgets/signature_pad.h"

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"
#include "ui/widgets/label.h"

namespace hufang::ui {
namespace {

constexpr float kUnits = 10000;
constexpr float kPen = 2.6f;
constexpr std::int64_t kNear = 12;  // units: closer points say nothing more
constexpr std::size_t kMost = 19000;

// The stroke being drawn: where its count is in `strokes`. One pad is drawn on at a time.
struct Drawing {
  ImGuiID id = 0;
  std::size_t start = 0;
};
Drawing drawing;

void add_point(SignatureInk& ink, const Box& box, ImVec2 at) {
  const float unit = kUnits / box.width();
  const auto x =
      static_cast<std::int64_t>(std::lround(std::clamp(at.x - box.min.x, 0.f, box.width()) * unit));
  const auto y =
      std::min(static_cast<std::int64_t>(std::lround(std::clamp(at.y - box.min.y, 0.f, box.height()) * unit)),
               ink.height);
  std::vector<std::int64_t>& s = ink.strokes;
  if (s[drawing.start] > 0) {
    const std::int64_t dx = x - s[s.size() - 2], dy = y - s.back();
    if (std::abs(dx) + std::abs(dy) < kNear) return;
  }
  if (s.size() > kMost) return;
  s.push_back(std::min<std::int64_t>(x, static_cast<std::int64_t>(kUnits)));
  s.push_back(y);
  ++s[drawing.start];
}

// Every place of the pointer since the last frame while its button was down.
void follow(SignatureInk& ink, const Box& box) {
  bool moved = false;
  for (const ImGuiInputEvent& event : ImGui::GetCurrentContext()->InputEventsTrail) {
    if (event.Type != ImGuiInputEventType_MousePos) continue;
    if (event.MousePos.PosX < -1e30f) continue;  // gone
    add_point(ink, box, {event.MousePos.PosX, event.MousePos.PosY});
    moved = true;
  }
  if (!moved && ImGui::IsMousePosValid()) add_point(ink, box, ImGui::GetIO().MousePos);
}

bool take_strokes(const Touch& t, SignatureInk& ink) {
  const bool mine = drawing.id == t.id;
  if (t.held && !mine) {
    const std::int64_t height = std::lround(kUnits * t.box.height() / t.box.width());
    // A pad of another shape (a turned phone): what was signed keeps its place, the higher pad holds all.
    ink.height = std::max(ink.strokes.empty() ? 0 : ink.height, height);
    drawing = {t.id, ink.strokes.size()};
    ink.strokes.push_back(0);
    add_point(ink, t.box, ImGui::GetIO().MousePos);
    return false;
  }
  if (!mine) return false;
  if (drawing.start >= ink.strokes.size()) {  // cleared meanwhile
    drawing = {};
    return false;
  }
  follow(ink, t.box);
  if (t.held) return false;
  drawing = {};
  return true;
}

void draw_stroke(ImDrawList* to, const Box& box, const std::int64_t* points, std::int64_t count) {
  const float unit = box.width() / kUnits;
  const auto at = [&](std::int64_t i) {
    i = std::clamp<std::int64_t>(i, 0, count - 1);
    return ImVec2(box.min.x + static_cast<float>(points[2 * i]) * unit,
                  box.min.y + static_cast<float>(points[2 * i + 1]) * unit);
  };
  if (count == 1) {
    to->AddCircleFilled(at(0), kPen * 0.7f, color::ink);
    return;
  }
  // Catmull-Rom through the points, as Bezier curves.
  to->PathLineTo(at(0));
  for (std::int64_t i = 0; i + 1 < count; ++i) {
    const ImVec2 a = at(i - 1), b = at(i), c = at(i + 1), d = at(i + 2);
    to->PathBezierCubicCurveTo({b.x + (c.x - a.x) / 6, b.y + (c.y - a.y) / 6},
                               {c.x - (d.x - b.x) / 6, c.y - (d.y - b.y) / 6}, c, 4);
  }
  to->PathStroke(color::ink, 0, kPen);
}

}  // namespace

int SignatureInk::count() const {
  int n = 0;
  for (std::size_t i = 0; i < strokes.size(); i += 1 + 2 * static_cast<std::size_t>(strokes[i])) ++n;
  return n;
}

void SignatureInk::undo() {
  std::size_t last = 0;
  for (std::size_t i = 0; i < strokes.size(); i += 1 + 2 * static_cast<std::size_t>(strokes[i])) last = i;
  strokes.resize(last);
}

void draw_signature(ImDrawList* to, const Box& box, const std::vector<std::int64_t>& strokes) {
  std::size_t i = 0;
  while (i < strokes.size()) {
    const std::int64_t count = strokes[i++];
    if (count < 1 || static_cast<std::uint64_t>(count) > (strokes.size() - i) / 2) return;
    draw_stroke(to, box, &strokes[i], count);
    i += 2 * static_cast<std::size_t>(count);
  }
}

bool signature_pad(std::string_view name, SignatureInk& ink, float height, std::string_view words,
                   bool disabled) {
  const float width = width_left();
  if (!ink.strokes.empty()) height = std::max(height, width * static_cast<float>(ink.height) / kUnits);
  // The name changes with the first stroke; the pad under the finger must not.
  const Touch t = interact("pad", {width, height}, Role::img, name, disabled ? kSemDisabled : kSemDrag);
  bool finished = false;
  if (!disabled) finished = take_strokes(t, ink);
  if (!t.shown) return finished;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled(t.box.min, t.box.max, color::card, size::radius_card);
  draw->AddRect(t.box.min, t.box.max, t.held ? color::accent : color::line_strong, size::radius_card);
  if (ink.strokes.empty())
    draw_text_in(draw, Face::regular, metrics().body, t.box, 0.5f, color::secondary, words);
  draw->PushClipRect(t.box.min, t.box.max, true);
  draw_signature(draw, t.box, ink.strokes);
  draw->PopClipRect();
  return finished;
}

}  // namespace hufang::ui
