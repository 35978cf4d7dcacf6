#include "ui/views/month/history_part.h"

#include <algorithm>

#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table.h"
#include "ui/words/date_text.h"
#include "ui/words/visit_words.h"

namespace hufang::ui {
namespace {

using Weight = MonthChangeLine::Weight;

std::string_view weight_words(Weight weight) {
  if (weight == Weight::later_work) return tr(T::month_later_work);
  return tr(weight == Weight::asks ? T::month_asks_resubmit : T::month_figures_stand);
}

Tone tone_of(const core::MonthStep& step) {
  if (step.kind == core::MonthStepKind::send_back) return Tone::red;
  return step.kind == core::MonthStepKind::approve ? Tone::green : Tone::accent;
}

void draw_step(Services& services, const core::MonthStep& step) {
  chip(words(step.kind), tone_of(step));
  same_line(size::s8);
  inline_label(cat({step.name, " · ", words(step.role)}), {.face = Face::bold});
  if (step.due && step.on && *step.on > *step.due) {
    const std::string_view late = trf(T::month_late_by, {num(*step.on - *step.due)});
    flow(chip_width(late));
    chip(late, Tone::amber);
  }
  gap(size::s4);
  muted(cat({moment_text(services.session.clock(), step.at_ms), " · ",
             trf(T::month_from_to, {words(step.from), words(step.to)})}));
  if (!step.reason.empty()) label(trf(T::join_named, {tr(T::field_reason), step.reason}));
}

}  // namespace

void draw_month_history(Services& services, const MonthModel& model) {
  const Card card("history", {.title = tr(T::month_history)});
  if (model.log.empty()) {
    empty_state(Icon::month, tr(T::month_no_history), tr(T::month_no_history_text));
    return;
  }
  const Group list("list", Role::list, tr(T::month_history));
  for (std::size_t i = model.log.size(); i-- > 0;) {
    const IdScope scope(static_cast<int>(i));
    const Group item("item", Role::listitem, "");
    draw_step(services, *model.log[i]);
    if (i == 0) break;
    gap(size::s12);
    separator();
    gap(size::s12);
  }
}

void draw_month_changes(const MonthModel& model) {
  if (model.changes.empty()) return;
  const float between = metrics().phone ? size::s12 : size::s18;
  const auto asks = std::ranges::count(model.changes, Weight::asks, &MonthChangeLine::weight);
  if (asks > 0) {
    banner(trf(T::month_changed_banner, {num(asks)}), Tone::amber);
    gap(size::s12);
  }
  {
    const Card card("changes", {.title = tr(T::month_changes), .note = tr(T::month_changes_note)});
    const bool phone = metrics().phone;
    if (phone) {
      int n = 0;
      for (const MonthChangeLine& c : model.changes) {
        const IdScope scope(n);
        if (n++ > 0) gap(size::s12);
        label(cat({c.record, " · ", c.field}), {.face = Face::bold});
        muted(trf(T::month_change_line, {c.before, c.after}));
        if (c.weight != Weight::asks) muted(weight_words(c.weight));
      }
    } else {
      const Column columns[] = {{tr(T::month_col_record), 1.4f, 150},
                                {tr(T::month_col_field), 1, 96},
                                {tr(T::month_col_before), 1.6f, 120},
                                {tr(T::month_col_after), 1.6f, 120},
                                {tr(T::month_col_asks), 0, 130}};
      Table table("changes", tr(T::month_changes), columns);
      table.header();
      table.rows(model.changes.size(), [&](std::size_t i) {
        const MonthChangeLine& c = model.changes[i];
        table.text(c.record);
        table.text(c.field);
        table.text(c.before);
        table.text(c.after);
        table.chip(weight_words(c.weight), c.weight == Weight::asks ? Tone::amber : Tone::neutral);
      });
    }
  }
  gap(between);
}

}  // namespace hufang::ui
