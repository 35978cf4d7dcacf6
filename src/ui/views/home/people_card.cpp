#include <algorithm>

#include "ui/views/home/home_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/notice.h"

namespace hufang::ui {

namespace {

// Two parts of the occupied households: their counts left and right, a bar of both below.
void draw_parts(T first, std::int64_t a, T second, std::int64_t b) {
  const ImVec2 at = cursor();
  const float room = width_left();
  const std::string_view left = trf(T::home_part, {tr(first), num(a)}),
                         right = trf(T::home_part, {tr(second), num(b)});
  label_at({at, {at.x + room / 2, at.y + 20}}, left, {.px = size::small, .ink = color::secondary});
  label_at({{at.x + room / 2, at.y}, {at.x + room, at.y + 20}}, right,
           {.px = size::small, .ink = color::secondary}, 1);
  const Part parts[] = {{static_cast<float>(a), color::accent}, {static_cast<float>(b), color::mid_teal}};
  const std::string_view said = trf(T::join_clause, {left, right});
  stacked_bar_at(said, {{at.x, at.y + 20}, {at.x + room, at.y + 36}}, parts, said);
  spend({room, 36});
}

}  // namespace

void draw_people_card(const app::Overview& o, Navigator& navigator, float min_height) {
  const Card card(
      "people",
      {.min_height = min_height, .title = tr(T::nav_roster), .note = trf(T::home_rooms, {num(o.rooms)})});
  if (o.rooms == 0) {
    muted(tr(T::home_no_people));
    gap(size::s12);
    if (button(tr(T::roster_import), {.kind = ButtonKind::primary, .icon = Icon::upload}))
      navigator.go(Page::roster, "import");
    return;
  }
  const float whole = static_cast<float>(std::max<std::int64_t>(1, o.total));
  const float share = static_cast<float>(o.occupied) / whole;
  gap(size::s4);
  const ImVec2 at = cursor();
  ring(trf(T::home_ring, {num(o.occupied), num(o.total)}), share, num(o.occupied), tr(T::home_occupied));
  const float x = at.x + 108 + 20;
  set_cursor({x, at.y + 10});
  ImGui::BeginGroup();
  label(trf(T::home_occupancy, {num("%.1f", static_cast<double>(share) * 100)}), {.face = Face::bold});
  muted(trf(T::home_total, {num(o.total)}));
  gap(size::s8);
  if (text_link(tr(T::home_see_roster))) navigator.go(Page::roster);
  ImGui::EndGroup();
  set_cursor({at.x, at.y + 126});
  draw_parts(T::kind_home, o.homes, T::kind_business, o.businesses);
  gap(size::s8);
  draw_parts(T::residency_permanent, o.permanent, T::residency_temporary, o.temporary);
}

}  // namespace hufang::ui
