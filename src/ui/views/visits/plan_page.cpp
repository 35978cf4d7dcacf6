#include "ui/views/visits/plan_page.h"

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table.h"
#include "ui/words/date_text.h"
#include "ui/words/visit_words.h"

namespace hufang::ui {
namespace {

constexpr std::size_t kWanted = 40;

std::string_view since_words(const core::PlannedVisit& visit) {
  if (!visit.last_on) return tr(T::plan_never);
  return visit.months == 0 ? tr(T::plan_this_month) : trf(T::plan_months, {num(visit.months)});
}

}  // namespace

void PlanPage::refresh() {
  app::Session& s = services_.session;
  if (revision_ == s.revision() && community_ == s.community() && today_ == s.today()) return;
  revision_ = s.revision();
  community_ = s.community();
  today_ = s.today();
  plan_ = core::plan_visits(s.data(), community_, today_, kWanted);
  places_.clear();
  for (const core::PlannedVisit& visit : plan_.visits)
    places_.push_back(app::place_of(s.data(), visit.household));
}

std::optional<std::string> PlanPage::draw() {
  refresh();
  std::optional<std::string> chosen;
  if (plan_.occupied == 0) {
    empty_state(Icon::people, tr(T::plan_no_roster), tr(T::plan_no_roster_text));
    return chosen;
  }
  if (plan_.visits.empty()) {
    empty_state(Icon::check, tr(T::plan_all_done), tr(T::plan_all_done_text));
    return chosen;
  }
  const Card card("plan", {.title = tr(T::plan_title)});
  muted(trf(T::plan_explain, {num(plan_.occupied), num(plan_.counted_this_month), num(plan_.appointed),
                              num(plan_.candidates)}));
  gap(size::s8);
  const bool phone = metrics().phone;
  const bool reader = services_.session.role() == app::WindowRole::reader;
  const Column wide[] = {
      {tr(T::visit_household), 2, 150}, {tr(T::plan_why), 1.2f, 110}, {{}, 1, 120}, {{}, 0, 72, 1}};
  const Column narrow[] = {{tr(T::visit_household), 1, 120}, {tr(T::plan_why), 0, 108}, {{}, 0, 52, 1}};
  Table table("plan", tr(T::plan_title),
              phone ? std::span<const Column>(narrow) : std::span<const Column>(wide));
  table.header();
  table.rows(plan_.visits.size(), [&](std::size_t i) {
    const core::PlannedVisit& visit = plan_.visits[i];
    const IdScope scope(visit.household);
    table.text(place_words(places_[i], false));
    table.text(since_words(visit), {.ink = visit.last_on ? color::secondary : color::amber_ink});
    if (!phone) table.text(trf(T::plan_nth, {num(visit.nth_of_unit)}), {.ink = color::secondary});
    bool pressed = false;
    if (!reader) table.link_cell(tr(T::plan_appoint), &pressed);
    if (pressed) chosen = visit.household;
  });
  return chosen;
}

}  // namespace hufang::ui
