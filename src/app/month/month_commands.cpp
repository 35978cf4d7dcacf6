#include "app/month/month_commands.h"

#include <algorithm>
#include <utility>

#include "app/month/archive.h"
#include "app/month/basis.h"
#include "app/month/frozen.h"
#include "app/month/month_summary_form.h"
#include "app/month/report.h"
#include "app/month/stand.h"
#include "app/session/checks.h"
#include "app/session/numbers.h"
#include "core/month_cover.h"
#include "core/month_flow.h"

namespace hufang::app {
namespace {

using core::Code;
using core::MonthAction;
using core::MonthState;
using core::Status;

// A month as an action finds it.
struct Found {
  std::string community;
  core::Month month;
  core::MonthSummary kept = {};  // as kept, or fresh
  const core::Staff* by = nullptr;
  MonthState next = MonthState::collecting;  // the state that follows the action
};

core::Result<Found> find(const Session& session, core::Month month, std::string_view by, MonthAction action,
                         std::string_view reason = {}) {
  auto community = required_text(session.community(), "community");
  if (!community.ok()) return community.error();
  if (by.empty()) return core::make_error(Code::required_missing, "by");
  auto staff = kept(session.data().staff, by);
  if (!staff.ok()) return staff.error();
  Found out{.community = *community, .month = month, .by = *staff};
  const std::string id = core::month_id(*community, month);
  if (const auto* summary = session.data().month_summaries.find(id); summary != nullptr) {
    out.kept = *summary;
  } else {
    out.kept.id = id;
    out.kept.community = *community;
    out.kept.month = core::format_month(month);
  }
  const bool changed = changed_since_submitted(session.data(), out.kept);
  auto next = core::month_after({out.kept.state, action, (*staff)->role, changed, reason});
  if (!next.ok()) return next.error();
  out.next = *next;
  return out;
}

// The record as it is to be; only what differs is written.
void keep(const Session& session, Change& change, const core::MonthSummary& after) {
  const auto* before = session.data().month_summaries.find(after.id);
  if (before == nullptr) {
    change.put(after);
  } else {
    change.edit(*before, after);
  }
}

core::MonthStep step_of(Session& session, const Found& found, core::MonthStepKind kind,
                        std::string_view reason = {}) {
  core::MonthStep step;
  step.id = session.new_id();
  step.community = found.community;
  step.month = found.kept.month;
  step.kind = kind;
  step.from = found.kept.state;
  step.to = found.next;
  step.by = found.by->id;
  step.name = found.by->name;
  step.role = found.by->role;
  step.on = session.today();
  step.at_ms = session.now_ms();
  // Steps stay in their order, even with a clock that was set back.
  for (const core::MonthStep* other : month_log(session.data(), found.community, found.month))
    step.at_ms = std::max(step.at_ms, other->at_ms + 1);
  step.reason = std::string(core::trim(reason));
  step.hash = found.kept.covered_hash;
  if (kind != core::MonthStepKind::send_back) {
    const core::Community* community = session.data().communities.find(found.community);
    const core::RestDayMode mode = community == nullptr ? core::RestDayMode::stays : community->rest_day;
    const auto due = core::month_deadline(found.month, found.next, mode,
                                          core::Calendar(session.data().calendar_days.rows()));
    if (due.ok() && (community == nullptr || core::month_owed(community->started_on, found.month)))
      step.due = due->date;
  }
  return step;
}

Status keep_step(Session& session, std::string action, Found& found, core::MonthStepKind kind,
                 std::string_view reason = {}) {
  Change change(std::move(action));
  const core::MonthStep step = step_of(session, found, kind, reason);
  found.kept.state = found.next;
  keep(session, change, found.kept);
  change.put(step);
  return session.commit(std::move(change));
}

Status check_words(const MonthReport& report, const MonthWords& words) {
  const bool short_of =
      report.quota.rule.ok() && core::still_required(*report.quota.rule, report.quota.visited) > 0;
  if (short_of && core::trim(words.shortfall).empty())
    return core::make_error(Code::required_missing, "shortfall");
  if (core::trim(words.summary).empty()) return core::make_error(Code::required_missing, "summary");
  return core::Done{};
}

void fill(core::MonthSummary& kept, const MonthWords& words) {
  kept.summary = std::string(core::trim(words.summary));
  kept.shortfall = std::string(core::trim(words.shortfall));
}

// The matter that a measure becomes: to tell the household of the visit, or, of a measure for the month as a
// whole, whoever is named in its text.
core::Matter matter_of(Session& session, const Found& found, const core::MonthMeasure& measure,
                       std::string number) {
  core::Matter matter;
  matter.id = session.new_id();
  matter.community = found.community;
  matter.number = std::move(number);
  if (const auto* opinion = session.data().opinions.find(measure.opinion); opinion != nullptr) {
    matter.category = opinion->category;
    if (const auto* visit = session.data().visits.find(opinion->visit); visit != nullptr)
      matter.household = visit->household;
  }
  matter.text = measure.text;
  matter.owner = measure.informer;
  matter.opened_on = session.today();
  matter.promised = measure.due ? std::max(*measure.due, session.today()) : measure.due;
  matter.feedback = core::FeedbackOwed::judged;
  matter.notes = {core::format_date(session.today()) + " 告知：" + measure.informed};
  return matter;
}

}  // namespace

core::Result<std::size_t> sign_visits(Session& session, core::Month month, std::string_view by,
                                      std::span<const std::string> visits, std::string_view text) {
  auto found = find(session, month, by, MonthAction::sign);
  if (!found.ok()) return found.error();
  auto words = required_text(text, "text");
  if (!words.ok()) return words.error();
  Change change("undo.month_signed");
  for (const std::string& id : visits) {
    auto visit = kept(session.data().visits, id);
    if (!visit.ok()) return visit.error();
    if ((*visit)->state != core::VisitState::completed) return core::make_error(Code::visit_not_completed);
    core::VisitReview review;
    review.id = id;
    review.community = found->community;
    review.text = *words;
    review.by = found->by->id;
    review.name = found->by->name;
    review.on = session.today();
    change.put(review);
  }
  if (auto ok = session.commit(std::move(change)); !ok.ok()) return ok.error();
  return visits.size();
}

Status submit_month(Session& session, core::Month month, std::string_view by) {
  auto found = find(session, month, by, MonthAction::submit);
  if (!found.ok()) return found.error();
  if (!core::month_can_end(month, session.today())) {
    return core::make_error(Code::month_not_over, {}, {core::format_date(core::last_day(month))});
  }
  const core::Workspace& data = session.data();
  const core::MonthCover cover = core::month_cover(data, found->community, month);
  const auto unsigned_visits = std::ranges::count_if(cover.visits, [&](const core::Visit* visit) {
    return visit->state == core::VisitState::completed && data.visit_reviews.find(visit->id) == nullptr;
  });
  if (unsigned_visits > 0)
    return core::make_error(Code::month_unsigned, {}, {std::to_string(unsigned_visits)});
  FrozenMonth frozen = freeze_month(data, found->community, month);
  found->kept.covered_hash = std::move(frozen.hash);
  found->kept.covered = std::move(frozen.records);
  found->kept.basis = freeze_basis(data, found->community, month);
  return keep_step(session, "undo.month_submitted", *found, core::MonthStepKind::submit);
}

Status send_month_back(Session& session, core::Month month, std::string_view by, std::string_view reason) {
  auto found = find(session, month, by, MonthAction::send_back, reason);
  if (!found.ok()) return found.error();
  return keep_step(session, "undo.month_sent_back", *found, core::MonthStepKind::send_back, reason);
}

Status decide_suggestion(Session& session, core::Month month, std::string_view by, std::string_view opinion,
                         core::Verdict verdict, std::string_view reason) {
  auto found = find(session, month, by, MonthAction::decide);
  if (!found.ok()) return found.error();
  if (auto said = kept(session.data().opinions, opinion); !said.ok()) return said.error();
  if (verdict == core::Verdict::declined && core::trim(reason).empty())
    return core::make_error(Code::required_missing, "reason");
  core::SuggestionVerdict decided;
  decided.id = std::string(opinion);
  decided.community = found->community;
  decided.month = found->kept.month;
  decided.verdict = verdict;
  decided.reason = std::string(core::trim(reason));
  decided.by = found->by->id;
  decided.on = session.today();
  Change change("undo.month_decided");
  change.put(decided);
  return session.commit(std::move(change));
}

Status write_month(Session& session, core::Month month, std::string_view by, const MonthWords& words) {
  auto found = find(session, month, by, MonthAction::decide);
  if (!found.ok()) return found.error();
  fill(found->kept, words);
  Change change("undo.month_written");
  keep(session, change, found->kept);
  return session.commit(std::move(change));
}

Status sum_month_up(Session& session, core::Month month, std::string_view by, const MonthWords& words) {
  auto found = find(session, month, by, MonthAction::sum_up);
  if (!found.ok()) return found.error();
  const MonthReport report = month_report(session.data(), found->community, month);
  const auto undecided = std::ranges::count_if(report.suggestions, [](const ReportedOpinion& s) {
    return s.needs_verdict && s.verdict == core::Verdict::none;
  });
  if (undecided > 0) return core::make_error(Code::month_undecided, {}, {std::to_string(undecided)});
  if (auto ok = check_words(report, words); !ok.ok()) return ok;
  fill(found->kept, words);
  return keep_step(session, "undo.month_summed_up", *found, core::MonthStepKind::sum_up);
}

MeasureEntry entry_of(const core::MonthMeasure& measure) {
  return {measure.opinion, measure.text, measure.informer, measure.informed, measure.due};
}

core::Result<std::string> put_measure(Session& session, core::Month month, std::string_view by,
                                      std::string_view measure, const MeasureEntry& entry) {
  auto found = find(session, month, by, MonthAction::measure);
  if (!found.ok()) return found.error();
  core::MonthMeasure after;
  after.id = measure.empty() ? session.new_id() : std::string(measure);
  if (!measure.empty()) {
    auto before = kept(session.data().month_measures, measure);
    if (!before.ok()) return before.error();
    after = **before;
  }
  auto text = required_text(entry.text, "text");
  if (!text.ok()) return text.error();
  if (entry.informer.empty()) return core::make_error(Code::required_missing, "informer");
  if (auto staff = kept(session.data().staff, entry.informer); !staff.ok()) return staff.error();
  auto informed = required_text(entry.informed, "informed");
  if (!informed.ok()) return informed.error();
  if (!entry.due) return core::make_error(Code::required_missing, "due");
  after.community = found->community;
  after.month = found->kept.month;
  after.opinion = entry.opinion;
  after.text = *text;
  after.informer = entry.informer;
  after.informed = *informed;
  after.due = entry.due;
  Change change(measure.empty() ? "undo.measure_added" : "undo.measure_changed");
  change.put(after);
  if (auto ok = session.commit(std::move(change)); !ok.ok()) return ok.error();
  return after.id;
}

Status remove_measure(Session& session, core::Month month, std::string_view by, std::string_view measure) {
  auto found = find(session, month, by, MonthAction::measure);
  if (!found.ok()) return found.error();
  if (auto kept_one = kept(session.data().month_measures, measure); !kept_one.ok()) return kept_one.error();
  Change change("undo.measure_removed");
  change.remove<core::MonthMeasure>(measure);
  return session.commit(std::move(change));
}

Status write_reply(Session& session, core::Month month, std::string_view by, std::string_view reply) {
  auto found = find(session, month, by, MonthAction::measure);
  if (!found.ok()) return found.error();
  found->kept.reply = std::string(core::trim(reply));
  Change change("undo.month_written");
  keep(session, change, found->kept);
  return session.commit(std::move(change));
}

Status approve_month(Session& session, core::Month month, std::string_view by, std::string_view reply) {
  auto found = find(session, month, by, MonthAction::approve);
  if (!found.ok()) return found.error();
  const core::Workspace& data = session.data();
  const MonthReport report = month_report(data, found->community, month);
  const auto unmeasured = std::ranges::count_if(report.suggestions, [&](const ReportedOpinion& s) {
    return s.above_authority && std::ranges::none_of(report.measures, [&](const ReportedMeasure& m) {
             return m.kept.opinion == s.opinion;
           });
  });
  if (unmeasured > 0) return core::make_error(Code::month_unmeasured, {}, {std::to_string(unmeasured)});

  Change change("undo.month_approved");
  core::Workspace after = data;  // as it is to be, for the form
  const core::Month now = core::month_of(session.today());
  const std::string mark = number_mark(session, found->community);
  std::int64_t last = 0;
  for (const core::Matter& matter : data.matters.rows()) {
    if (matter.community == found->community)
      last = std::max(last, number_place(matter.number, "SX", now, mark));
  }
  for (const ReportedMeasure& reported : report.measures) {
    if (data.matters.find(reported.kept.matter) != nullptr) continue;  // approved before, then sent back
    core::MonthMeasure measure = reported.kept;
    const core::Matter made = matter_of(session, *found, measure, number_text("SX", now, ++last, mark));
    measure.matter = made.id;
    change.put(made);
    change.put(measure);
    after.month_measures.put(measure);
    const core::Opinion* opinion = data.opinions.find(measure.opinion);
    const core::Matter* answered = opinion == nullptr ? nullptr : data.matters.find(opinion->matter);
    if (answered == nullptr) continue;
    core::Matter decided = *answered;
    decided.decision = measure.text;
    change.edit(*answered, decided);
  }
  const core::MonthStep step = step_of(session, *found, core::MonthStepKind::approve);
  found->kept.state = found->next;
  found->kept.reply = std::string(core::trim(reply));
  after.month_steps.put(step);
  after.month_summaries.put(found->kept);
  found->kept.form = file_form(month_summary_form(after, found->community, month));
  keep(session, change, found->kept);
  change.put(step);
  return session.commit(std::move(change));
}

}  // namespace hufang::app
