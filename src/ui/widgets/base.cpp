#include "ui/widgets/base.h"

#include "imgui_internal.h"

namespace hufang::ui {

ImGuiID make_id(std::string_view id) {
  if (id.data() == nullptr) id = "";  // an empty view may point nowhere, which Dear ImGui would read
  return ImGui::GetCurrentWindow()->GetID(id.data(), id.data() + id.size());
}

ImVec4 to_rect(const Box& b) { return {b.min.x, b.min.y, b.width(), b.height()}; }

ImVec4 clip_rect() {
  const ImRect& c = ImGui::GetCurrentWindow()->ClipRect;
  return {c.Min.x, c.Min.y, c.GetWidth(), c.GetHeight()};
}

namespace {

Touch take_input(ImGuiID id, const Box& box, bool disabled) {
  Semantics& sem = semantics();
  Touch t;
  t.id = id;
  t.box = box;
  const ImRect bb(box.min, box.max);
  t.shown = ImGui::ItemAdd(bb, id, nullptr, ImGuiItemFlags_NoNav);
  if (t.shown && !disabled) {
    bool hovered = false, held = false;
    t.pressed = ImGui::ButtonBehavior(bb, id, &hovered, &held);
    t.hovered = hovered;
    t.held = held;
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }
  if (sem.activated(id) && !disabled) t.pressed = true;
  t.ring = sem.ring(id);
  if (sem.focus_arrived(id))
    ImGui::ScrollToRect(ImGui::GetCurrentWindow(),
                        ImRect({bb.Min.x, bb.Min.y - 24}, {bb.Max.x, bb.Max.y + 24}));
  return t;
}

Touch touch(ImGuiID id, const Box& box, Role role, std::string_view name, std::uint32_t flags) {
  semantics().add(id, role, name, to_rect(box), clip_rect()).flags = flags;
  return take_input(id, box, (flags & kSemDisabled) != 0);
}

}  // namespace

Touch press_reported(ImGuiID id, const Box& box) {
  ImGui::SetNextItemAllowOverlap();
  return take_input(id, box, false);
}

Touch interact(std::string_view id, ImVec2 size, Role role, std::string_view name, std::uint32_t flags) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const Box box{at, {at.x + size.x, at.y + size.y}};
  ImGui::ItemSize(size);
  return touch(make_id(id), box, role, name, flags);
}

Touch interact_at(std::string_view id, const Box& box, Role role, std::string_view name,
                  std::uint32_t flags) {
  return touch(make_id(id), box, role, name, flags);
}

void report_at(std::string_view id, const Box& box, Role role, std::string_view name, std::uint32_t flags) {
  semantics().add(make_id(id), role, name, to_rect(box), clip_rect()).flags = flags;
}

IdScope::IdScope(std::string_view id) { ImGui::PushID(id.data(), id.data() + id.size()); }
IdScope::IdScope(int n) { ImGui::PushID(n); }
IdScope::~IdScope() { ImGui::PopID(); }

Group::Group(std::string_view id, Role role, std::string_view name, std::uint32_t flags) {
  start_ = ImGui::GetCursorScreenPos();
  semantics().open(make_id(id), role, name, flags);
}

Group::~Group() {
  const ImGuiWindow* w = ImGui::GetCurrentWindow();
  const Box box{start_,
                {w->WorkRect.Max.x > start_.x ? w->WorkRect.Max.x : start_.x, ImGui::GetCursorScreenPos().y}};
  semantics().close(to_rect(box), clip_rect());
}

ImVec2 text_size(Face f, float px, std::string_view s) {
  return face(f)->CalcTextSizeA(px, 1e9f, 0, s.data(), s.data() + s.size());
}

void draw_text(ImDrawList* to, Face f, float px, ImVec2 at, ImU32 ink, std::string_view s) {
  if (s.empty()) return;
  to->AddText(face(f), px, at, ink, s.data(), s.data() + s.size());
}

void draw_text_in(ImDrawList* to, Face f, float px, const Box& box, float align, ImU32 ink,
                  std::string_view s) {
  if (s.empty()) return;
  ImVec2 size = text_size(f, px, s);
  const float y = box.min.y + (box.height() - px) / 2;
  if (size.x <= box.width() + 0.5f) {
    draw_text(to, f, px, {box.min.x + (box.width() - size.x) * align, y}, ink, s);
    return;
  }
  constexpr std::string_view kDots = "…";
  const float room = box.width() - text_size(f, px, kDots).x;
  const char* rest = nullptr;
  const ImVec2 cut = face(f)->CalcTextSizeA(px, room > 0 ? room : 0, 0, s.data(), s.data() + s.size(), &rest);
  draw_text(to, f, px, {box.min.x, y}, ink, s.substr(0, static_cast<std::size_t>(rest - s.data())));
  draw_text(to, f, px, {box.min.x + cut.x, y}, ink, kDots);
}

void draw_focus_ring(ImDrawList* to, const Box& box, float radius) {
  to->AddRect({box.min.x - 2, box.min.y - 2}, {box.max.x + 2, box.max.y + 2}, color::accent, radius + 2, 0,
              2.f);
}

float width_left() { return ImGui::GetContentRegionAvail().x; }
void gap(float px) {
  // ItemSpacing comes on its own after an item; the dummy must not add a second one.
  ImGui::SetCursorPosY(ImGui::GetCursorPosY() + px - ImGui::GetStyle().ItemSpacing.y);
  ImGui::Dummy({0, 0});
}
void same_line(float px) { ImGui::SameLine(0, px); }
ImVec2 cursor() { return ImGui::GetCursorScreenPos(); }
void set_cursor(ImVec2 page_pos) {
  ImGui::SetCursorScreenPos(page_pos);
  // A new place is a new line, whatever same_line() was waiting for.
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  window->DC.IsSameLine = false;
  window->DC.CursorPosPrevLine = page_pos;
}
void spend(ImVec2 size) { ImGui::Dummy(size); }

}  // namespace hufang::ui
