#include "ui/theme.h"

namespace hufang::ui {
namespace {
Metrics measured;
ImFont* regular_face = nullptr;
ImFont* bold_face = nullptr;
}  // namespace

const Metrics& metrics() { return measured; }

void update_metrics(ImVec2 display, float inset_top, float inset_bottom) {
  measured.width = display.x;
  measured.height = display.y;
  measured.phone = display.x < 720;
  measured.control = measured.phone ? 44.f : 36.f;
  measured.page_pad = measured.phone ? 14.f : size::s28;
  measured.body = measured.phone ? 15.f : size::body;
  measured.field = measured.phone ? 16.f : size::strong;
  measured.row = measured.phone ? 48.f : 40.f;
  measured.inset_top = inset_top;
  measured.inset_bottom = inset_bottom;
}

void set_faces(ImFont* regular, ImFont* bold) {
  regular_face = regular;
  bold_face = bold;
}

ImFont* face(Face f) { return f == Face::bold && bold_face != nullptr ? bold_face : regular_face; }

void apply_style() {
  ImGuiStyle& s = ImGui::GetStyle();
  s = ImGuiStyle();
  s.WindowPadding = {0, 0};
  s.WindowBorderSize = 0;
  s.WindowRounding = 0;
  s.ChildRounding = size::radius_card;
  s.ChildBorderSize = 1;
  s.PopupRounding = size::radius;
  s.PopupBorderSize = 1;
  s.ItemSpacing = {size::s8, size::s8};
  s.ItemInnerSpacing = {size::s8, size::s4};
  s.ScrollbarSize = 8;
  s.ScrollbarRounding = 4;
  s.FontSizeBase = size::body;
  s.AntiAliasedLinesUseTex = false;
  s.CurveTessellationTol = 0.5f;
  s.CircleTessellationMaxError = 0.15f;
  auto set = [&s](ImGuiCol slot, ImU32 c) { s.Colors[slot] = ImGui::ColorConvertU32ToFloat4(c); };
  set(ImGuiCol_Text, color::ink);
  set(ImGuiCol_TextDisabled, color::secondary);
  set(ImGuiCol_WindowBg, color::ground);
  set(ImGuiCol_ChildBg, IM_COL32(0, 0, 0, 0));
  set(ImGuiCol_PopupBg, color::card);
  set(ImGuiCol_Border, color::line);
  set(ImGuiCol_ScrollbarBg, IM_COL32(0, 0, 0, 0));
  set(ImGuiCol_ScrollbarGrab, rgb(0xC6CFC9));
  set(ImGuiCol_ScrollbarGrabHovered, rgb(0xA9B5AE));
  set(ImGuiCol_ScrollbarGrabActive, rgb(0x93A199));
  set(ImGuiCol_ModalWindowDimBg, IM_COL32(24, 36, 38, 110));
}

ToneColors tone_colors(Tone tone) {
  switch (tone) {
    case Tone::accent:
      return {color::accent_tint, color::accent_ink};
    case Tone::green:
      return {color::green_tint, color::green_ink};
    case Tone::amber:
      return {color::amber_tint, color::amber_ink};
    case Tone::red:
      return {color::red_tint, color::red_ink};
    case Tone::neutral:
      break;
  }
  return {color::neutral_tint, color::neutral_ink};
}

}  // namespace hufang::ui
