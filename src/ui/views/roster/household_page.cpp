#include "ui/views/roster/household_page.h"

#include <algorithm>
#include <string>
#include <type_traits>
#include <utility>

#include "app/roster/masking.h"
#include "app/visits/visit_commands.h"
#include "ui/parts/start_visit.h"
#include "ui/pickers/disclosing.h"
#include "ui/views/roster/history_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/time_field.h"
#include "ui/words/date_text.h"
#include "ui/words/error_text.h"
#include "ui/words/household_words.h"
#include "ui/words/record_words.h"
#include "ui/words/visit_words.h"

namespace hufang::ui {
namespace {

constexpr std::size_t kShownMost = 5;

// The name keeps facts apart that say the same, such as two equal days.
void fact(std::string_view name, std::string_view text) {
  const IdScope scope(name);
  key_value(name, text.empty() ? tr(T::common_none) : text, 92);
}
void fact(T name, std::string_view text) { fact(tr(name), text); }

// Every way to reach the household that its record has.
void contact_facts(const core::Household& h, bool shown) {
  core::Household::fields([&](const core::Field& field, auto member) {
    if constexpr (std::is_same_v<decltype(member), std::string core::Household::*>) {
      if (!core::personal(field.kind) || field.kind == core::FieldKind::person) return;
      const std::string& value = h.*member;
      fact(field_words(h.kTable, field.name), cat({shown ? value : app::masked(field.kind, value)}));
    }
  });
}

std::string_view day_or_none(const std::optional<core::Date>& day) {
  return day ? iso_date(*day) : std::string_view();
}

}  // namespace

HouseholdPage::HouseholdPage(Services& services)
    : services_(services), dialog_(services), steps_(services), merge_(services), appointment_(services) {}

void HouseholdPage::follow(const core::Household& h) {
  app::Session& session = services_.session;
  history_.refresh(session.data(), h.id, session.today());
  if (id_ == h.id && revision_ == session.revision()) return;
  if (id_ != h.id) shown_ = false;
  id_ = h.id;
  revision_ = session.revision();
  place_ = app::place_of(session.data(), h.id);
}

void HouseholdPage::draw_facts(const core::Household& h) {
  const Card card("facts", {.title = place_words(place_, shown_)});
  const StayWords stay = living_words(h, services_.session.today());
  const float line = chip_toggle_height();
  chip(stay.text, stay.tone, line);
  flow(chip_width(words(h.kind)));
  chip(words(h.kind), Tone::neutral, line);
  flow(chip_width(words(h.residency)));
  chip(words(h.residency), Tone::neutral, line);
  flow(chip_width(tr(T::roster_show_names)) + 4);
  contact_toggle(services_, tr(T::roster_show_names), shown_, h.id, "roster");
  gap(size::s12);
  fact(T::field_number, place_.label);
  fact(T::roster_name, name_words(h, shown_));
  contact_facts(h, shown_);
  fact(T::field_moved_in, day_or_none(h.moved_in));
  if (h.moved_out) fact(T::field_moved_out, iso_date(*h.moved_out));
  fact(T::roster_last_visit, history_.last_visit() ? iso_date(*history_.last_visit()) : tr(T::visit_never));
}

void HouseholdPage::draw_actions(const core::Household& h) {
  const Card card("actions", {.title = tr(T::household_actions)});
  const float width = width_left();
  const auto act = [width](T words, ButtonKind kind = ButtonKind::secondary) {
    const bool pressed = button(tr(words), {.kind = kind, .width = width});
    gap(size::s8);
    return pressed;
  };
  if (act(T::visit_new, ButtonKind::primary)) start_visit(services_, {.household = h.id});
  if (act(T::appointment_new)) appointment_.add(h.id);
  // The dialog shows what is masked here.
  if (act(T::household_edit)) {
    const auto edit = [this, id = h.id] {
      if (const core::Household* now = services_.session.data().households.find(id)) dialog_.edit(*now);
    };
    if (shown_) {
      edit();
    } else {
      when_contact_shown(services_, h.id, "roster", edit);
    }
  }
  if (!h.moved_out && act(T::household_move_out)) steps_.move_out(h);
  if (place_.household != nullptr && !place_.label.empty() && act(T::household_succeed)) dialog_.succeed(h);
  if (act(T::merge_title)) merge_.open(h);
  if (button(tr(T::household_remove), {.kind = ButtonKind::danger, .width = width})) steps_.remove(h);
}

void HouseholdPage::draw_room() {
  if (history_.room_mates().empty()) return;
  gap(metrics().phone ? size::s12 : size::s18);
  const Card card("room", {.title = tr(T::household_same_room), .note = place_.label});
  for (const core::Household* other : history_.room_mates()) {
    const IdScope scope(other->id);
    const StayWords stay = living_words(*other, services_.session.today());
    if (text_link(name_words(*other, false), cat({name_words(*other, false), " ", stay.text})))
      services_.navigator->go(Page::roster, cat({kHouseholdAddress, other->id}));
    flow(chip_width(stay.text));
    const float line = chip_toggle_height();
    chip(stay.text, stay.tone, line);
    if (other != history_.room_mates().back()) gap(size::s8);
  }
}

void HouseholdPage::draw_shown() {
  // One may have been made since the page began.
  history_.refresh(services_.session.data(), id_, services_.session.today());
  const auto& notes = history_.shown();
  gap(metrics().phone ? size::s12 : size::s18);
  const Card card("shown", {.title = tr(T::shown_title),
                            .note = trf(T::shown_count, {num(static_cast<long long>(notes.size()))})});
  muted(tr(T::shown_help));
  for (std::size_t i = 0; i < std::min(kShownMost, notes.size()); ++i) {
    const core::Disclosure& note = *notes[i];
    const IdScope scope(note.id);
    gap(size::s8);
    label(cat({note.on ? iso_date(*note.on) : tr(T::common_none), " ",
               note.minute < 0 ? std::string_view() : minute_text(note.minute), " · ",
               note.who.empty() ? tr(T::shown_nobody) : std::string_view(note.who)}),
          {.px = size::small});
  }
}

void HouseholdPage::draw(const core::Household& h) {
  follow(h);
  {
    Columns columns("household", {2, 1});
    columns.next();
    draw_facts(h);
    gap(metrics().phone ? size::s12 : size::s18);
    draw_history(services_, history_);
    columns.next();
    if (services_.session.role() == app::WindowRole::writer) draw_actions(h);
    draw_room();
    draw_shown();
  }
  if (const std::string added = dialog_.draw(); !added.empty())
    services_.navigator->go(Page::roster, cat({kHouseholdAddress, added}));
  steps_.draw();
  merge_.draw();
  appointment_.draw();
}

}  // namespace hufang::ui
