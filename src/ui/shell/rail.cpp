#include "ui/shell/rail.h"

#include <algorithm>
#include <iterator>

#include "ui/shell/who.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/popup.h"

namespace hufang::ui {
namespace {

void draw_mark(ImDrawList* draw, ImVec2 at) {
  const Box mark{at, {at.x + 30, at.y + 30}};
  draw->AddRectFilled(mark.min, mark.max, color::accent, 8);
  draw_text_in(draw, Face::bold, 16, mark, 0.5f, color::white, tr(T::app_mark));
  label_at({{at.x + 40, at.y}, {at.x + 170, at.y + 30}}, tr(T::app_name), {.face = Face::bold, .px = 18});
}

// The name with what the badge counts.
std::string_view spoken(std::string_view words, const Badge& badge) {
  return badge.count > 0 ? trf(T::nav_badge, {words, badge.words}) : words;
}

bool rail_entry(const ViewEntry& e, const Badge& badge, const Box& box, bool current) {
  const std::string_view words = tr(e.label);
  const Touch t = interact_at(e.address, box, Role::link, spoken(words, badge), current ? kSemCurrent : 0u);
  ImDrawList* draw = ImGui::GetWindowDrawList();
  if (current || t.hovered)
    draw->AddRectFilled(box.min, box.max, current ? color::accent_tint : color::hover, size::radius);
  const ImU32 ink = current ? color::accent_ink : color::neutral_ink;
  draw_icon(draw, e.icon, {box.min.x + 22, box.center().y}, 20, ink);
  draw_text_in(draw, current ? Face::bold : Face::regular, size::strong,
               {{box.min.x + 43, box.min.y}, {box.max.x - 8, box.max.y}}, 0,
               current ? color::accent_ink : color::ink, words);
  if (badge.count > 0) draw_badge(draw, {box.max.x - 12, box.center().y}, num(badge.count));
  if (t.ring) draw_focus_ring(draw, box, size::radius);
  return t.pressed;
}

std::string_view short_label(const ViewEntry& e) {
  switch (e.page) {
    case Page::survey:
      return tr(T::nav_survey_short);
    default:
      return tr(e.label);
  }
}

}  // namespace

int draw_rail(std::span<const ViewEntry> entries, std::span<const Badge> badges, Page current) {
  const Group nav("rail", Role::navigation, tr(T::nav_main));
  const ImVec2 at = cursor();
  const float h = metrics().height;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled(at, {at.x + kRailWidth, at.y + h}, color::card);
  draw->AddLine({at.x + kRailWidth - 1, at.y}, {at.x + kRailWidth - 1, at.y + h}, color::line);
  draw_mark(draw, {at.x + 22, at.y + 24});
  int pressed = -1;
  float y = at.y + 76;
  // A low window has its entries closer together, so that who works here stays under them.
  const float pitch = std::min(46.f, (h - 76 - 60 - kWhoHeight - 12) /
                                         static_cast<float>(std::max<std::size_t>(1, entries.size() - 1)));
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const float top = entries[i].at_bottom ? at.y + h - 60 : y;
    const Box box{{at.x + 12, top}, {at.x + kRailWidth - 13, top + (entries[i].at_bottom ? 42 : pitch - 4)}};
    if (rail_entry(entries[i], badges[i], box, entries[i].page == current)) pressed = static_cast<int>(i);
    if (!entries[i].at_bottom) y += pitch;
  }
  set_cursor(at);
  spend({kRailWidth, h});
  return pressed;
}

namespace {

constexpr Page kTabPages[] = {Page::home, Page::visits, Page::roster, Page::survey};

bool is_tab(Page page) { return std::ranges::find(kTabPages, page) != std::end(kTabPages); }

bool tab(std::string_view id, Icon icon, std::string_view words, const Badge& badge, const Box& box,
         Role role, std::uint32_t flags, bool on) {
  const Touch t = interact_at(id, box, role, spoken(words, badge), flags);
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const ImU32 ink = on ? color::accent : color::neutral_ink;
  draw_icon(draw, icon, {box.center().x, box.min.y + 22}, 22, ink);
  draw_text_in(draw, on ? Face::bold : Face::regular, 12,
               {{box.min.x, box.min.y + 36}, {box.max.x, box.min.y + 54}}, 0.5f, ink, words);
  if (badge.count > 0) draw_badge(draw, {box.center().x + 34, box.min.y + 12}, num(badge.count));
  if (t.ring)
    draw_focus_ring(draw, {{box.min.x + 4, box.min.y + 4}, {box.max.x - 4, box.max.y - 4}}, size::radius);
  return t.pressed;
}

// The screens that have no tab of their own, as a list over the tabs.
int draw_more(std::span<const ViewEntry> entries, std::span<const Badge> badges, Page current,
              ImVec2 bottom_right) {
  constexpr float kRow = 48, kWidth = 220;
  float height = 8;
  for (const ViewEntry& e : entries) height += is_tab(e.page) ? 0 : kRow;
  int pressed = -1;
  if (Popup more("more", tr(T::nav_more), Role::navigation,
                 {bottom_right.x - kWidth - 8, bottom_right.y - height - 8}, kWidth, height);
      more) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (is_tab(entries[i].page)) continue;
      const ImVec2 at = cursor();
      const Box box{at, {at.x + width_left(), at.y + kRow}};
      if (rail_entry(entries[i], badges[i], box, entries[i].page == current)) {
        pressed = static_cast<int>(i);
        more.close();
      }
      set_cursor({at.x, at.y + kRow});
    }
    spend({1, 0});
  }
  return pressed;
}

// The first count of the screens that have no tab, so that it is seen before the list is opened.
Badge hidden_badge(std::span<const ViewEntry> entries, std::span<const Badge> badges) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!is_tab(entries[i].page) && badges[i].count > 0) return badges[i];
  }
  return {};
}

}  // namespace

int draw_tabs(std::span<const ViewEntry> entries, std::span<const Badge> badges, Page current) {
  const Group nav("tabs", Role::navigation, tr(T::nav_main));
  const ImVec2 at = cursor();
  const float w = metrics().width, h = kTabsHeight + metrics().inset_bottom;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddRectFilled(at, {at.x + w, at.y + h}, color::card);
  draw->AddLine(at, {at.x + w, at.y}, color::line);
  const float each = w / static_cast<float>(std::size(kTabPages) + 1);
  int pressed = -1;
  float x = at.x;
  const auto place = [&] { return Box{{x, at.y}, {x + each, at.y + kTabsHeight}}; };
  for (const Page page : kTabPages) {
    const auto e = std::ranges::find(entries, page, &ViewEntry::page);
    if (e == entries.end()) continue;
    const bool on = page == current;
    if (tab(e->address, e->icon, short_label(*e), badges[static_cast<std::size_t>(e - entries.begin())],
            place(), Role::link, on ? kSemCurrent : 0u, on)) {
      pressed = static_cast<int>(e - entries.begin());
    }
    x += each;
  }
  const bool open = Popup::is_open("more");
  const std::uint32_t state = kSemHasPopup | (open ? kSemExpanded : 0u);
  if (tab("more-tab", Icon::more, tr(T::nav_more), hidden_badge(entries, badges), place(), Role::button,
          state, !is_tab(current)))
    Popup::open("more");
  if (const int chosen = draw_more(entries, badges, current, {at.x + w, at.y}); chosen >= 0) pressed = chosen;
  set_cursor(at);
  spend({w, h});
  return pressed;
}

}  // namespace hufang::ui
