// The look: colours, sizes and the two faces. All lengths are CSS px; the device pixel ratio is the
// renderer's.
//
// Holds always: text on its ground has a contrast of at least 4.5:1; a touch target is at least 44 px on a
// phone (Metrics::touch); spacing is 4-8-12-18-28, radius 12 and 9, text 13/14/15/20/34.
#pragma once

#include "imgui.h"

namespace hufang::ui {

constexpr ImU32 rgb(unsigned hex) {
  return IM_COL32((hex >> 16) & 255u, (hex >> 8) & 255u, hex & 255u, 255u);
}

namespace color {
constexpr ImU32 ink = rgb(0x1D2A2C);
constexpr ImU32 secondary = rgb(0x5F6C6E);  // a shade under design's #6B787A, which has 4.2:1 on the ground
constexpr ImU32 ground = rgb(0xF4F6F3);
constexpr ImU32 card = rgb(0xFFFFFF);
constexpr ImU32 line = rgb(0xE2E7E3);
constexpr ImU32 line_strong = rgb(0xCBD4CE);
constexpr ImU32 hover = rgb(0xF0F3F0);
constexpr ImU32 accent = rgb(0x0F766E);
constexpr ImU32 accent_hover = rgb(0x0C655E);
constexpr ImU32 accent_tint = rgb(0xE3F1EE);
constexpr ImU32 accent_ink = rgb(0x0B5A54);
constexpr ImU32 mid_teal = rgb(0x8CC7BE);
constexpr ImU32 red = rgb(0xC2413B);
constexpr ImU32 red_ink = rgb(0xA5322C);
constexpr ImU32 red_tint = rgb(0xFBE7E5);
constexpr ImU32 red_soft = rgb(0xD9695F);
constexpr ImU32 amber = rgb(0xA8640F);
constexpr ImU32 amber_ink = rgb(0x8F540A);
constexpr ImU32 amber_tint = rgb(0xFCF0DA);
constexpr ImU32 green = rgb(0x2F7D4F);
constexpr ImU32 green_ink = rgb(0x256641);
constexpr ImU32 green_tint = rgb(0xE2F3E8);
constexpr ImU32 neutral_tint = rgb(0xECEFED);
constexpr ImU32 neutral_ink = rgb(0x55625F);
constexpr ImU32 white = rgb(0xFFFFFF);
constexpr ImU32 bar_rest = rgb(0xC8D1CB);
}  // namespace color

namespace size {
constexpr float small = 13, body = 14, strong = 15, title = 20, figure = 34;
constexpr float s4 = 4, s8 = 8, s12 = 12, s18 = 18, s28 = 28;
constexpr float radius_card = 12, radius = 9;
}  // namespace size

// What depends on the window: phone or desktop.
struct Metrics {
  float width = 1440, height = 900;
  bool phone = false;          // narrower than 720 px: one column, tabs at the bottom
  float control = 36;          // height of buttons and fields; 44 on a phone
  float page_pad = 28;         // margin around the page's content
  float body = size::body;     // running text; 15 on a phone
  float field = size::strong;  // text in fields; 16 on a phone, where smaller makes the browser zoom in
  float row = 40;              // table row
  float inset_top = 0, inset_bottom = 0;  // safe area of the device
};
const Metrics& metrics();
void update_metrics(ImVec2 display, float inset_top, float inset_bottom);

enum class Face { regular, bold };
void set_faces(ImFont* regular, ImFont* bold);
ImFont* face(Face f);
void apply_style();

// Colours of a state shown as a coloured chip.
enum class Tone { neutral, accent, green, amber, red };
struct ToneColors {
  ImU32 back, ink;
};
ToneColors tone_colors(Tone tone);

}  // namespace hufang::ui
