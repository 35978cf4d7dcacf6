// The figures of a month: opinions by category and kind, ratings, and those of months before.
#include "app/month/report.h"

#include <unordered_set>

#include "core/matter_past.h"

namespace hufang::app {
namespace {

using core::Handling;
using core::Workspace;

std::unordered_set<std::string_view> completed_visits(const Workspace& data, std::string_view community,
                                                      core::Month month) {
  std::unordered_set<std::string_view> out;
  for (const core::Visit& visit : data.visits.rows()) {
    if (visit.community == community && visit.state == core::VisitState::completed && visit.on &&
        core::month_of(*visit.on) == month) {
      out.insert(visit.id);
    }
  }
  return out;
}

bool done_by(const core::Matter& matter, core::Date day) {
  const auto then = core::matter_on(matter, day);
  return then && then->state != core::MatterState::open;
}

void count_outcome(const Workspace& data, const core::Opinion& opinion, core::Date as_of,
                   OpinionCounts& out) {
  const core::Matter* matter = data.matters.find(opinion.matter);
  const core::SuggestionVerdict* verdict = data.suggestion_verdicts.find(opinion.id);
  const bool escalated = opinion.handling == Handling::escalated ||
                         (verdict != nullptr && verdict->verdict == core::Verdict::escalated);
  out.escalated += escalated ? 1 : 0;
  out.referred += opinion.handling == Handling::referred ? 1 : 0;
  if (opinion.handling == Handling::solved) {
    ++out.solved;
  } else if (opinion.handling == Handling::none) {
    ++out.settled_without;
  } else {
    ++(matter != nullptr && done_by(*matter, as_of) ? out.solved : out.open);
  }
}

}  // namespace

std::int64_t OpinionCounts::of_category(core::Category category) const {
  std::int64_t sum = 0;
  for (const std::int64_t n : by[static_cast<std::size_t>(category)]) sum += n;
  return sum;
}

std::int64_t OpinionCounts::of_kind(core::OpinionKind kind) const {
  std::int64_t sum = 0;
  for (const auto& category : by) sum += category[static_cast<std::size_t>(kind)];
  return sum;
}

OpinionCounts count_opinions(const Workspace& data, std::string_view community, core::Month month,
                             core::Date as_of) {
  const auto visits = completed_visits(data, community, month);
  OpinionCounts out;
  for (const core::Opinion& opinion : data.opinions.rows()) {
    if (!visits.contains(opinion.visit)) continue;
    ++out.by[static_cast<std::size_t>(opinion.category)][static_cast<std::size_t>(opinion.kind)];
    ++out.total;
    count_outcome(data, opinion, as_of, out);
  }
  return out;
}

RatingCounts count_ratings(const Workspace& data, std::string_view community, core::Month month) {
  RatingCounts out;
  for (const core::Visit& visit : data.visits.rows()) {
    if (visit.community != community || visit.state != core::VisitState::completed || !visit.on ||
        core::month_of(*visit.on) != month) {
      continue;
    }
    switch (visit.rating) {
      case core::Rating::satisfied:
        ++out.satisfied;
        break;
      case core::Rating::basic:
        ++out.basic;
        break;
      case core::Rating::dissatisfied:
        ++out.dissatisfied;
        break;
      case core::Rating::none:
        ++out.none;
        break;
    }
  }
  return out;
}

MonthPoint month_point(const Workspace& data, std::string_view community, core::Month month) {
  const core::MonthQuota quota = core::month_quota(data, community, month, month_as_of(month));
  const OpinionCounts opinions = count_opinions(data, community, month, core::last_day(month));
  return {.month = month,
          .required = quota.rule.ok() ? quota.rule->required : 0,
          .visited = quota.visited,
          .opinions = opinions.total,
          .complaints = opinions.of_kind(core::OpinionKind::complaint),
          .ratings = count_ratings(data, community, month)};
}

}  // namespace hufang::app
