#include "core/month_year.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "core/calendar.h"
#include "core/month_flow.h"

namespace hufang::core {
namespace {

constexpr MonthStepKind kKinds[] = {MonthStepKind::submit, MonthStepKind::sum_up, MonthStepKind::approve};
constexpr MonthState kReached[] = {MonthState::submitted, MonthState::summarised, MonthState::approved};

struct Office {
  const Workspace& data;
  std::string_view community;
  RestDayMode rest_day;
  Calendar calendar;
  std::optional<Date> started_on;
  Date today;
};

YearStep step_of(const Office& office, const YearMonth& month, std::size_t i,
                 const std::vector<const MonthStep*>& log) {
  YearStep out;
  // Taken, and not taken back since.
  if (month.state >= kReached[i]) {
    for (const MonthStep* step : log) {
      if (step->kind == kKinds[i]) out.taken = step;
    }
  }
  const auto due = month_deadline(month.month, kReached[i], office.rest_day, office.calendar);
  if (due.ok() && month.owed) {
    out.due = due->date;
    out.years_without_data = due->years_without_data;
  }
  if (out.taken != nullptr && out.taken->due) out.due = out.taken->due;
  const Date on = out.taken != nullptr ? out.taken->on.value_or(office.today) : office.today;
  const bool late = out.due && on > *out.due;
  if (late) out.days_late = on - *out.due;
  if (out.taken != nullptr) {
    out.state = late ? StepState::late_done : StepState::done;
  } else if (late) {
    out.state = StepState::late_open;
  } else {
    out.state = month.owed && last_day(month.month) < office.today ? StepState::open : StepState::ahead;
  }
  return out;
}

void count_weeks(const Office& office, const std::vector<WeekVisits>& weeks, YearMonth& month) {
  for (const WeekVisits& week : weeks) {
    const auto look = [&](WeekState state, StaffRole role) {
      if (state != WeekState::missed) return;
      ++month.weeks_missed;
      const WeekNote* note = week_note(office.data, office.community, role, week.monday);
      month.weeks_explained += note != nullptr && !note->explanation.empty() ? 1 : 0;
    };
    look(week.director_state, StaffRole::director);
    look(week.supervisor_state, StaffRole::supervisor);
  }
}

YearMonth month_of_year(const Office& office, Month at) {
  YearMonth month{.month = at, .steps = {}, .shortfall = {}};
  const std::string text = format_month(at);
  const MonthSummary* summary = office.data.month_summaries.find(month_id(office.community, at));
  if (summary != nullptr) {
    month.state = summary->state;
    month.shortfall = summary->shortfall;
  }
  std::vector<const MonthStep*> log;
  for (const MonthStep& step : office.data.month_steps.rows()) {
    if (step.community != office.community || step.month != text) continue;
    log.push_back(&step);
    month.returned += step.kind == MonthStepKind::send_back ? 1 : 0;
  }
  std::ranges::sort(log, {},
                    [](const MonthStep* s) { return std::tuple(s->at_ms, std::string_view(s->id)); });
  const MonthQuota quota = month_quota(office.data, office.community, at, office.today);
  month.begun = !log.empty() || !quota.visits.counted.empty() || !quota.visits.excluded.empty();
  month.visited = quota.visited;
  month.required = quota.rule.ok() ? quota.rule->required : 0;
  month.owed = month_owed(office.started_on, at);
  month.met = !month.owed || quota.met();
  if (month.begun) count_weeks(office, quota.weeks, month);
  for (std::size_t i = 0; i < month.steps.size(); ++i) month.steps[i] = step_of(office, month, i, log);
  return month;
}

}  // namespace

std::vector<YearMonth> year_of_months(const Workspace& workspace, std::string_view community, int year,
                                      Date today) {
  const Community* kept = workspace.communities.find(community);
  const Office office{workspace,
                      community,
                      kept == nullptr ? RestDayMode::stays : kept->rest_day,
                      Calendar(workspace.calendar_days.rows()),
                      kept == nullptr ? std::nullopt : kept->started_on,
                      today};
  std::vector<YearMonth> out;
  for (int m = 1; m <= 12; ++m) {
    const Month month{year, m};
    if (month > month_of(today)) break;
    out.push_back(month_of_year(office, month));
  }
  return out;
}

}  // namespace hufang::core
