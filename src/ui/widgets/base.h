// What every widget stands on: one place that lays out, takes the pointer, keyboard and assistive technology,
// reports to the semantic layer and scrolls to where the keyboard went.
//
// Holds always: whatever can be pressed goes through interact() or interact_at(), so nothing on the screen is
// out of reach of the semantic layer. Sizes are CSS px.
#pragma once

#include <cstdint>
#include <string_view>

#include "imgui.h"
#include "ui/semantics.h"
#include "ui/theme.h"

namespace hufang::ui {

struct Box {
  ImVec2 min, max;
  float width() const { return max.x - min.x; }
  float height() const { return max.y - min.y; }
  ImVec2 center() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
};

struct Touch {  // what happened to a widget in this frame
  ImGuiID id = 0;
  Box box{};
  bool shown = false;  // some of it is inside the clip rectangle: draw it
  bool hovered = false;
  bool held = false;
  bool pressed = false;  // by pointer, keyboard or assistive technology
  bool ring = false;     // has the keyboard focus: draw the focus ring
};

// A widget of `size` at the cursor; advances the cursor like any ImGui item.
Touch interact(std::string_view id, ImVec2 size, Role role, std::string_view name, std::uint32_t flags = 0);
// The same at a place of the window, without moving the cursor.
Touch interact_at(std::string_view id, const Box& box, Role role, std::string_view name,
                  std::uint32_t flags = 0);
// For a node already reported (a row that was opened as a group): only takes the input.
Touch press_reported(ImGuiID id, const Box& box);
// Reports something that is only read. Same placing rules.
void report_at(std::string_view id, const Box& box, Role role, std::string_view name,
               std::uint32_t flags = 0);

ImGuiID make_id(std::string_view id);
ImVec4 to_rect(const Box& b);
ImVec4 clip_rect();
// Ids of what follows are under `id`: for rows and repeated parts.
struct IdScope {
  explicit IdScope(std::string_view id);
  explicit IdScope(int n);
  ~IdScope();
  IdScope(const IdScope&) = delete;
  IdScope& operator=(const IdScope&) = delete;
};
// A semantic group around what is drawn while it lives (role region, list, radiogroup, row ...).
class Group {
 public:
  Group(std::string_view id, Role role, std::string_view name, std::uint32_t flags = 0);
  ~Group();
  Group(const Group&) = delete;
  Group& operator=(const Group&) = delete;

 private:
  ImVec2 start_;
};

ImVec2 text_size(Face f, float px, std::string_view s);
// Draws one line; no layout, no report.
void draw_text(ImDrawList* to, Face f, float px, ImVec2 at, ImU32 ink, std::string_view s);
// One line centred in a box, cut with … where it does not fit. align: 0 left, 0.5 centre, 1 right.
void draw_text_in(ImDrawList* to, Face f, float px, const Box& box, float align, ImU32 ink,
                  std::string_view s);
void draw_focus_ring(ImDrawList* to, const Box& box, float radius);

// Width left in the line for the next item.
float width_left();
void gap(float px);                   // vertical space
void same_line(float px = size::s8);  // next item to the right of the last
ImVec2 cursor();                      // page position of the next item
void set_cursor(ImVec2 page_pos);
// A place of this size is taken up, nothing drawn.
void spend(ImVec2 size);

}  // namespace hufang::ui
