#include "ui/views/month/month_model.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "app/office/current_user.h"
#include "app/roster/roster_list.h"
#include "app/visits/visit_list.h"
#include "core/month_cover.h"
#include "ui/views/month/basis_words.h"
#include "ui/words/record_words.h"
#include "ui/words/visit_words.h"

namespace hufang::ui {
namespace {

constexpr std::size_t kMostMonths = 36;

bool of_month(const core::Visit& visit, std::string_view community, core::Month month) {
  return visit.community == community && visit.on && core::month_of(*visit.on) == month;
}

// "建议 1 · 投诉 1", and whether somebody should look before signing.
void say_opinions(const core::MonthCover& cover, MonthRow& row) {
  std::int64_t kinds[app::kOpinionKinds] = {};
  for (const core::Opinion* opinion : cover.opinions) {
    if (opinion->visit != row.visit->id) continue;
    ++kinds[static_cast<std::size_t>(opinion->kind)];
    row.remarkable = row.remarkable || opinion->kind == core::OpinionKind::complaint ||
                     opinion->handling == core::Handling::escalated ||
                     opinion->handling == core::Handling::referred;
  }
  for (std::size_t k = 0; k < std::size(kinds); ++k) {
    if (kinds[k] == 0) continue;
    row.said += (row.said.empty() ? "" : " · ");
    row.said += words(static_cast<core::OpinionKind>(k));
    row.said += " " + std::to_string(kinds[k]);
  }
  row.remarkable = row.remarkable || row.visit->rating == core::Rating::dissatisfied ||
                   row.visit->signature == core::SignatureState::declined ||
                   !row.visit->no_appointment_reason.empty();
}

// What stood in a field when it was frozen, and what stands there now.
void find_values(const app::Session& session, const app::MonthChange& change, MonthChangeLine& line) {
  const auto history = session.history(change.table, change.id);
  const auto say = [&](const store::Value& value) {
    return value_words(session.data(), change.table, change.field, value, false);
  };
  line.before = line.after = say(store::Value());
  bool found = change.old_digest.empty();
  for (const app::HistoryEntry& entry : history) {
    if (entry.field != change.field) continue;
    line.after = say(entry.new_value);
    if (!change.old_digest.empty() && app::value_digest(entry.new_value) == change.old_digest) {
      line.before = say(entry.new_value);
      found = true;
    }
  }
  if (!found) line.before = tr(T::month_value_gone);
}

std::string name_of(const app::Session& session, const app::MonthChange& change) {
  std::string out(table_words(change.table));
  const std::string record = record_words(session.data(), change.table, change.id);
  if (!record.empty()) return out + " " + record;
  // Gone: by the number that it had.
  for (const app::HistoryEntry& entry : session.history(change.table, change.id)) {
    if (entry.field != "number" || entry.new_value.if_text() == nullptr) continue;
    return out + " " + *entry.new_value.if_text();
  }
  return out;
}

}  // namespace

void gather_months(const core::Workspace& data, std::string_view community, core::Date today,
                   std::vector<core::Month>& out) {
  std::set<core::Month> months{core::month_of(today), core::previous_month(core::month_of(today))};
  for (const core::Visit& visit : data.visits.rows()) {
    if (visit.community == community && visit.on && *visit.on <= today)
      months.insert(core::month_of(*visit.on));
  }
  for (const core::MonthSummary& kept : data.month_summaries.rows()) {
    if (const auto month = core::parse_month(kept.month); kept.community == community && month.ok())
      months.insert(*month);
  }
  out.assign(months.rbegin(), months.rend());
  if (out.size() > kMostMonths) out.resize(kMostMonths);
}

void MonthModel::gather_rows(const core::Workspace& data, std::string_view community) {
  const core::MonthCover cover = core::month_cover(data, community, month);
  rows.clear();
  for (const core::Visit* visit : cover.visits) {
    if (visit->state != core::VisitState::completed) continue;
    MonthRow row;
    row.visit = visit;
    row.review = data.visit_reviews.find(visit->id);
    row.place = record_words(data, "household", visit->household);
    say_opinions(cover, row);
    rows.push_back(std::move(row));
  }
  // What is to be signed comes first.
  std::ranges::sort(rows, {}, [](const MonthRow& row) {
    return std::tuple(row.review != nullptr, *row.visit->on, std::string_view(row.visit->number),
                      std::string_view(row.visit->id));
  });
  plain.clear();
  for (const MonthRow& row : rows) {
    if (row.review == nullptr && !row.remarkable) plain.push_back(row.visit->id);
  }
}

void MonthModel::gather_gaps(const core::Workspace& data, std::string_view community) {
  using What = MonthGap::What;
  gaps.clear();
  if (stand.unsigned_records > 0) gaps.push_back({What::unsigned_records, stand.unsigned_records});
  if (stand.drafts > 0) gaps.push_back({What::drafts, stand.drafts});
  std::int64_t loose = 0;
  for (const core::Matter& matter : data.matters.rows()) {
    const core::Visit* visit = data.visits.find(matter.visit);
    if (visit == nullptr || !of_month(*visit, community, month)) continue;
    if (core::matter_state(matter) == core::MatterState::closed) continue;
    loose += matter.owner.empty() || !matter.promised ? 1 : 0;
  }
  if (loose > 0) gaps.push_back({What::matters, loose});
  std::int64_t weeks = 0;
  for (const core::WeekVisits& week : report.quota.weeks) {
    const bool past = week.sunday < today_;
    weeks += past && week.director_state == core::WeekState::missed ? 1 : 0;
    weeks += past && week.supervisor_state == core::WeekState::missed ? 1 : 0;
  }
  if (weeks > 0) gaps.push_back({What::weeks, weeks});
}

void MonthModel::gather_changes(const app::Session& session, std::string_view community) {
  changes.clear();
  const core::MonthSummary* kept = session.data().month_summaries.find(core::month_id(community, month));
  if (kept == nullptr) return;
  for (const app::MonthChange& change : app::changes_since_submitted(session.data(), *kept)) {
    MonthChangeLine line;
    line.record = name_of(session, change);
    if (change.later_work) line.weight = MonthChangeLine::Weight::later_work;
    if (change.what == app::MonthChange::What::field) {
      line.field = field_words(change.table, change.field);
      find_values(session, change, line);
    } else {
      line.field =
          tr(change.what == app::MonthChange::What::added ? T::month_record_added : T::month_record_removed);
    }
    changes.push_back(std::move(line));
  }
  for (const app::BasisChange& change : app::basis_changes(session.data(), *kept))
    changes.push_back(basis_line(session.data(), *kept, change));
}

bool MonthModel::refresh(app::Session& session, core::Month wanted) {
  const std::string community = session.community();
  const core::Staff* user = app::current_user(session);
  me = user == nullptr ? std::string() : user->id;
  my_role = user == nullptr ? core::StaffRole::visitor : user->role;
  writer = session.role() == app::WindowRole::writer;
  if (built_ && revision_ == session.revision() && month == wanted && community_ == community &&
      today_ == session.today()) {
    return false;
  }
  built_ = true;
  revision_ = session.revision();
  month = wanted;
  community_ = community;
  today_ = session.today();
  const core::Workspace& data = session.data();
  stand = app::month_stand(data, community, month, today_);
  report = app::month_report(data, community, month);
  gather_rows(data, community);
  gather_gaps(data, community);
  gather_changes(session, community);
  log = app::month_log(data, community, month);
  return true;
}

Tone tone(core::MonthState state) {
  if (state == core::MonthState::approved) return Tone::green;
  return state == core::MonthState::collecting ? Tone::amber : Tone::accent;
}

Tone tone(core::Verdict verdict) {
  if (verdict == core::Verdict::adopted) return Tone::green;
  if (verdict == core::Verdict::declined) return Tone::neutral;
  return verdict == core::Verdict::escalated ? Tone::red : Tone::amber;
}

std::string_view month_text(core::Month month) {
  return trf(T::month_name, {num(month.year), num(month.month)});
}

}  // namespace hufang::ui
