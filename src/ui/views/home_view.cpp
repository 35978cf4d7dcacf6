#include "ui/views/home_view.h"

#include "ui/views/home/home_parts.h"
#include "ui/widgets/card.h"

namespace hufang::ui {

void HomeView::draw() {
  dashboard_.refresh(session());
  const app::Overview& overview = dashboard_.overview;
  const float between = metrics().phone ? size::s12 : size::s18;
  {
    Columns columns("top", {1, 1.15f, 1}, 1080);
    columns.next();
    if (draw_quota_card(dashboard_, navigator(), columns.height())) quota_.open();
    columns.next();
    draw_weeks_card(dashboard_, columns.height());
    columns.next();
    draw_steps_card(overview, services_, columns.height());
  }
  gap(between);
  {
    Columns columns("middle", {2.15f, 1}, 1080);
    columns.next();
    draw_matters_card(dashboard_, services_, columns.height());
    columns.next();
    if (overview.rooms == 0) {
      draw_people_card(overview, navigator(), columns.height());
    } else {
      draw_plan_card(dashboard_, navigator(), columns.height());
    }
  }
  gap(between);
  draw_survey_strip(overview, session().today(), navigator());
  quota_.draw(dashboard_);
}

}  // namespace hufang::ui
