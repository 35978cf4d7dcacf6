#include "ui/views/roster/list_page.h"

#include <cmath>

#include "app/roster/masking.h"
#include "ui/date_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/select.h"

namespace hufang::ui {
namespace {

constexpr T kKinds[] = {T::roster_all_kinds, T::kind_home, T::kind_business, T::residency_permanent,
                        T::residency_temporary};

std::string_view kind_words(const core::Household& h) {
  return tr(h.kind == core::HouseholdKind::home ? T::kind_home : T::kind_business);
}
std::string_view residency_words(const core::Household& h) {
  return tr(h.residency == core::Residency::permanent ? T::residency_permanent : T::residency_temporary);
}

// A masked name or phone fits a string's own room: nothing is allocated per row.
std::string_view name_words(const core::Household& h, bool shown) {
  if (shown || h.kind == core::HouseholdKind::business) return h.name;
  return cat({app::masked_name(h.name, h.kind)});
}
std::string_view phone_words(const core::Household& h, bool shown) {
  return shown ? std::string_view(h.phone) : cat({app::masked_phone(h.phone)});
}

struct StayWords {
  std::string_view text;
  Tone tone;
};
StayWords stay_words(const core::Household& h, core::Date today) {
  switch (app::stay_on(h, today)) {
    case app::Stay::living:
      return {tr(T::stay_living), Tone::green};
    case app::Stay::coming:
      return {trf(T::stay_coming, {iso_date(*h.moved_in)}), Tone::amber};
    case app::Stay::gone:
      return {trf(T::stay_gone, {iso_date(*h.moved_out)}), Tone::neutral};
  }
  return {};
}

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

void ListPage::draw_tools() {
  const bool phone = metrics().phone;
  text_field(tr(T::roster_search), filter_.words,
             {.hint = tr(T::roster_search_hint), .width = phone ? 0.f : 260.f, .show_label = false});
  if (phone) {
    gap(size::s8);
  } else {
    same_line(size::s12);
  }
  buildings_.clear();
  buildings_.push_back(tr(T::roster_all_buildings));
  int building = 0;
  for (const core::Building* b : list_.buildings()) {
    if (b->id == filter_.building) building = static_cast<int>(buildings_.size());
    buildings_.push_back(b->name);
  }
  const float half = phone ? (width_left() - 8) / 2 : 150.f;
  if (select(tr(T::table_building), buildings_, building, {.width = half, .show_label = false})) {
    filter_.building =
        building == 0 ? std::string() : list_.buildings()[static_cast<std::size_t>(building - 1)]->id;
  }
  same_line();
  std::string_view kinds[std::size(kKinds)];
  for (std::size_t i = 0; i < std::size(kKinds); ++i) kinds[i] = tr(kKinds[i]);
  int kind = static_cast<int>(filter_.kind);
  if (select(tr(T::field_kind), kinds, kind, {.width = half, .show_label = false}))
    filter_.kind = static_cast<app::RosterKind>(kind);
  if (phone) {
    gap(size::s8);
  } else {
    same_line(size::s12);
  }
  if (!phone) set_cursor({cursor().x, cursor().y + 3});  // chips are 30 high, controls 36
  if (chip_toggle(tr(T::roster_with_gone), filter_.with_gone)) filter_.with_gone = !filter_.with_gone;
  same_line();
  if (chip_toggle(tr(T::roster_show_names), shown_)) shown_ = !shown_;
}

void ListPage::draw_row(Table& table, const app::RosterRow& row) {
  const core::Household& h = *row.household;
  table.text(row.label.empty() ? tr(T::common_none) : std::string_view(row.label), {.face = Face::bold});
  table.text(name_words(h, shown_));
  table.text(phone_words(h, shown_), {.ink = color::secondary});
  table.text(kind_words(h));
  table.text(residency_words(h));
  table.text(h.moved_in ? iso_date(*h.moved_in) : tr(T::common_none), {.ink = color::secondary});
  const StayWords stay = stay_words(h, services_.session.today());
  table.chip(stay.text, stay.tone);
}

// Two lines: door and name, then kind, residency and phone; the state at the right.
void ListPage::draw_small_row(Table& table, const app::RosterRow& row) {
  const core::Household& h = *row.household;
  const Box box = table.cell();
  const StayWords stay = stay_words(h, services_.session.today());
  const float right = box.max.x - chip_width(stay.text);
  const float middle = box.center().y;
  const std::string_view name = name_words(h, shown_);
  const std::string_view phone = phone_words(h, shown_);
  label_at({{box.min.x, box.min.y + 8}, {right - 8, middle + 2}}, cat({row.label, "  ", name}),
           {.face = Face::bold}, 0, Role::cell);
  label_at({{box.min.x, middle}, {right - 8, box.max.y - 8}},
           cat({kind_words(h), " · ", residency_words(h), phone.empty() ? "" : " · ", phone}),
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
      {.title = tr(T::field_residency), .weight = 0.7f}, {.title = tr(T::field_moved_in)},
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

const core::Household* ListPage::draw() {
  app::Session& session = services_.session;
  if (community_ != session.community()) {
    community_ = session.community();
    filter_ = {};
    shown_ = false;
  }
  list_.refresh(session.data(), community_, session.today());
  draw_counts();
  gap(metrics().phone ? size::s12 : size::s18);
  const Card card("list");
  draw_tools();
  gap(size::s4);
  list_.set_filter(filter_);
  const bool narrowed = list_.size() != static_cast<std::size_t>(list_.counts().households);
  muted(narrowed ? trf(T::roster_shown_of,
                       {num(static_cast<long long>(list_.size())), num(list_.counts().households)})
                 : trf(T::roster_shown, {num(static_cast<long long>(list_.size()))}));
  gap(size::s4);
  return draw_table();
}

}  // namespace hufang::ui
