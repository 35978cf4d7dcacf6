#include "cli/commands.h"
#include "cli/json_text.h"
#include "cli/messages.h"
#include "core/workdays.h"

namespace hufang::cli {
namespace {

constexpr std::int64_t kMostWorkdays = 1'000'000;  // more than any walk inside the calendar

std::string warning_of(const std::vector<int>& years) {
  std::string names;
  for (const int year : years) names += (names.empty() ? "" : ", ") + std::to_string(year);
  return "no calendar data for " + names + ": only weekends taken as rest days";
}

}  // namespace

Outcome due_command(std::span<const std::string> args) {
  Options options(args, {"--from", "--workdays"});
  const auto from = options.date("--from");
  const auto workdays = options.number("--workdays", 1, kMostWorkdays);
  if (options.refused()) return refusal(*options.refused());
  const auto deadline = core::due_after(*from, *workdays, core::Calendar());
  if (!deadline.ok()) return refusal(message_of(deadline.error()));
  JsonText json;
  json.begin_object();
  json.key("due").string(core::format_date(deadline->date));
  if (!deadline->years_without_data.empty())
    json.key("warning").string(warning_of(deadline->years_without_data));
  json.end_object();
  return answer(json.take());
}

}  // namespace hufang::cli
