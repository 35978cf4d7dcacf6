#include "ui/views/matters/ledger.h"

#include <iterator>
#include <utility>

#include "app/matters/matter_commands.h"
#include "app/matters/matter_ledger_form.h"
#include "ui/pickers/staff_choice.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/field.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/select.h"
#include "ui/widgets/table.h"
#include "ui/words/error_text.h"
#include "ui/words/matter_words.h"

namespace hufang::ui {
namespace {

constexpr T kParts[] = {T::matter_part_all, T::matter_part_overdue, T::matter_part_week,
                        T::matter_part_feedback, T::matter_part_closed};
static_assert(std::size(kParts) == app::kMatterParts);
constexpr float kPhoneRow = 66;

}  // namespace

void Ledger::refresh() {
  app::Session& s = services_.session;
  list_.refresh(s.data(), s.community(), s.today(), filter_);
}

void Ledger::draw_filters() {
  {
    const Group group("parts", Role::radiogroup, tr(T::matter_parts));
    for (std::size_t i = 0; i < app::kMatterParts; ++i) {
      const auto part = static_cast<app::MatterPart>(i);
      const std::string_view text =
          trf(T::matter_part, {tr(kParts[i]), num(static_cast<long long>(list_.count(part)))});
      const IdScope scope(static_cast<int>(i));
      if (i > 0) flow(choice_width(text));
      if (choice(text, filter_.part == part)) filter_.part = part;
    }
  }
  gap(size::s8);
  static std::vector<std::string_view> names;
  const auto& people = active_staff(services_.session);
  names.assign(1, tr(T::matter_all_owners));
  int index = 0;
  for (const core::Staff* person : people) {
    if (person->id == filter_.owner) index = static_cast<int>(names.size());
    names.push_back(person->name);
  }
  if (select(tr(T::matter_col_owner), names, index,
             {.width = metrics().phone ? 0.f : 200.f, .show_label = false})) {
    filter_.owner = index > 0 ? people[static_cast<std::size_t>(index - 1)]->id : std::string();
  }
  gap(size::s12);
}

void Ledger::draw_table() {
  const core::Workspace& data = services_.session.data();
  const core::Date today = services_.session.today();
  const bool phone = metrics().phone;
  const Column wide[] = {{tr(T::matter_col_due), 0, 108},   {tr(T::matter_col_household), 1.2f, 130},
                         {tr(T::matter_col_text), 3, 160},  {tr(T::matter_col_owner), 0, 96},
                         {tr(T::matter_col_state), 0, 104}, {tr(T::matter_col_feedback), 0, 110}};
  const Column narrow[] = {
      {tr(T::matter_col_text), 1, 120}, {tr(T::matter_col_due), 0, 96, 1}, {tr(T::matter_col_state), 0, 84}};
  Table table("matters", tr(T::matter_ledger),
              phone ? std::span<const Column>(narrow) : std::span<const Column>(wide),
              phone ? kPhoneRow : 0.f);
  if (!phone) table.header();
  const long pressed = table.rows(
      list_.size(),
      [&](std::size_t i) {
        const app::MatterRow& row = list_.row(i);
        const core::Matter& m = *row.matter;
        const Said due = due_words(m, today), state = state_words(m);
        const std::string_view place = place_words(list_.place(row), false);
        const TextStyle due_style{.face = due.tone == Tone::neutral ? Face::regular : Face::bold,
                                  .ink = ink_of(due.tone)};
        if (phone) {
          const Box box = table.cell();
          const float middle = box.center().y;
          label_at({{box.min.x, box.min.y + 10}, {box.max.x, middle}}, m.text, {.face = Face::bold}, 0,
                   Role::cell);
          const IdScope scope("place");
          label_at({{box.min.x, middle}, {box.max.x, box.max.y - 10}}, place,
                   {.px = size::small, .ink = color::secondary}, 0, Role::cell);
          table.text(due.words, due_style);
          table.chip(state.words, state.tone);
          return;
        }
        table.text(due.words, due_style);
        table.text(place);
        table.text(m.text);
        table.text(owner_words(data, m));
        table.chip(state.words, state.tone);
        table.text(feedback_words(m), {.ink = core::feedback_outstanding(m) ? color::ink : color::secondary});
      },
      true);
  if (pressed >= 0)
    services_.navigator->go(Page::matters,
                            cat({"item/", list_.row(static_cast<std::size_t>(pressed)).matter->id}));
}

void Ledger::reassign() {
  refresh();
  chosen_.clear();
  for (std::size_t i = 0; i < list_.size(); ++i) {
    const core::Matter& m = *list_.row(i).matter;
    if (core::matter_state(m) != core::MatterState::closed) chosen_.push_back(m.id);
  }
  owner_.clear();
  department_.clear();
  error_.clear();
  reassigning_ = true;
}

void Ledger::print() {
  refresh();
  std::vector<const core::Matter*> shown;
  for (std::size_t i = 0; i < list_.size(); ++i) shown.push_back(list_.row(i).matter);
  app::Session& s = services_.session;
  const app::Form form = app::matter_list_form(
      s.data(), s.community(), tr(kParts[static_cast<std::size_t>(filter_.part)]), shown, s.today(), false);
  services_.printing.print(form.title + " " + core::format_date(s.today()), form);
}

void Ledger::draw_reassign() {
  Dialog dialog("reassign", reassigning_,
                {.title = tr(T::matter_reassign),
                 .primary = {.text = tr(T::matter_reassign_act), .disabled = chosen_.empty()}});
  if (!dialog) return;
  label(trf(T::matter_reassign_note, {num(static_cast<long long>(chosen_.size()))}));
  gap(size::s12);
  if (staff_choice(services_, tr(T::matter_reassign_owner), tr(T::matter_owner_empty), owner_, add_staff_))
    error_.clear();
  gap(size::s12);
  text_field(tr(T::matter_reassign_department), department_);
  const DialogPress press = dialog.press(error_);
  if (std::exchange(add_staff_, false)) staff_.open();
  if (const auto added = staff_.draw()) owner_ = *added;
  if (press != DialogPress::primary) return;
  services_.actions.run(
      [this] { return app::reassign_matters(services_.session, chosen_, owner_, department_); },
      [this](const auto& done) {
        error_ = refusal_words(done);
        if (!done.ok()) return;
        toast(trf(T::matter_reassigned, {num(static_cast<long long>(*done))}), Tone::green);
        reassigning_ = false;
      });
}

void Ledger::draw() {
  refresh();
  if (list_.all() == 0) {
    empty_state(Icon::matter, tr(T::matter_none), tr(T::matter_none_text));
    return;
  }
  draw_filters();
  refresh();
  {
    const Card card("ledger", {.title = tr(T::matter_ledger),
                               .note = tr(kParts[static_cast<std::size_t>(filter_.part)])});
    if (list_.size() == 0) {
      empty_state(Icon::search, tr(T::matter_none_found), tr(T::matter_none_found_text));
    } else {
      draw_table();
    }
  }
  draw_reassign();
}

}  // namespace hufang::ui
