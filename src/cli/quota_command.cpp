#include "cli/commands.h"
#include "cli/json_text.h"
#include "cli/messages.h"
#include "core/quota.h"

namespace hufang::cli {

Outcome quota_command(std::span<const std::string> args) {
  Options options(args, {"--total", "--occupied"});
  const auto total = options.number("--total", 0, core::kMaxHouseholds);
  const auto occupied = options.number("--occupied", 0, core::kMaxHouseholds);
  if (options.refused()) return refusal(*options.refused());
  const auto rule = core::quota_rule(*total, *occupied);
  if (!rule.ok()) return refusal(message_of(rule.error()));
  JsonText json;
  json.begin_object();
  json.key("percent").number(rule->tier.percent);
  json.key("required").number(rule->required);
  json.end_object();
  return answer(json.take());
}

}  // namespace hufang::cli
