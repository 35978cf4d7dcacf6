#include "ui/views/month/view.h"

#include <algorithm>
#include <iterator>

#include "app/month/month_summary_form.h"
#include "core/month_flow.h"
#include "ui/parts/month_steps.h"
#include "ui/parts/save_workbook.h"
#include "ui/views/month/hand_over.h"
#include "ui/views/month/history_part.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/select.h"
#include "ui/widgets/tabs.h"

namespace hufang::ui {
namespace {

constexpr std::string_view kParts[] = {"submit", "sum", "approve", "history"};

}  // namespace

core::Month MonthView::month() {
  const std::string_view detail = navigator().detail();
  const auto kept = core::parse_month(detail.substr(0, detail.find('/')));
  return kept.ok() ? *kept : core::previous_month(core::month_of(session().today()));
}

// Of the address; else the one of the step that waits.
MonthView::Part MonthView::part() {
  const std::string_view detail = navigator().detail();
  const std::size_t slash = detail.find('/');
  if (slash != std::string_view::npos) {
    for (std::size_t i = 0; i < std::size(kParts); ++i) {
      if (detail.substr(slash + 1) == kParts[i]) return static_cast<Part>(i);
    }
  }
  if (model_.stand.changed) return Part::submit;
  return static_cast<Part>(std::min<std::size_t>(static_cast<std::size_t>(model_.stand.state), 3));
}

void MonthView::go(core::Month month, Part part) {
  navigator().go(Page::month, cat({core::format_month(month), "/", kParts[static_cast<std::size_t>(part)]}));
}

void MonthView::draw_header() {
  const std::string community = session().community();
  if (months_of_ != session().revision() || months_for_ != community || months_.empty()) {
    gather_months(data(), community, session().today(), months_);
    months_of_ = session().revision();
    months_for_ = community;
  }
  static std::vector<std::string_view> names;
  names.clear();
  int index = -1;
  const core::Month shown = month();
  for (const core::Month each : months_) {
    const auto* kept = data().month_summaries.find(core::month_id(community, each));
    const core::MonthState state = kept == nullptr ? core::MonthState::collecting : kept->state;
    if (each == shown) index = static_cast<int>(names.size());
    names.push_back(cat({month_text(each), " · ", words(state)}));
  }
  if (select(tr(T::field_month), names, index, {.show_label = false, .compact = true}) && index >= 0)
    navigator().go(Page::month, core::format_month(months_[static_cast<std::size_t>(index)]));
}

// Nobody hands to himself what waits for him.
bool MonthView::hands_over() const {
  const auto waits = core::month_waits_for(model_.stand.state);
  return !waits || !model_.may(*waits);
}

float MonthView::actions_width() {
  model_.refresh(session(), month());
  if (!model_.stand.started()) return 0;
  float width = button_width(tr(T::month_print), {.icon = Icon::print}) + size::s8 +
                button_width(tr(T::month_excel), {.icon = Icon::download});
  if (hands_over())
    width += size::s8 + button_width(hand_over_words(model_.stand.state), {.icon = Icon::upload});
  return width;
}

void MonthView::draw_actions() {
  if (!model_.stand.started()) return;
  const std::string_view send = hand_over_words(model_.stand.state);
  if (button(tr(T::month_print), {.icon = Icon::print})) {
    services_.printing.print(std::string(tr(T::month_print_title)),
                             app::filed_month_form(data(), session().community(), model_.month));
  }
  const auto next = [](std::string_view words, Icon icon) {
    if (metrics().phone) {
      flow(button_width(words, {.icon = icon}));
    } else {
      same_line(size::s8);
    }
  };
  next(tr(T::month_excel), Icon::download);
  if (button(tr(T::month_excel), {.icon = Icon::download, .name = tr(T::month_excel_name)})) {
    save_workbook(services_, tr(T::month_print_title), month_text(model_.month),
                  one_sheet(app::filed_month_form(data(), session().community(), model_.month)));
  }
  if (!hands_over()) return;
  next(send, Icon::upload);
  if (button(send, {.icon = Icon::upload})) hand_over(services_, model_.month, model_.stand.state);
}

void MonthView::draw() {
  model_.refresh(session(), month());
  const float between = metrics().phone ? size::s12 : size::s18;
  if (!model_.stand.started()) {
    empty_state(Icon::month, tr(T::month_no_records), tr(T::month_no_records_text));
    if (button(tr(T::month_see_visits))) navigator().go(Page::visits);
    return;
  }
  {
    const Card card("steps", {.title = tr(T::month_steps), .note = words(model_.stand.state)});
    draw_month_steps(model_.stand, {});
  }
  gap(between);
  draw_month_changes(model_);
  const std::string_view names[] = {tr(T::month_part_submit), tr(T::month_part_sum),
                                    tr(T::month_part_approve), tr(T::month_part_history)};
  const Part shown = part();
  const auto wanted = static_cast<Part>(tabs(tr(T::month_parts), names, static_cast<std::size_t>(shown)));
  if (wanted != shown) go(model_.month, wanted);
  gap(between);
  switch (shown) {
    case Part::submit:
      return submit_.draw(model_);
    case Part::sum:
      return sum_.draw(model_);
    case Part::approve:
      return approve_.draw(model_);
    case Part::history:
      return draw_month_history(services_, model_);
  }
}

double MonthView::wake_in_ms() {
  const double sum = sum_.wake_in_ms(), approve = approve_.wake_in_ms();
  return sum >= 0 && (approve < 0 || sum < approve) ? sum : approve;
}

void MonthView::keep_typed() {
  sum_.keep();
  approve_.keep();
}

}  // namespace hufang::ui
