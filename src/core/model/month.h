// The month (每月总结): how far a month of a community is, who took which step, and what each step decided.
//
// Holds always: ids follow from what a record is about (month_id(), the visit's id, the opinion's id), so two
// devices that work on the same month work on the same records; steps are only ever added. Months are texts
// "YYYY-MM". Names are kept beside ids where a form must go on showing them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/enum_names.h"
#include "core/model/field.h"
#include "core/model/staff.h"

namespace hufang::core {

enum class MonthState { collecting, submitted, summarised, approved };  // 待提交, 已提交, 已总结, 已批阅
enum class MonthStepKind { submit, send_back, sum_up, approve };        // 提交, 退回, 总结, 批阅
enum class Verdict { none, adopted, declined, escalated };              // 采纳, 不采纳, 超出权限

template <>
struct EnumNames<MonthState> {
  static constexpr std::string_view kWords = "month.state_";
  static constexpr std::string_view kNames[] = {"collecting", "submitted", "summarised", "approved"};
};
template <>
struct EnumNames<MonthStepKind> {
  static constexpr std::string_view kWords = "month.step_";
  static constexpr std::string_view kNames[] = {"submit", "send_back", "sum_up", "approve"};
};
template <>
struct EnumNames<Verdict> {
  static constexpr std::string_view kWords = "month.verdict_";
  static constexpr std::string_view kNames[] = {"none", "adopted", "declined", "escalated"};
};

// The id of a community's month, the same on every device.
inline std::string month_id(std::string_view community, Month month) {
  return std::string(community) + ":" + format_month(month);
}

struct MonthSummary {
  static constexpr std::string_view kTable = "month_summary";
  std::string id;  // month_id()
  std::string community;
  std::string month;
  MonthState state = MonthState::collecting;
  std::string covered_hash;          // of the records as submitted, SHA-256; empty before
  std::vector<std::string> covered;  // each of them with a digest a field (app/month/frozen.h)
  std::vector<std::string> basis;  // what the figures rested on besides, and the figures (app/month/basis.h)
  std::string summary;             // 总结, the director's words
  std::string shortfall;           // why fewer households were visited than required
  std::string reply;               // 批阅意见, the representative's words
  std::vector<std::string> form;   // 《业户访问总结》 as approved (app/month/archive.h); empty before

  template <class V>
  static void fields(V&& v) {
    v(kOfCommunity, &MonthSummary::community);
    v("month", &MonthSummary::month);
    v("state", &MonthSummary::state);
    v("covered_hash", &MonthSummary::covered_hash);
    v(Field("covered", FieldKind::count), &MonthSummary::covered);
    v(Field("basis", FieldKind::count), &MonthSummary::basis);
    v("summary", &MonthSummary::summary);
    v("shortfall", &MonthSummary::shortfall);
    v("reply", &MonthSummary::reply);
    v(Field("form", FieldKind::count), &MonthSummary::form);
  }
  bool operator==(const MonthSummary&) const = default;
};

// One step of a month: its log. Never changed.
struct MonthStep {
  static constexpr std::string_view kTable = "month_step";
  std::string id;
  std::string community;
  std::string month;
  MonthStepKind kind = MonthStepKind::submit;
  MonthState from = MonthState::collecting;
  MonthState to = MonthState::collecting;
  std::string by;    // a staff id
  std::string name;  // as it was then
  StaffRole role = StaffRole::visitor;
  std::optional<Date> on;
  std::int64_t at_ms = 0;   // milliseconds since 1970, UTC: the order of the steps
  std::optional<Date> due;  // the deadline that held then; late: on > due
  std::string reason;       // of sending back
  std::string hash;         // covered_hash that was submitted, summed up or approved

  template <class V>
  static void fields(V&& v) {
    v(kOfCommunity, &MonthStep::community);
    v("month", &MonthStep::month);
    v("kind", &MonthStep::kind);
    v(Field("from").labelled("field.step_from"), &MonthStep::from);
    v(Field("to").labelled("field.step_to"), &MonthStep::to);
    v(reference("by", "staff"), &MonthStep::by);
    v(Field("name").labelled("field.by_name"), &MonthStep::name);
    v("role", &MonthStep::role);
    v("on", &MonthStep::on);
    v(Field("at_ms").labelled("field.at"), &MonthStep::at_ms);
    v("due", &MonthStep::due);
    v("reason", &MonthStep::reason);
    v(Field("hash").labelled("field.covered_hash").untold(), &MonthStep::hash);
  }
  bool operator==(const MonthStep&) const = default;
};

// 主管意见: the supervisor's opinion on a visit's record.
struct VisitReview {
  static constexpr std::string_view kTable = "visit_review";
  std::string id;  // the visit's
  std::string community;
  std::string text;
  std::string by;  // a staff id
  std::string name;
  std::optional<Date> on;

  template <class V>
  static void fields(V&& v) {
    v(kOfCommunity, &VisitReview::community);
    v(Field("text").labelled("field.review"), &VisitReview::text);
    v(reference("by", "staff"), &VisitReview::by);
    v(Field("name").labelled("field.by_name"), &VisitReview::name);
    v("on", &VisitReview::on);
  }
  bool operator==(const VisitReview&) const = default;
};

// 采纳情况: what the director decides on a suggestion.
struct SuggestionVerdict {
  static constexpr std::string_view kTable = "suggestion_verdict";
  std::string id;  // the opinion's
  std::string community;
  std::string month;
  Verdict verdict = Verdict::none;
  std::string reason;  // of declining; of the others a remark, may be empty
  std::string by;      // a staff id
  std::optional<Date> on;

  template <class V>
  static void fields(V&& v) {
    v(kOfCommunity, &SuggestionVerdict::community);
    v("month", &SuggestionVerdict::month);
    v("verdict", &SuggestionVerdict::verdict);
    v("reason", &SuggestionVerdict::reason);
    v(reference("by", "staff"), &SuggestionVerdict::by);
    v("on", &SuggestionVerdict::on);
  }
  bool operator==(const SuggestionVerdict&) const = default;
};

// 措施: what the representative decides, and who tells whom until when.
struct MonthMeasure {
  static constexpr std::string_view kTable = "month_measure";
  std::string id;
  std::string community;
  std::string month;
  std::string opinion;  // what it answers; empty: the month as a whole
  std::string text;
  std::string informer;  // who informs, a staff id
  std::string informed;  // whom
  std::optional<Date> due;
  std::string matter;  // its place in the ledger, from approval on

  template <class V>
  static void fields(V&& v) {
    v(kOfCommunity, &MonthMeasure::community);
    v("month", &MonthMeasure::month);
    v(reference("opinion"), &MonthMeasure::opinion);
    v(Field("text").labelled("field.measure"), &MonthMeasure::text);
    v(reference("informer", "staff"), &MonthMeasure::informer);
    v("informed", &MonthMeasure::informed);
    v("due", &MonthMeasure::due);
    v(reference("matter"), &MonthMeasure::matter);
  }
  bool operator==(const MonthMeasure&) const = default;
};

}  // namespace hufang::core
