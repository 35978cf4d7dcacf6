#include "ui/parts/month_steps.h"
#include "ui/views/home/home_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

namespace hufang::ui {

void draw_month_card(const Dashboard& d, Navigator& navigator, float min_height) {
  const app::MonthStand& stand = d.last_month;
  const auto step = static_cast<long long>(stand.state) + 1;
  const std::string_view note =
      stand.state == core::MonthState::approved ? tr(T::month_all_done) : trf(T::month_step_of, {num(step)});
  const Card card(
      "month",
      {.min_height = min_height, .title = trf(T::month_card_title, {num(stand.month.month)}), .note = note});
  if (draw_month_steps(stand, tr(T::month_go))) navigator.go(Page::month, core::format_month(stand.month));
}

}  // namespace hufang::ui
