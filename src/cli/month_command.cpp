#include <string_view>

#include "app/month/report.h"
#include "app/session/workspace_file.h"
#include "cli/commands.h"
#include "cli/json_text.h"
#include "cli/messages.h"
#include "core/matters.h"
#include "core/month_quota.h"
#include "core/visit_check.h"

namespace hufang::cli {
namespace {

constexpr std::string_view kReasons[] = {"voided",           "not_completed", "not_in_community",
                                         "not_living_there", "return_visit",  "repeat"};
constexpr std::string_view kWeekStates[] = {"ahead", "open", "done", "missed", "not_owed"};
constexpr std::string_view kNonconformities[] = {"no_appointment", "not_on_time"};

std::string_view number_of(const core::Workspace& data, const std::string& visit) {
  const core::Visit* found = data.visits.find(visit);
  return found == nullptr || found->number.empty() ? std::string_view(visit) : found->number;
}

void write_quota(JsonText& json, const core::MonthQuota& quota) {
  json.key("quota");
  if (!quota.rule.ok()) {
    json.null();
    return;
  }
  json.begin_object();
  json.key("roster_day").string(core::format_date(quota.roster_day));
  json.key("total").number(quota.rule->total);
  json.key("occupied").number(quota.rule->occupied);
  json.key("percent").number(quota.rule->tier.percent);
  json.key("required").number(quota.rule->required);
  json.key("visited").number(quota.visited);
  json.key("still_required").number(core::still_required(*quota.rule, quota.visited));
  json.end_object();
}

void write_visits(JsonText& json, const core::Workspace& data, const core::VisitCount& visits) {
  json.key("counted").begin_array();
  for (const std::string& visit : visits.counted) json.string(number_of(data, visit));
  json.end_array();
  json.key("excluded").begin_array();
  for (const core::ExcludedVisit& excluded : visits.excluded) {
    json.begin_object();
    json.key("visit").string(number_of(data, excluded.visit));
    json.key("reason").string(kReasons[static_cast<std::size_t>(excluded.reason)]);
    if (!excluded.first.empty()) json.key("first").string(number_of(data, excluded.first));
    json.end_object();
  }
  json.end_array();
}

void write_weeks(JsonText& json, const std::vector<core::WeekVisits>& weeks) {
  json.key("weeks").begin_array();
  for (const core::WeekVisits& week : weeks) {
    json.begin_object();
    json.key("monday").string(core::format_date(week.monday));
    json.key("director").number(week.director);
    json.key("director_state").string(kWeekStates[static_cast<std::size_t>(week.director_state)]);
    json.key("supervisor").number(week.supervisor);
    json.key("supervisor_state").string(kWeekStates[static_cast<std::size_t>(week.supervisor_state)]);
    json.end_object();
  }
  json.end_array();
}

void write_matters(JsonText& json, const core::MatterCounts& matters) {
  json.key("matters").begin_object();
  json.key("open").number(matters.open);
  json.key("resolved").number(matters.resolved);
  json.key("closed").number(matters.closed);
  json.key("overdue").number(matters.overdue);
  json.key("feedback").number(matters.feedback);
  json.key("referred").number(matters.referred);
  json.end_object();
}

void write_opinions(JsonText& json, const app::OpinionCounts& opinions) {
  json.key("opinions").begin_object();
  json.key("total").number(opinions.total);
  json.key("solved").number(opinions.solved);
  json.key("open").number(opinions.open);
  json.key("escalated").number(opinions.escalated);
  json.key("referred").number(opinions.referred);
  json.key("categories").begin_object();
  for (std::size_t c = 0; c < core::kCategories; ++c) {
    json.key(core::enum_name(static_cast<core::Category>(c))).begin_object();
    for (std::size_t k = 0; k < app::kOpinionKinds; ++k) {
      json.key(core::enum_name(static_cast<core::OpinionKind>(k))).number(opinions.by[c][k]);
    }
    json.end_object();
  }
  json.end_object();
  json.end_object();
}

void write_summary(JsonText& json, const app::MonthReport& report) {
  write_opinions(json, report.opinions);
  json.key("ratings").begin_object();
  json.key("satisfied").number(report.ratings.satisfied);
  json.key("basic").number(report.ratings.basic);
  json.key("dissatisfied").number(report.ratings.dissatisfied);
  json.key("none").number(report.ratings.none);
  json.end_object();
  std::int64_t verdicts[core::enum_count<core::Verdict>()] = {};
  std::int64_t above = 0;
  for (const app::ReportedOpinion& said : report.suggestions) {
    if (said.needs_verdict) ++verdicts[static_cast<std::size_t>(said.verdict)];
    above += said.above_authority ? 1 : 0;
  }
  json.key("suggestions").begin_object();
  for (std::size_t v = 0; v < std::size(verdicts); ++v) {
    const auto verdict = static_cast<core::Verdict>(v);
    json.key(verdict == core::Verdict::none ? "undecided" : core::enum_name(verdict)).number(verdicts[v]);
  }
  json.key("above_authority").number(above);
  json.end_object();
  json.key("matters_opened").number(report.matters_opened);
  json.key("measures").number(std::ssize(report.measures));
  json.key("state").string(core::enum_name(report.state));
}

// The month is looked back on: its weeks are over, matters are as of its last day.
void write_community(JsonText& json, const core::Workspace& data, const core::Community& community,
                     core::Month month) {
  const app::MonthReport report = app::month_report(data, community.id, month);
  const core::MonthQuota& quota = report.quota;
  json.begin_object();
  json.key("community").string(community.name);
  write_quota(json, quota);
  write_visits(json, data, quota.visits);
  write_weeks(json, quota.weeks);
  json.key("nonconformities").begin_array();
  for (const core::NonconformingVisit& visit : core::nonconformities(data, community.id, month)) {
    json.begin_object();
    json.key("visit").string(number_of(data, visit.visit));
    json.key("what").string(kNonconformities[static_cast<std::size_t>(visit.what)]);
    json.end_object();
  }
  json.end_array();
  write_matters(json, report.matters);
  write_summary(json, report);
  json.end_object();
}

}  // namespace

Outcome month_command(std::span<const std::string> args, const Host& host) {
  Options options(args, {"--file", "--month"});
  const auto path = options.text("--file");
  const auto month_text = options.text("--month");
  if (options.refused()) return refusal(*options.refused());
  const auto month = core::parse_month(*month_text);
  if (!month.ok()) return refusal("--month " + quoted(*month_text) + " is not a month written YYYY-MM");
  const auto bytes = host.read_file(*path);
  if (!bytes) return refusal("cannot read " + quoted(*path));
  const auto file = app::read_workspace_file(*bytes);
  if (!file.ok()) return refusal(quoted(*path) + ": " + message_of(file.error()));
  JsonText json;
  json.begin_object();
  json.key("month").string(core::format_month(*month));
  json.key("communities").begin_array();
  for (const core::Community& community : file->data.communities.rows()) {
    write_community(json, file->data, community, *month);
  }
  json.end_array();
  json.end_object();
  return answer(json.take());
}

}  // namespace hufang::cli
