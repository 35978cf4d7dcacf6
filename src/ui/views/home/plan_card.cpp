#include "ui/views/home/home_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/table.h"
#include "ui/words/visit_words.h"

namespace hufang::ui {

void draw_plan_card(const Dashboard& d, Navigator& navigator, float min_height) {
  const Card card("plan",
                  {.min_height = min_height, .title = tr(T::plan_title), .note = tr(T::home_plan_note)});
  if (d.plan.empty()) {
    muted(tr(T::home_plan_none));
    return;
  }
  bool go = false;
  {
    const Column columns[] = {{tr(T::visit_household), 1, 90}, {tr(T::plan_why), 0, 116}, {{}, 0, 56, 1}};
    Table table("plan", tr(T::plan_title), columns);
    table.rows(d.plan.size(), [&](std::size_t i) {
      const core::PlannedVisit& visit = d.plan[i];
      table.text(place_words(d.plan_places[i], false));
      const std::string_view since = !visit.last_on      ? tr(T::plan_never)
                                     : visit.months == 0 ? tr(T::plan_this_month)
                                                         : trf(T::plan_months, {num(visit.months)});
      table.text(since, {.ink = visit.last_on ? color::secondary : color::amber_ink});
      bool pressed = false;
      table.link_cell(tr(T::plan_appoint), &pressed);
      go = go || pressed;
    });
  }
  gap(size::s8);
  if (text_link(tr(T::home_see_plan)) || go) navigator.go(Page::visits);
}

}  // namespace hufang::ui
