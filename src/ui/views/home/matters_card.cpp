#include "ui/views/home/home_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/table.h"
#include "ui/words/matter_words.h"

namespace hufang::ui {

void draw_matters_card(const Dashboard& d, Services& services, float min_height) {
  const std::string_view note = trf(T::home_matters_note, {num(d.overdue), num(d.due_this_week)});
  const Card card("matters", {.min_height = min_height, .title = tr(T::matter_ledger), .note = note});
  const core::Workspace& data = services.session.data();
  const core::Date today = services.session.today();
  const bool phone = metrics().phone;
  if (d.due.empty()) {
    muted(tr(T::home_no_matters));
  } else {
    const Column wide[] = {{tr(T::matter_col_due), 0, 96},      {tr(T::matter_col_household), 1, 120},
                           {tr(T::matter_col_text), 2.4f, 120}, {tr(T::matter_col_owner), 0, 84},
                           {tr(T::matter_col_state), 0, 88},    {tr(T::matter_col_feedback), 0, 96}};
    const Column narrow[] = {
        {tr(T::matter_col_due), 0, 92}, {tr(T::matter_col_text), 1, 100}, {tr(T::matter_col_state), 0, 84}};
    Table table("due", tr(T::matter_ledger),
                phone ? std::span<const Column>(narrow) : std::span<const Column>(wide));
    table.header();
    const long pressed = table.rows(
        d.due.size(),
        [&](std::size_t i) {
          const core::Matter& m = *d.due[i];
          const Said due = due_words(m, today), state = state_words(m);
          table.text(due.words, {.face = due.tone == Tone::neutral ? Face::regular : Face::bold,
                                 .ink = ink_of(due.tone)});
          if (!phone) table.text(place_words(d.due_places[i], false));
          table.text(m.text);
          if (!phone) table.text(owner_words(data, m));
          table.chip(state.words, state.tone);
          if (!phone) table.text(feedback_words(m), {.ink = color::secondary});
        },
        true);
    if (pressed >= 0)
      services.navigator->go(Page::matters, cat({"item/", d.due[static_cast<std::size_t>(pressed)]->id}));
  }
  gap(size::s8);
  if (text_link(tr(T::home_see_matters))) services.navigator->go(Page::matters);
}

}  // namespace hufang::ui
