#include "app/month/report.h"

#include <algorithm>
#include <tuple>

#include "app/month/stand.h"
#include "core/visit_check.h"

namespace hufang::app {
namespace {

using core::Workspace;

constexpr int kMonthsCompared = 3;

std::string name_of(const Workspace& data, std::string_view staff) {
  const core::Staff* found = data.staff.find(staff);
  return found == nullptr ? std::string() : found->name;
}

bool wanted(const core::Opinion& opinion, const core::SuggestionVerdict* verdict) {
  return opinion.kind == core::OpinionKind::suggestion || opinion.handling == core::Handling::escalated ||
         (verdict != nullptr && verdict->verdict == core::Verdict::escalated);
}

ReportedOpinion reported(const core::Visit& visit, const core::Opinion& opinion,
                         const core::SuggestionVerdict* verdict) {
  ReportedOpinion out;
  out.opinion = opinion.id;
  out.visit = visit.id;
  out.visit_number = visit.number;
  out.household = visit.household;
  out.category = opinion.category;
  out.kind = opinion.kind;
  out.text = opinion.text;
  out.matter = opinion.matter;
  out.needs_verdict = opinion.kind == core::OpinionKind::suggestion;
  if (verdict != nullptr) {
    out.verdict = verdict->verdict;
    out.reason = verdict->reason;
  }
  // What was above authority at the door stays so until the director decides otherwise.
  if (out.verdict == core::Verdict::none && opinion.handling == core::Handling::escalated)
    out.verdict = core::Verdict::escalated;
  out.above_authority = out.verdict == core::Verdict::escalated;
  return out;
}

std::vector<ReportedOpinion> suggestions_of(const Workspace& data, std::string_view community,
                                            core::Month month) {
  std::vector<std::tuple<core::Date, std::string_view, std::int64_t, std::string_view, ReportedOpinion>> rows;
  for (const core::Opinion& opinion : data.opinions.rows()) {
    const core::Visit* visit = data.visits.find(opinion.visit);
    if (visit == nullptr || visit->community != community || !visit->on ||
        visit->state != core::VisitState::completed || core::month_of(*visit->on) != month) {
      continue;
    }
    const core::SuggestionVerdict* verdict = data.suggestion_verdicts.find(opinion.id);
    if (!wanted(opinion, verdict)) continue;
    rows.emplace_back(*visit->on, visit->id, opinion.position, opinion.id,
                      reported(*visit, opinion, verdict));
  }
  std::ranges::sort(rows, [](const auto& a, const auto& b) {
    const auto key = [](const auto& r) {
      return std::tie(std::get<0>(r), std::get<1>(r), std::get<2>(r), std::get<3>(r));
    };
    return key(a) < key(b);
  });
  std::vector<ReportedOpinion> out;
  for (auto& row : rows) out.push_back(std::move(std::get<4>(row)));
  return out;
}

std::vector<ReportedMeasure> measures_of(const Workspace& data, std::string_view community,
                                         const std::string& month) {
  std::vector<ReportedMeasure> out;
  for (const core::MonthMeasure& measure : data.month_measures.rows()) {
    if (measure.community != community || measure.month != month) continue;
    const core::Opinion* opinion = data.opinions.find(measure.opinion);
    out.push_back({measure, name_of(data, measure.informer), opinion == nullptr ? "" : opinion->text});
  }
  std::ranges::sort(out, [](const ReportedMeasure& a, const ReportedMeasure& b) {
    return std::tie(a.kept.due, a.kept.id) < std::tie(b.kept.due, b.kept.id);
  });
  return out;
}

}  // namespace

core::Date month_as_of(core::Month month) { return core::last_day(month) + 7; }

MonthReport month_report(const Workspace& data, std::string_view community, core::Month month) {
  const core::Date as_of = month_as_of(month);
  MonthReport out{.month = month,
                  .as_of = as_of,
                  .community = std::string(community),
                  .quota = core::month_quota(data, community, month, as_of)};
  if (const core::Community* kept = data.communities.find(community)) {
    out.community_name = kept->name;
    out.office = kept->office;
  }
  for (const core::WeekVisits& week : out.quota.weeks) {
    for (const core::StaffRole role : {core::StaffRole::director, core::StaffRole::supervisor}) {
      if (const auto* note = core::week_note(data, community, role, week.monday); note != nullptr)
        out.week_notes.push_back(note);
    }
  }
  out.opinions = count_opinions(data, community, month, core::last_day(month));
  out.ratings = count_ratings(data, community, month);
  out.matters = core::count_matters(data, community, core::last_day(month));
  for (const core::Matter& matter : data.matters.rows()) {
    if (matter.community == community && matter.opened_on && core::month_of(*matter.opened_on) == month)
      ++out.matters_opened;
  }
  out.nonconforming = std::ssize(core::nonconformities(data, community, month));
  out.suggestions = suggestions_of(data, community, month);
  out.measures = measures_of(data, community, core::format_month(month));
  core::Month before = month;
  for (int i = 0; i < kMonthsCompared; ++i) {
    before = core::previous_month(before);
    out.before.insert(out.before.begin(), month_point(data, community, before));
  }
  if (const auto* kept = data.month_summaries.find(core::month_id(community, month)); kept != nullptr) {
    out.state = kept->state;
    out.summary = kept->summary;
    out.shortfall = kept->shortfall;
    out.reply = kept->reply;
  }
  // The day of asking tells only whether a step not taken is late already, which a report does not say.
  const MonthStand stand = month_stand(data, community, month, as_of);
  out.years_without_data = stand.years_without_data;
  MonthSigner* const signers[] = {&out.submitted, &out.summarised, &out.approved};
  for (std::size_t i = 0; i < stand.steps.size(); ++i) {
    const MonthStepStand& step = stand.steps[i];
    if (step.done_on) *signers[i] = {step.name, step.done_on, step.due};
  }
  return out;
}

}  // namespace hufang::app
