#include "ui/parts/month_steps.h"
#include "ui/views/home/home_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/words/date_text.h"

namespace hufang::ui {

void draw_month_card(const Dashboard& d, Services& services, float min_height) {
  const app::MonthStand& stand = d.last_month;
  const auto step = static_cast<long long>(stand.state) + 1;
  const std::string_view note = !stand.owed && !stand.started() ? std::string_view{}
                                : stand.state == core::MonthState::approved
                                    ? tr(T::month_all_done)
                                    : trf(T::month_step_of, {num(step)});
  const Card card(
      "month",
      {.min_height = min_height, .title = trf(T::month_card_title, {num(stand.month.month)}), .note = note});
  const core::Community* community = services.session.data().communities.find(services.session.community());
  if (!stand.owed && !stand.started() && community != nullptr && community->started_on)
    return muted(trf(T::month_not_owed, {full_date(*community->started_on)}));
  if (draw_month_steps(stand, tr(T::month_go)))
    services.navigator->go(Page::month, core::format_month(stand.month));
}

}  // namespace hufang::ui
