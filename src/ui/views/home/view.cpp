#include "ui/views/home/view.h"

#include "ui/views/home/home_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/notice.h"
#include "ui/words/date_text.h"

namespace hufang::ui {

// Before there is a roster: how to come to one.
void HomeView::draw_set_up() {
  const app::Overview& overview = dashboard_.overview;
  Columns columns("set-up", {1, 1, 1}, 1080);
  columns.next();
  if (draw_quota_card(dashboard_, navigator(), columns.height())) quota_.open();
  columns.next();
  draw_people_card(overview, navigator(), columns.height());
  columns.next();
  draw_steps_card(overview, services_, columns.height());
}

// The procedure is to be looked at again: before that is due, and while it is late.
void HomeView::draw_review(float between) {
  if (!dashboard_.review) return;
  const bool late = dashboard_.review->state == core::ReviewState::overdue;
  const std::string_view text = trf(late ? T::procedure_notice_overdue : T::procedure_notice_soon,
                                    {full_date(dashboard_.review->due), num(dashboard_.review->days)});
  if (banner(text, late ? Tone::red : Tone::amber, tr(T::procedure_notice_go)))
    navigator().go(Page::improve, "procedure");
  gap(between);
}

void HomeView::draw_work(float between) {
  {
    Columns columns("top", {1, 1.15f, 1}, 1080);
    columns.next();
    if (draw_quota_card(dashboard_, navigator(), columns.height())) quota_.open();
    columns.next();
    if (draw_weeks_card(dashboard_, columns.height())) weeks_.open(dashboard_.weeks);
    columns.next();
    draw_month_card(dashboard_, services_, columns.height());
  }
  gap(between);
  Columns columns("middle", {2.15f, 1}, 1080);
  columns.next();
  draw_matters_card(dashboard_, services_, columns.height());
  columns.next();
  draw_plan_card(dashboard_, navigator(), columns.height());
}

void HomeView::draw() {
  dashboard_.refresh(session());
  const app::Overview& overview = dashboard_.overview;
  const float between = metrics().phone ? size::s12 : size::s18;
  const bool set_up = overview.rooms == 0;
  draw_review(between);
  if (set_up) {
    draw_set_up();
  } else {
    draw_work(between);
  }
  gap(between);
  draw_survey_strip(overview, session().today(), navigator());
  if (!set_up) {
    gap(between);
    draw_steps_card(overview, services_, 0);
  }
  quota_.draw(dashboard_);
  weeks_.draw();
}

}  // namespace hufang::ui
