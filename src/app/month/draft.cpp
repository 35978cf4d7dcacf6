// The draft of a month's summary, sentence by sentence from its figures.
#include "app/month/report.h"

#include <algorithm>

namespace hufang::app {
namespace {

constexpr std::string_view kCategoryNames[core::kCategories] = {
    "保安",     "保洁",     "绿化",           "维修",     "休闲物品和儿童游乐设施",
    "管理人员", "便民服务", "特殊困难和需求", "社区文化", "其他"};
constexpr std::string_view kKindNames[kOpinionKinds] = {"意见", "建议", "投诉", "困难需求", "表扬"};

std::string digits(std::int64_t number) { return std::to_string(number); }

std::string quota_words(const MonthReport& r) {
  if (!r.quota.rule.ok()) return "本月实访 " + digits(r.quota.visited) + " 户。";
  const core::QuotaRule& rule = *r.quota.rule;
  std::string out = "本月已入住 " + digits(rule.occupied) + " 户，按 " + digits(rule.tier.percent) +
                    "% 应访 " + digits(rule.required) + " 户，实访 " + digits(r.quota.visited) + " 户，";
  const std::int64_t left = core::still_required(rule, r.quota.visited);
  out += left == 0 ? "完成应访数。" : "少访 " + digits(left) + " 户。";
  return out;
}

std::string week_words(const MonthReport& r) {
  using core::WeekState;
  std::string missed;
  bool owed = false, all = true;
  for (const core::WeekVisits& week : r.quota.weeks) {
    const bool director = week.director_state == core::WeekState::missed;
    const bool supervisor = week.supervisor_state == core::WeekState::missed;
    for (const WeekState state : {week.director_state, week.supervisor_state}) {
      owed = owed || state != WeekState::not_owed;
      all = all && state != WeekState::not_owed;
    }
    if (!director && !supervisor) continue;
    missed += (missed.empty() ? "" : "；") + ("第 " + digits(week.week.week) + " 周") +
              (director && supervisor ? "主任和客户服务主管"
               : director             ? "主任"
                                      : "客户服务主管");
  }
  if (!missed.empty()) return missed + "没有访问。";
  if (!owed) return {};
  return all ? "主任和客户服务主管每周均有访问。" : "开始使用以来，主任和客户服务主管每周均有访问。";
}

std::string kinds_words(const MonthReport& r) {
  if (r.opinions.total == 0) return "访问中没有业户提出意见。";
  std::string kinds;
  for (std::size_t k = 0; k < kOpinionKinds; ++k) {
    const std::int64_t count = r.opinions.of_kind(static_cast<core::OpinionKind>(k));
    if (count > 0)
      kinds += (kinds.empty() ? "" : "、") + std::string(kKindNames[k]) + " " + digits(count) + " 条";
  }
  return "共收到 " + digits(r.opinions.total) + " 条：" + kinds + "。" + "已解决 " +
         digits(r.opinions.solved) + " 条，正在办理 " + digits(r.opinions.open) + " 条。";
}

// The categories most was said about, all of them where several share the place, with the change from the
// month before.
std::string most_words(const MonthReport& r) {
  std::int64_t most = 0;
  for (std::size_t c = 0; c < core::kCategories; ++c)
    most = std::max(most, r.opinions.of_category(static_cast<core::Category>(c)));
  if (most == 0) return {};
  std::string names;
  int sharing = 0;
  for (std::size_t c = 0; c < core::kCategories; ++c) {
    if (r.opinions.of_category(static_cast<core::Category>(c)) != most) continue;
    names += (sharing++ == 0 ? "" : "、") + std::string(kCategoryNames[c]);
  }
  std::string out = "反映最多的是" + names + (sharing > 1 ? "（各 " : "（") + digits(most) + " 条）。";
  if (!r.before.empty() && r.before.back().opinions > 0) {
    const std::int64_t change = r.opinions.total - r.before.back().opinions;
    out += change == 0 ? "意见总数与上月持平。"
                       : (change > 0 ? "意见总数比上月增加 " : "意见总数比上月减少 ") +
                             digits(change > 0 ? change : -change) + " 条。";
  }
  return out;
}

std::string verdict_words(const MonthReport& r) {
  std::int64_t adopted = 0, declined = 0, above = 0;
  for (const ReportedOpinion& s : r.suggestions) {
    adopted += s.verdict == core::Verdict::adopted ? 1 : 0;
    declined += s.verdict == core::Verdict::declined ? 1 : 0;
    above += s.above_authority ? 1 : 0;
  }
  if (adopted + declined + above == 0) return {};
  return "采纳建议 " + digits(adopted) + " 条，不采纳 " + digits(declined) + " 条，超出权限上报 " +
         digits(above) + " 条。";
}

std::string other_words(const MonthReport& r) {
  std::string out;
  const RatingCounts& rated = r.ratings;
  if (rated.satisfied + rated.basic + rated.dissatisfied > 0) {
    out += "业户对访问的评价：满意 " + digits(rated.satisfied) + "、基本满意 " + digits(rated.basic) +
           "、不满意 " + digits(rated.dissatisfied) + "。";
  }
  if (r.opinions.referred > 0) out += "转投诉程序 " + digits(r.opinions.referred) + " 件。";
  if (r.matters.overdue > 0) out += "月末逾期事项 " + digits(r.matters.overdue) + " 件，须尽快办结。";
  if (r.nonconforming > 0) out += "上门访问不符合预约要求 " + digits(r.nonconforming) + " 次。";
  return out;
}

}  // namespace

std::string draft_summary(const MonthReport& report) {
  std::string out =
      quota_words(report) + week_words(report) + "\n" + kinds_words(report) + most_words(report);
  if (const std::string verdicts = verdict_words(report); !verdicts.empty()) out += "\n" + verdicts;
  if (const std::string others = other_words(report); !others.empty()) out += "\n" + others;
  return out;
}

}  // namespace hufang::app
