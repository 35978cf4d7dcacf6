#include "ui/shell/rail.h"

#include "ui/widgets/label.h"

namespace hufang::ui {
namespace {

void draw_mark(ImDrawList* draw, ImVec2 at) {
  const Box mark{at, {at.x + 30, at.y + 30}};
  draw->AddRectFilled(mark.min, mark.max, color::accent, 8);
  draw_text_in(draw, Face::bold, 16, mark, 0.5f, color::white, tr(T::app_mark));
  label_at({{at.x + 40, at.y}, {at.x + 170, at.y + 30}}, tr(T::app_name), {.face = Face::bold, .px = 18});
}

bool rail_entry(const ViewEntry& e, const Box& box, bool current) {
  const std::string_view words = tr(e.label);
  const Touch t = interact_at(e.address, box, Role::link, words, current ? kSemCurrent : 0u);
  ImDrawList* draw = ImGui::GetWindowDrawList();
  if (current || t.hovered) draw->AddRectFilled(box.min, box.max, current ? color::accent_tint : color::hover, size::radius);
  const ImU32 ink = current ? color::accent_ink : color::neutral_ink;
  draw_icon(draw, e.icon, {box.min.x + 22, box.center().y}, 20, ink);
  draw_text_in(draw, current ? Face::bold : Face::regular, size::strong, {{box.min.x + 43, box.min.y}, {box.max.x - 8, box.max.y}}, 0,
               current ? color::accent_ink : color::ink, words);
  if (t.ring) draw_focus_ring(draw, box, size::radius);
  return t.pressed;
}

std::string_view short_label(const ViewEntry& e) {
  switch (e.page) {
    case Page::survey: return tr(T::nav_survey_short);
    case Page::exchange: return tr(T::nav_exchange_short);
    case Page::settings: return tr(T::nav_settings_short);
    default: return tr(e.label);
  }
}

}  // namespace

int draw_rail(std::span<const ViewEntry> entries, Page current) {
  const Group nav("rail", Role::navigation, tr(T::nav_main));
  const ImVec2 at = cursor();
  const float h = metrics().height;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled(at, {at.x + kRailWidth, at.y + h}, color::card);
  draw->AddLine({at.x + kRailWidth - 1, at.y}, {at.x + kRailWidth - 1, at.y + h}, color::line);
  draw_mark(draw, {at.x + 22, at.y + 24});
  int pressed = -1;
  float y = at.y + 76;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const float top = entries[i].at_bottom ? at.y + h - 60 : y;
    const Box box{{at.x + 12, top}, {at.x + kRailWidth - 13, top + 42}};
    if (rail_entry(entries[i], box, entries[i].page == current)) pressed = static_cast<int>(i);
    if (!entries[i].at_bottom) y += 46;
  }
  set_cursor(at);
  spend({kRailWidth, h});
  return pressed;
}

int draw_tabs(std::span<const ViewEntry> entries, Page current) {
  const Group nav("tabs", Role::navigation, tr(T::nav_main));
  const ImVec2 at = cursor();
  const float w = metrics().width, h = kTabsHeight + metrics().inset_bottom;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled(at, {at.x + w, at.y + h}, color::card);
  draw->AddLine(at, {at.x + w, at.y}, color::line);
  const float each = w / static_cast<float>(entries.size());
  int pressed = -1;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const ViewEntry& e = entries[i];
    const float x = at.x + each * static_cast<float>(i);
    const Box box{{x, at.y}, {x + each, at.y + kTabsHeight}};
    const bool on = e.page == current;
    const std::string_view words = short_label(e);
    const Touch t = interact_at(e.address, box, Role::link, words, on ? kSemCurrent : 0u);
    const ImU32 ink = on ? color::accent : color::neutral_ink;
    draw_icon(draw, e.icon, {box.center().x, box.min.y + 22}, 22, ink);
    draw_text_in(draw, on ? Face::bold : Face::regular, 12, {{box.min.x, box.min.y + 36}, {box.max.x, box.min.y + 54}}, 0.5f, ink, words);
    if (t.ring) draw_focus_ring(draw, {{box.min.x + 4, box.min.y + 4}, {box.max.x - 4, box.max.y - 4}}, size::radius);
    if (t.pressed) pressed = static_cast<int>(i);
  }
  spend({w, h});
  return pressed;
}

}  // namespace hufang::ui
