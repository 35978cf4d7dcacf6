// A matter (事项): something promised to a household, until the household confirms that it is done.
//
// Holds always: it is closed exactly when there is a confirmation; reopening takes the confirmation away and
// counts. What state it is in follows from these fields (core/matters.h) and is not kept.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/enum_names.h"
#include "core/model/category.h"
#include "core/model/field.h"

namespace hufang::core {

enum class Confirmation {
  none,
  satisfied,
  basic,
  dissatisfied,
  unreachable
};  // 满意, 基本满意, 不满意, 无法联系
enum class FeedbackOwed { no, asked, judged };  // the household asked, or the visitor judged so

template <>
struct EnumNames<Confirmation> {
  static constexpr std::string_view kWords = "matter.confirm_";
  static constexpr std::string_view kNames[] = {"none", "satisfied", "basic", "dissatisfied", "unreachable"};
};
template <>
struct EnumNames<FeedbackOwed> {
  static constexpr std::string_view kWords = "opinion.feedback_";
  static constexpr std::string_view kNames[] = {"no", "asked", "judged"};
};

struct Matter {
  static constexpr std::string_view kTable = "matter";
  std::string id;
  std::string community;
  std::string number;
  std::string household;
  std::string visit;  // where it was promised
  Category category = Category::other;
  std::string text;
  std::string owner;       // who answers for it, a staff id
  std::string department;  // 协调部门
  std::optional<Date> opened_on;
  std::optional<Date> promised;    // 承诺日期
  std::vector<std::string> notes;  // on its coordination, oldest first
  std::optional<Date> resolved_on;
  std::string resolution;

  FeedbackOwed feedback = FeedbackOwed::no;
  std::optional<Date> feedback_on;
  std::string feedback_way;
  std::string feedback_by;  // who told whom
  std::string feedback_to;

  std::string referral_number;  // of a complaint under 《顾客沟通及顾客满意度测量监视程序》
  std::optional<Date> referred_on;
  std::string referral_outcome;
  bool escalated = false;  // above the director's authority
  std::string decision;

  Confirmation confirmation = Confirmation::none;
  std::optional<Date> closed_on;
  std::int64_t reopened = 0;  // times

  std::vector<std::string>
      past;  // what was replaced, and until when it held (core/matter_past.h), oldest first

  template <class V>
  static void fields(V&& v) {
    v(kOfCommunity, &Matter::community);
    v(Field("number").labelled("field.visit.number"), &Matter::number);
    v(reference("household"), &Matter::household);
    v(reference("visit"), &Matter::visit);
    v("category", &Matter::category);
    v("text", &Matter::text);
    v(reference("owner", "staff"), &Matter::owner);
    v("department", &Matter::department);
    v("opened_on", &Matter::opened_on);
    v("promised", &Matter::promised);
    v(Field("notes").labelled("matter.notes"), &Matter::notes);
    v(Field("resolved_on").labelled("matter.resolved_on"), &Matter::resolved_on);
    v(Field("resolution").labelled("matter.resolution"), &Matter::resolution);
    v(Field("feedback").labelled("opinion.feedback"), &Matter::feedback);
    v(Field("feedback_on").labelled("matter.feedback_on"), &Matter::feedback_on);
    v(Field("feedback_way").labelled("matter.feedback_way"), &Matter::feedback_way);
    v(Field("feedback_by").labelled("matter.feedback_by"), &Matter::feedback_by);
    v(Field("feedback_to", FieldKind::person).labelled("matter.feedback_to"), &Matter::feedback_to);
    v(Field("referral_number").labelled("opinion.referral_number"), &Matter::referral_number);
    v(Field("referred_on").labelled("opinion.referred_on"), &Matter::referred_on);
    v(Field("referral_outcome").labelled("matter.outcome"), &Matter::referral_outcome);
    v(Field("escalated").labelled("matter.state_escalated"), &Matter::escalated);
    v(Field("decision").labelled("matter.decision"), &Matter::decision);
    v(Field("confirmation").labelled("matter.confirmation"), &Matter::confirmation);
    v(Field("closed_on").labelled("matter.closed_on"), &Matter::closed_on);
    v("reopened", &Matter::reopened);
    v(Field("past").untold(), &Matter::past);
  }
  bool operator==(const Matter&) const = default;
};

}  // namespace hufang::core
