#include "ui/views/home_view.h"

#include "ui/views/home/home_parts.h"
#include "ui/widgets/card.h"

namespace hufang::ui {

void HomeView::refresh() {
  app::Session& s = session();
  if (revision_ == s.revision() && community_ == s.community() && today_ == s.today()) return;
  revision_ = s.revision();
  community_ = s.community();
  today_ = s.today();
  overview_ = app::make_overview(data(), community_, today_);
}

void HomeView::draw() {
  refresh();
  {
    Columns columns("top", {1, 1, 1}, 1080);
    columns.next();
    draw_quota_card(overview_, today_, navigator(), columns.height());
    columns.next();
    draw_people_card(overview_, navigator(), columns.height());
    columns.next();
    draw_steps_card(overview_, services_, columns.height());
  }
  gap(metrics().phone ? size::s12 : size::s18);
  draw_survey_strip(overview_, today_, navigator());
}

}  // namespace hufang::ui
