#include "ui/views/roster/history_card.h"

#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table.h"
#include "ui/words/date_text.h"
#include "ui/words/matter_words.h"
#include "ui/words/visit_words.h"

namespace hufang::ui {
namespace {

using EventKind = app::HouseholdEvent::Kind;

struct EventWords {
  std::string_view what;
  std::string_view more;
  Said state{};
};

EventWords words_of(const app::HouseholdEvent& e, core::Date today) {
  switch (e.kind) {
    case EventKind::moved_in:
      return {tr(T::past_moved_in), {}, {}};
    case EventKind::moved_out:
      return {tr(T::past_moved_out), {}, {}};
    case EventKind::visit: {
      const bool again = e.visit->kind == core::VisitKind::return_visit;
      return {tr(again ? T::visit_kind_return_visit : T::nav_visits),
              cat({words(e.visit->way), e.visit->number.empty() ? "" : " · ", e.visit->number}),
              {words(e.visit->state), tone(e.visit->state)}};
    }
    case EventKind::appointment:
      return {tr(T::table_appointment),
              words(e.appointment->way),
              {words(e.appointment->state), tone(e.appointment->state)}};
    case EventKind::matter: {
      const bool late = core::overdue(*e.matter, today);
      return {tr(T::table_matter), e.matter->text,
              late ? due_words(*e.matter, today) : state_words(*e.matter)};
    }
    case EventKind::sheet_back:
      return {tr(T::past_sheet), trf(T::past_year, {num(e.year)}), {tr(T::past_sheet_back), Tone::green}};
    case EventKind::sheet_missing:
      return {
          tr(T::past_sheet), trf(T::past_year, {num(e.year)}), {tr(T::past_sheet_missing), Tone::neutral}};
  }
  return {};
}

void draw_wide(Table& table, const app::HouseholdEvent& e, const EventWords& w) {
  table.text(e.on ? iso_date(*e.on) : tr(T::past_no_day), {.ink = color::secondary});
  table.text(w.what, {.face = Face::bold});
  table.text(w.more);
  table.chip(w.state.words, w.state.tone);
}

void draw_small(Table& table, const app::HouseholdEvent& e, const EventWords& w) {
  const Box box = table.cell();
  const float middle = box.center().y;
  const float right = w.state.words.empty() ? box.max.x : box.max.x - chip_width(w.state.words);
  label_at({{box.min.x, box.min.y + 8}, {right - 8, middle + 2}},
           cat({e.on ? iso_date(*e.on) : tr(T::past_no_day), "  ", w.what}), {.face = Face::bold}, 0,
           Role::cell);
  label_at({{box.min.x, middle}, {right - 8, box.max.y - 8}}, w.more,
           {.px = size::small, .ink = color::secondary}, 0, Role::cell);
  if (!w.state.words.empty()) chip_at({right, middle}, w.state.words, w.state.tone);
}

void open_event(Services& services, const app::HouseholdEvent& e) {
  if (e.visit != nullptr) services.navigator->go(Page::visits, cat({"visit/", e.visit->id}));
  if (e.appointment != nullptr) services.navigator->go(Page::visits, "appointments");
  if (e.matter != nullptr) services.navigator->go(Page::matters, cat({"item/", e.matter->id}));
}

bool opens(const app::HouseholdEvent& e) {
  return e.visit != nullptr || e.appointment != nullptr || e.matter != nullptr;
}

}  // namespace

void draw_history(Services& services, const app::HouseholdHistory& history) {
  const auto& events = history.events();
  const Card card("history", {.title = tr(T::past_title),
                              .note = trf(T::past_count, {num(static_cast<long long>(events.size()))})});
  if (events.empty()) {
    empty_state(Icon::visit, tr(T::past_none), tr(T::past_none_text));
    return;
  }
  const bool phone = metrics().phone;
  const Column wide[] = {{.title = tr(T::past_day), .weight = 0, .px = 112},
                         {.title = tr(T::past_what), .weight = 0, .px = 92},
                         {.title = tr(T::past_more), .weight = 1},
                         {.title = tr(T::roster_state), .weight = 0, .px = 120}};
  const Column small[] = {{.title = tr(T::past_title)}};
  Table table("history", tr(T::past_title),
              phone ? std::span<const Column>(small) : std::span<const Column>(wide), phone ? 64.f : 0.f);
  if (!phone) table.header();
  const core::Date today = services.session.today();
  const long pressed = table.rows_where(
      events.size(),
      [&](std::size_t i) {
        const EventWords w = words_of(events[i], today);
        phone ? draw_small(table, events[i], w) : draw_wide(table, events[i], w);
      },
      [&](std::size_t i) { return opens(events[i]); });
  if (pressed >= 0) open_event(services, events[static_cast<std::size_t>(pressed)]);
}

}  // namespace hufang::ui
