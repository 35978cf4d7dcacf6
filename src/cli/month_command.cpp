#include <string_view>

#include "app/workspace_file.h"
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
constexpr std::string_view kWeekStates[] = {"ahead", "open", "done", "missed"};
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

// The month is looked back on: its weeks are over, matters are as of its last day.
void write_community(JsonText& json, const core::Workspace& data, const core::Community& community,
                     core::Month month) {
  const core::MonthQuota quota = core::month_quota(data, community.id, month, core::last_day(month) + 7);
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
  write_matters(json, core::count_matters(data, community.id, core::last_day(month)));
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
