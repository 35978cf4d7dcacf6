#include "ui/views/roster/list_page.h"

#include <cmath>

#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/words/date_text.h"
#include "ui/words/household_words.h"

namespace hufang::ui {
namespace {

constexpr float kTreeFrom = 1080;  // px of the window from which there is room for the tree

struct Count {
  std::string_view name;
  std::int64_t value;
  std::string_view more;
};

void draw_count(const Count& c, float width) {
  const ImVec2 at = cursor();
  const bool phone = metrics().phone;
  const float h = phone ? 60.f : 64.f;
  label_at({{at.x, at.y}, {at.x + width, at.y + 20}}, c.name, {.px = size::small, .ink = color::secondary});
  label_at({{at.x, at.y + 20}, {at.x + width, at.y + 48}}, num(c.value), {.face = Face::bold, .px = 24});
  if (!c.more.empty())
    label_at({{at.x, at.y + 48}, {at.x + width, at.y + h}}, c.more, {.px = 12, .ink = color::secondary});
  spend({width, h});
}

}  // namespace

void ListPage::draw_counts() {
  const app::RosterCounts& n = list_.counts();
  const std::string_view share =
      n.rooms > 0 ? trf(T::roster_share,
                        {num("%.1f", 100.0 * static_cast<double>(n.living) / static_cast<double>(n.rooms))})
                  : std::string_view{};
  const Count counts[] = {{tr(T::roster_rooms), n.rooms, {}},
                          {tr(T::roster_living), n.living, share},
                          {tr(T::kind_home), n.homes, {}},
                          {tr(T::kind_business), n.businesses, {}},
                          {tr(T::residency_permanent), n.permanent, {}},
                          {tr(T::residency_temporary), n.temporary, {}}};
  const Card card("counts");
  const int columns = metrics().width < 720 ? 3 : 6;
  const float w = std::floor((width_left() - 8) / static_cast<float>(columns));
  const ImVec2 start = cursor();
  for (int i = 0; i < static_cast<int>(std::size(counts)); ++i) {
    const IdScope scope(i);
    set_cursor(
        {start.x + w * static_cast<float>(i % columns), start.y + 68.f * static_cast<float>(i / columns)});
    draw_count(counts[i], w - 8);
  }
}

void ListPage::draw_row(Table& table, const app::RosterRow& row) {
  const core::Household& h = *row.household;
  table.text(row.label.empty() ? tr(T::common_none) : std::string_view(row.label), {.face = Face::bold});
  table.text(name_words(h, filters_.shown()));
  table.text(phone_words(h, filters_.shown()), {.ink = color::secondary});
  table.text(words(h.kind));
  table.text(words(h.residency));
  table.text(row.last ? iso_date(*row.last) : tr(T::roster_never), {.ink = color::secondary});
  const StayWords stay = living_words(h, services_.session.today());
  table.chip(stay.text, stay.tone);
}

// Two lines: door and name, then kind, residency and phone; the state at the right.
void ListPage::draw_small_row(Table& table, const app::RosterRow& row) {
  const core::Household& h = *row.household;
  const Box box = table.cell();
  const StayWords stay = living_words(h, services_.session.today());
  const float right = box.max.x - chip_width(stay.text);
  const float middle = box.center().y;
  const std::string_view name = name_words(h, filters_.shown());
  const std::string_view phone = phone_words(h, filters_.shown());
  label_at({{box.min.x, box.min.y + 8}, {right - 8, middle + 2}}, cat({row.label, "  ", name}),
           {.face = Face::bold}, 0, Role::cell);
  label_at({{box.min.x, middle}, {right - 8, box.max.y - 8}},
           cat({words(h.kind), " · ", words(h.residency), phone.empty() ? "" : " · ", phone}),
           {.px = size::small, .ink = color::secondary}, 0, Role::cell);
  chip_at({right, middle}, stay.text, stay.tone);
}

const core::Household* ListPage::draw_table() {
  if (list_.size() == 0) {
    empty_state(Icon::search, tr(T::roster_none_found), tr(T::roster_none_found_text));
    return nullptr;
  }
  const bool phone = metrics().phone;
  const Column wide[] = {
      {.title = tr(T::field_number), .weight = 1.1f},    {.title = tr(T::roster_name), .weight = 1.2f},
      {.title = tr(T::field_phone), .weight = 1.1f},     {.title = tr(T::field_kind), .weight = 0.7f},
      {.title = tr(T::field_residency), .weight = 0.7f}, {.title = tr(T::roster_last_visit)},
      {.title = tr(T::roster_state), .weight = 1.2f}};
  const Column small[] = {{.title = tr(T::nav_roster)}};
  Table table("households", tr(T::nav_roster),
              phone ? std::span<const Column>(small) : std::span<const Column>(wide), phone ? 64.f : 0.f);
  if (!phone) table.header();
  const long pressed = table.rows(
      list_.size(),
      [&](std::size_t i) { phone ? draw_small_row(table, list_.row(i)) : draw_row(table, list_.row(i)); },
      true);
  return pressed < 0 ? nullptr : list_.row(static_cast<std::size_t>(pressed)).household;
}

const core::Household* ListPage::draw_list() {
  const Card card("list");
  filters_.draw(list_.tree(), places_, metrics().width < kTreeFrom);
  gap(size::s8);
  list_.set_filter(filters_.filter());
  const bool narrowed = list_.size() != static_cast<std::size_t>(list_.counts().households);
  muted(narrowed ? trf(T::roster_shown_of,
                       {num(static_cast<long long>(list_.size())), num(list_.counts().households)})
                 : trf(T::roster_shown, {num(static_cast<long long>(list_.size()))}));
  gap(size::s4);
  return draw_table();
}

const core::Household* ListPage::draw() {
  app::Session& session = services_.session;
  if (community_ != session.community()) {
    community_ = session.community();
    filters_.reset();
    places_.reset();
  }
  list_.refresh(session.data(), community_, session.today());
  draw_counts();
  gap(metrics().phone ? size::s12 : size::s18);
  if (metrics().width < kTreeFrom) return draw_list();
  Columns columns("roster", {PlacePanel::kWidth, width_left() - PlacePanel::kWidth}, kTreeFrom);
  columns.next();
  places_.draw(list_.tree(), list_.revision(), filters_.filter().place);
  columns.next();
  return draw_list();
}

}  // namespace hufang::ui
