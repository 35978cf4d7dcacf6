// The sample's months, one in each state: the last one waits for the director, the one before for the
// representative, the oldest is approved after having been sent back once.
#include <string>
#include <utility>

#include "app/month/archive.h"
#include "app/month/basis.h"
#include "app/month/frozen.h"
#include "app/month/month_summary_form.h"
#include "app/month/report.h"
#include "app/sample/parts.h"
#include "core/month_cover.h"
#include "core/month_flow.h"
#include "store/projection.h"

namespace hufang::app {
namespace {

using core::MonthState;
using core::MonthStepKind;
using core::StaffRole;

constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::int64_t kMorningMs = 2 * 3'600'000;  // ten o'clock in China

// The records that a change makes, typed.
core::Workspace records_of(const Change& change) {
  core::Workspace data;
  for (const Change::Item& item : change.items()) {
    core::Workspace::each_table(data, [&](auto& table) {
      using R = std::remove_cvref_t<decltype(table.rows()[0])>;
      if (item.table != R::kTable || item.kind != Change::Kind::put) return;
      table.put(store::decode<R>(
          item.id,
          [&](std::string_view name) -> const store::Value* {
            for (const store::EncodedField& field : item.fields) {
              if (field.name == name) return &field.value;
            }
            return nullptr;
          },
          nullptr));
    });
  }
  return data;
}

class MonthWriter {
 public:
  MonthWriter(Dice& dice, std::string community, core::Workspace& data, Change& change)
      : dice_(dice), community_(std::move(community)), data_(data), change_(change) {}

  void begin(core::Month month) {
    month_ = month;
    text_ = core::format_month(month);
    cover_ = core::month_cover(data_, community_, month);
    next_ = core::first_day(core::next_month(month));
  }
  // The first `share` percent of the records.
  void sign(int share, int day) {
    const std::size_t most = cover_.visits.size() * static_cast<std::size_t>(share) / 100;
    for (std::size_t i = 0; i < most; ++i) {
      if (cover_.visits[i]->state != core::VisitState::completed) continue;
      core::VisitReview review;
      review.id = cover_.visits[i]->id;
      review.community = community_;
      review.text = "情况属实，按承诺办理。";
      review.by = staff(StaffRole::supervisor).id;
      review.name = staff(StaffRole::supervisor).name;
      review.on = next_ + (day - 1);
      put(review);
    }
  }
  void submit(int day) {
    FrozenMonth frozen = freeze_month(data_, community_, month_);
    core::MonthSummary& kept = summary();
    kept.covered_hash = std::move(frozen.hash);
    kept.covered = std::move(frozen.records);
    kept.basis = freeze_basis(data_, community_, month_);
    step(MonthStepKind::submit, MonthState::submitted, StaffRole::supervisor, day);
  }
  void send_back(int day, std::string reason) {
    step(MonthStepKind::send_back, MonthState::collecting, StaffRole::director, day, std::move(reason));
  }
  // All suggestions, or every other one.
  void decide(bool all, int day) {
    int n = 0;
    for (const ReportedOpinion& said : month_report(data_, community_, month_).suggestions) {
      if (!said.needs_verdict || (!all && n++ % 2 == 1)) continue;
      core::SuggestionVerdict verdict;
      verdict.id = said.opinion;
      verdict.community = community_;
      verdict.month = text_;
      const int way = dice_.between(0, 9);
      verdict.verdict = said.above_authority ? core::Verdict::escalated
                        : way < 7            ? core::Verdict::adopted
                                             : core::Verdict::declined;
      if (verdict.verdict == core::Verdict::declined) verdict.reason = "现有条件不具备，已向业户说明。";
      verdict.by = staff(StaffRole::director).id;
      verdict.on = next_ + (day - 1);
      put(verdict);
    }
  }
  void sum_up(int day) {
    const MonthReport report = month_report(data_, community_, month_);
    core::MonthSummary& kept = summary();
    kept.summary = draft_summary(report);
    if (report.quota.rule.ok() && core::still_required(*report.quota.rule, report.quota.visited) > 0)
      kept.shortfall = "月末人员请假，下月优先补访。";
    step(MonthStepKind::sum_up, MonthState::summarised, StaffRole::director, day);
  }
  void approve(int day) {
    bool any = false;
    for (const ReportedOpinion& said : month_report(data_, community_, month_).suggestions) {
      if (!said.above_authority) continue;
      any = true;
      measure(said.opinion, "同意列入下季度改造计划，由工程部报价后实施。", "提出意见的业户", day);
    }
    if (!any) measure({}, "逾期事项由主任每周督办，结果在公告栏公布。", "全体业户", day);
    summary().reply = "同意总结意见，逾期事项须在本月内办结。";
    step(MonthStepKind::approve, MonthState::approved, StaffRole::representative, day);
    kept_.form = file_form(month_summary_form(data_, community_, month_));
    put(kept_);
  }

 private:
  template <class R>
  void put(const R& record) {
    core::table_of<R>(data_).put(record);
    change_.put(record);
  }
  void measure(const std::string& opinion, const char* text, const char* informed, int day) {
    core::MonthMeasure measure;
    measure.id = dice_.id();
    measure.community = community_;
    measure.month = text_;
    measure.opinion = opinion;
    measure.text = text;
    measure.informer = staff(StaffRole::supervisor).id;
    measure.informed = informed;
    measure.due = next_ + (day + 6);
    put(measure);
  }
  core::MonthSummary& summary() {
    const std::string id = core::month_id(community_, month_);
    if (const auto* kept = data_.month_summaries.find(id); kept != nullptr) {
      kept_ = *kept;
    } else {
      kept_ = {};
      kept_.id = id;
      kept_.community = community_;
      kept_.month = text_;
    }
    return kept_;
  }
  const core::Staff& staff(StaffRole role) const {
    static const core::Staff kNobody;
    for (const core::Staff& one : data_.staff.rows()) {
      if (one.community == community_ && one.role == role) return one;
    }
    return kNobody;
  }
  // The summary as it was filled in, and the step that follows.
  void step(MonthStepKind kind, MonthState to, StaffRole role, int day, std::string reason = {}) {
    if (kind == MonthStepKind::send_back) summary();
    core::MonthStep step;
    step.id = dice_.id();
    step.community = community_;
    step.month = text_;
    step.kind = kind;
    step.from = kept_.state;
    step.to = to;
    step.by = staff(role).id;
    step.name = staff(role).name;
    step.role = role;
    step.on = next_ + (day - 1);
    step.at_ms = step.on->days * kDayMs + kMorningMs + ++steps_ * 60'000;
    if (kind != MonthStepKind::send_back) {
      const auto due = core::month_deadline(month_, to, core::RestDayMode::stays, core::Calendar());
      if (due.ok()) step.due = due->date;
    }
    step.reason = std::move(reason);
    step.hash = kept_.covered_hash;
    kept_.state = to;
    put(kept_);
    put(step);
  }

  Dice& dice_;
  std::string community_;
  core::Workspace& data_;
  Change& change_;
  core::Month month_{};
  core::Date next_{};  // the first day of the next month
  std::string text_;
  core::MonthCover cover_;
  core::MonthSummary kept_;
  std::int64_t steps_ = 0;
};

}  // namespace

void make_sample_months(Dice& dice, const SampleRoster& roster, int months, core::Date today,
                        Change& change) {
  core::Workspace data = records_of(change);
  MonthWriter writer(dice, roster.community.id, data, change);
  const int day = core::to_ymd(today).day;
  core::Month month = core::month_of(today);
  for (int back = 1; back <= months; ++back) {
    month = core::previous_month(month);
    writer.begin(month);
    if (back == 1 && day <= 4) {  // not yet due: the supervisor is at it
      writer.sign(60, 1);
      continue;
    }
    writer.sign(100, back == 3 ? 3 : 2);
    if (back == 3) {
      writer.submit(3);
      writer.send_back(4, "有两份记录没有写明承诺日期，请补齐后再交。");
      writer.submit(6);  // a day late
    } else {
      writer.submit(4);
    }
    writer.decide(back > 1, 8);
    if (back == 1) continue;
    writer.sum_up(9);
    if (back == 2) continue;
    writer.approve(14);
  }
}

}  // namespace hufang::app
