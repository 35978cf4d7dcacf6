#include "app/month/stand.h"

#include <algorithm>
#include <tuple>

#include "app/month/frozen.h"
#include "core/month_flow.h"

namespace hufang::app {
namespace {

using core::MonthState;
using core::Workspace;

constexpr core::StaffRole kRoles[] = {core::StaffRole::supervisor, core::StaffRole::director,
                                      core::StaffRole::representative};

bool of_month(const core::Visit& visit, std::string_view community, core::Month month) {
  return visit.community == community && visit.on && core::month_of(*visit.on) == month;
}

void count_records(const Workspace& data, std::string_view community, MonthStand& out) {
  for (const core::Visit& visit : data.visits.rows()) {
    if (!of_month(visit, community, out.month)) continue;
    out.drafts += visit.state == core::VisitState::draft ? 1 : 0;
    if (visit.state != core::VisitState::completed) continue;
    ++out.records;
    out.unsigned_records += data.visit_reviews.find(visit.id) == nullptr ? 1 : 0;
  }
}

void count_suggestions(const Workspace& data, std::string_view community, MonthStand& out) {
  for (const core::Opinion& opinion : data.opinions.rows()) {
    const bool suggestion = opinion.kind == core::OpinionKind::suggestion;
    if (!suggestion && opinion.handling != core::Handling::escalated) continue;
    const core::Visit* visit = data.visits.find(opinion.visit);
    if (visit == nullptr || visit->state != core::VisitState::completed ||
        !of_month(*visit, community, out.month)) {
      continue;
    }
    const core::SuggestionVerdict* kept = data.suggestion_verdicts.find(opinion.id);
    core::Verdict verdict = kept == nullptr ? core::Verdict::none : kept->verdict;
    // What was above authority at the door stays so until the director decides otherwise.
    if (verdict == core::Verdict::none && opinion.handling == core::Handling::escalated)
      verdict = core::Verdict::escalated;
    out.undecided += suggestion && verdict == core::Verdict::none ? 1 : 0;
    out.above += verdict == core::Verdict::escalated ? 1 : 0;
  }
}

std::string who_has(const Workspace& data, std::string_view community, core::StaffRole role) {
  std::string_view first;
  for (const core::Staff& staff : data.staff.rows()) {
    if (staff.community == community && staff.role == role && !staff.left &&
        (first.empty() || staff.name < first))
      first = staff.name;
  }
  return std::string(first);
}

// The last step into each state, as long as it stands.
void take_steps(const std::vector<const core::MonthStep*>& log,
                std::array<const core::MonthStep*, 3>& standing) {
  for (const core::MonthStep* step : log) {
    const auto reached = static_cast<std::size_t>(step->to);
    for (std::size_t i = reached; i < standing.size(); ++i) standing[i] = nullptr;
    if (step->kind != core::MonthStepKind::send_back && reached > 0) standing[reached - 1] = step;
  }
}

}  // namespace

void MonthStand::note_years(const std::vector<int>& years) {
  for (const int year : years) {
    if (std::ranges::find(years_without_data, year) == years_without_data.end())
      years_without_data.push_back(year);
  }
}

std::vector<const core::MonthStep*> month_log(const Workspace& data, std::string_view community,
                                              core::Month month) {
  const std::string text = core::format_month(month);
  std::vector<const core::MonthStep*> out;
  for (const core::MonthStep& step : data.month_steps.rows()) {
    if (step.community == community && step.month == text) out.push_back(&step);
  }
  std::ranges::sort(out, [](const core::MonthStep* a, const core::MonthStep* b) {
    return std::tie(a->at_ms, a->id) < std::tie(b->at_ms, b->id);
  });
  return out;
}

MonthStand month_stand(const Workspace& data, std::string_view community, core::Month month,
                       core::Date today) {
  MonthStand out;
  out.month = month;
  out.over = core::month_can_end(month, today);
  const core::MonthSummary* kept = data.month_summaries.find(core::month_id(community, month));
  if (kept != nullptr) {
    out.state = kept->state;
    out.changed = changed_since_submitted(data, *kept);
  }
  count_records(data, community, out);
  count_suggestions(data, community, out);
  std::array<const core::MonthStep*, 3> standing{};
  take_steps(month_log(data, community, month), standing);
  const core::Community* settings = data.communities.find(community);
  const core::RestDayMode mode = settings == nullptr ? core::RestDayMode::stays : settings->rest_day;
  const core::Calendar calendar(data.calendar_days.rows());
  out.owed = settings == nullptr || core::month_owed(settings->started_on, month);
  for (std::size_t i = 0; i < out.steps.size(); ++i) {
    MonthStepStand& step = out.steps[i];
    const auto reached = static_cast<MonthState>(i + 1);
    step.role = kRoles[i];
    step.waits = static_cast<std::size_t>(out.state) == i && (out.owed || out.started());
    if (const auto due = core::month_deadline(month, reached, mode, calendar); out.owed && due.ok()) {
      step.due = due->date;
      out.note_years(due->years_without_data);
    }
    const core::MonthStep* done = out.state >= reached ? standing[i] : nullptr;
    if (done != nullptr) {
      step.done_on = done->on;
      step.name = done->name;
      if (done->due) step.due = done->due;
    } else {
      step.name = who_has(data, community, step.role);
    }
    if (!step.due) continue;
    step.days_left = *step.due - today;
    step.late = (step.done_on ? *step.done_on : today) > *step.due;
  }
  return out;
}

}  // namespace hufang::app
