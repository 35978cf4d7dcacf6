#include <span>

#include "ui/views/home/home_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/table.h"

namespace hufang::ui {
namespace {

constexpr std::size_t kMostWeeks = 5;

void draw_cell(Table& table, int visits, core::WeekState state) {
  switch (state) {
    case core::WeekState::ahead:
      return table.text(tr(T::common_none), {.ink = color::secondary});
    case core::WeekState::open:
      return table.chip(tr(T::week_open), Tone::amber);
    case core::WeekState::done:
      return table.chip(trf(T::week_count, {num(visits)}), Tone::green);
    case core::WeekState::not_owed:
      return table.text(tr(T::week_not_owed), {.ink = color::secondary});
    case core::WeekState::missed:
      return table.chip(tr(T::week_missed), Tone::red);
  }
}

// As many as have room, today's among them: at a month's end the oldest is left out, else the last, which
// has not come yet.
std::span<const core::WeekVisits> shown(const std::vector<core::WeekVisits>& weeks, core::Date today) {
  const std::span<const core::WeekVisits> all(weeks);
  if (all.size() <= kMostWeeks) return all;
  return all.back().monday <= today ? all.last(kMostWeeks) : all.first(kMostWeeks);
}

// The latest week that was missed, and by whom.
std::string_view missed_words(const std::vector<core::WeekVisits>& weeks) {
  for (auto week = weeks.rbegin(); week != weeks.rend(); ++week) {
    const bool director = week->director_state == core::WeekState::missed;
    const bool supervisor = week->supervisor_state == core::WeekState::missed;
    if (!director && !supervisor) continue;
    const std::string_view both = cat({tr(T::week_director), tr(T::quota_joint), tr(T::week_supervisor)});
    const std::string_view who =
        director && supervisor ? both : tr(director ? T::week_director : T::week_supervisor);
    return trf(T::week_missed_note, {num(week->week.week), who});
  }
  return {};
}

}  // namespace

bool draw_weeks_card(const Dashboard& d, float min_height) {
  const Card card("weeks", {.min_height = min_height, .title = tr(T::week_title), .note = tr(T::week_note)});
  const std::span<const core::WeekVisits> weeks = shown(d.weeks, d.today());
  Column columns[1 + kMostWeeks] = {{tr(T::week_role), metrics().phone ? 0.2f : 1.3f, 78}};
  std::size_t count = 1;
  for (const core::WeekVisits& week : weeks) {
    if (count < std::size(columns)) columns[count++] = {trf(T::week_week, {num(week.week.week)}), 1, 48};
  }
  {
    Table table("weeks", tr(T::week_title), std::span(columns).first(count));
    table.header();
    table.rows(2, [&](std::size_t i) {
      table.text(tr(i == 0 ? T::week_director : T::week_supervisor));
      for (std::size_t w = 0; w + 1 < count; ++w) {
        const core::WeekVisits& week = weeks[w];
        draw_cell(table, i == 0 ? week.director : week.supervisor,
                  i == 0 ? week.director_state : week.supervisor_state);
      }
    });
  }
  gap(size::s8);
  if (d.weeks_missed == 0) {
    muted(tr(T::week_all_fine));
    return false;
  }
  const bool explained = d.weeks_missed == d.weeks_explained;
  muted(explained ? tr(T::week_explained) : missed_words(d.weeks));
  gap(size::s4);
  return text_link(tr(explained ? T::week_explain_change : T::week_explain));
}

}  // namespace hufang::ui
