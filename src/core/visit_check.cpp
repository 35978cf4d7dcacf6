#include "core/visit_check.h"

#include <algorithm>
#include <tuple>

#include "core/month_basis.h"

namespace hufang::core {
namespace {

template <class R>
bool any_of_visit(const Table<R>& table, const Visit& visit) {
  return std::ranges::any_of(table.rows(), [&](const R& row) { return row.visit == visit.id; });
}

void check_opinion(const Workspace& workspace, const Opinion& opinion, std::vector<GapAt>& gaps) {
  const auto add = [&](VisitGap gap) { gaps.push_back(GapAt{gap, opinion.id}); };
  if (opinion.text.empty()) add(VisitGap::opinion_text);
  if (opinion.handling == Handling::none && opinion.kind != OpinionKind::praise)
    add(VisitGap::opinion_handling);
  if (opinion.handling == Handling::coordinated) {
    const Matter* matter = workspace.matters.find(opinion.matter);
    if (matter == nullptr || !matter->promised) add(VisitGap::promise_date);
    if (matter == nullptr || matter->owner.empty()) add(VisitGap::promise_owner);
  }
  if (opinion.kind == OpinionKind::complaint && opinion.handling != Handling::referred) {
    add(VisitGap::complaint_not_referred);
  }
}

void check_opinions(const Workspace& workspace, const Visit& visit, std::vector<GapAt>& gaps) {
  std::vector<const Opinion*> opinions;
  for (const Opinion& opinion : workspace.opinions.rows()) {
    if (opinion.visit == visit.id) opinions.push_back(&opinion);
  }
  std::ranges::sort(opinions, [](const Opinion* a, const Opinion* b) {
    return std::tie(a->position, a->id) < std::tie(b->position, b->id);
  });
  for (const Opinion* opinion : opinions) check_opinion(workspace, *opinion, gaps);
}

void check_signature(const Workspace& workspace, const Visit& visit, std::vector<GapAt>& gaps) {
  if (visit.signature == SignatureState::not_asked) gaps.push_back({VisitGap::signature_not_asked, {}});
  if (visit.signature == SignatureState::given && !any_of_visit(workspace.signatures, visit)) {
    gaps.push_back({VisitGap::signature_strokes, {}});
  }
}

const Appointment* appointment_of(const Workspace& workspace, const Visit& visit) {
  return visit.appointment.empty() ? nullptr : workspace.appointments.find(visit.appointment);
}

std::int64_t on_time_setting(const Workspace& workspace, std::string_view community) {
  const Community* kept = workspace.communities.find(community);
  return kept == nullptr ? Community().on_time_minutes : kept->on_time_minutes;
}

}  // namespace

bool blocks(VisitGap gap) { return gap < VisitGap::no_time; }

std::vector<GapAt> visit_gaps(const Workspace& workspace, const Visit& visit, Date today) {
  std::vector<GapAt> gaps;
  const auto require = [&](bool there, VisitGap gap) {
    if (!there) gaps.push_back(GapAt{gap, {}});
  };
  require(workspace.households.find(visit.household) != nullptr, VisitGap::no_household);
  require(visit.on.has_value(), VisitGap::no_day);
  require(!visit.on || *visit.on <= today, VisitGap::day_ahead);
  require(!visit.staff.empty(), VisitGap::no_staff);
  const bool unannounced = visit.way == VisitWay::door && appointment_of(workspace, visit) == nullptr;
  require(!unannounced || !visit.no_appointment_reason.empty(), VisitGap::appointment_reason);
  require(visit.state != VisitState::voided || !visit.void_reason.empty(), VisitGap::void_reason);
  check_signature(workspace, visit, gaps);
  require(visit.media_consent || !any_of_visit(workspace.attachments, visit), VisitGap::media_consent);
  require(visit.started != kUnknownMinute, VisitGap::no_time);
  require(!visit.met.empty(), VisitGap::no_person);
  require(visit.rating != Rating::none, VisitGap::no_rating);
  check_opinions(workspace, visit, gaps);
  std::ranges::stable_sort(gaps, {}, &GapAt::gap);
  return gaps;
}

Punctuality punctuality(const Workspace& workspace, const Visit& visit) {
  return punctuality(workspace, visit, on_time_setting(workspace, visit.community));
}

Punctuality punctuality(const Workspace& workspace, const Visit& visit, std::int64_t on_time_minutes) {
  if (visit.way != VisitWay::door) return Punctuality::not_applicable;
  const Appointment* appointment = appointment_of(workspace, visit);
  if (appointment == nullptr) return Punctuality::no_appointment;
  if (!visit.on || !appointment->on) return Punctuality::unknown;
  if (*visit.on != *appointment->on) return Punctuality::other_day;
  if (visit.started == kUnknownMinute || appointment->minute == kUnknownMinute) return Punctuality::unknown;
  const std::int64_t off_by = visit.started - appointment->minute;
  if (off_by > on_time_minutes) return Punctuality::late;
  return off_by < -on_time_minutes ? Punctuality::early : Punctuality::on_time;
}

std::vector<NonconformingVisit> nonconformities(const Workspace& workspace, std::string_view community,
                                                Month month) {
  const auto kept = kept_basis(workspace, community, month);
  return nonconformities(workspace, community, month,
                         kept ? kept->on_time_minutes : on_time_setting(workspace, community));
}

std::vector<NonconformingVisit> nonconformities(const Workspace& workspace, std::string_view community,
                                                Month month, std::int64_t on_time_minutes) {
  std::vector<std::pair<const Visit*, Nonconformity>> found;
  for (const Visit& visit : workspace.visits.rows()) {
    if (visit.community != community || visit.state != VisitState::completed) continue;
    if (!visit.on || month_of(*visit.on) != month) continue;
    switch (punctuality(workspace, visit, on_time_minutes)) {
      case Punctuality::no_appointment:
        found.emplace_back(&visit, Nonconformity::no_appointment);
        break;
      case Punctuality::early:
      case Punctuality::late:
      case Punctuality::other_day:
        found.emplace_back(&visit, Nonconformity::not_on_time);
        break;
      case Punctuality::not_applicable:
      case Punctuality::unknown:
      case Punctuality::on_time:
        break;
    }
  }
  std::ranges::sort(found, [](const auto& a, const auto& b) {
    return std::tie(*a.first->on, a.first->started, a.first->id) <
           std::tie(*b.first->on, b.first->started, b.first->id);
  });
  std::vector<NonconformingVisit> out;
  for (const auto& [visit, what] : found) out.push_back({visit->id, what});
  return out;
}

}  // namespace hufang::core
