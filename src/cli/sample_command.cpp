#include <limits>

#include "app/sample/sample_file.h"
#include "app/session/workspace_file.h"
#include "cli/commands.h"
#include "cli/json_text.h"
#include "cli/messages.h"

namespace hufang::cli {
namespace {

constexpr std::int64_t kMostHouseholds = 200'000;
constexpr std::int64_t kMostMonths = 60;
// The sample ends on one fixed day, so that the same options give the same bytes on any day.
constexpr core::Ymd kUntil = {2026, 10, 31};

}  // namespace

Outcome sample_command(std::span<const std::string> args, const Host& host) {
  Options options(args, {"--households", "--months", "--seed", "-o"});
  const auto households = options.number("--households", 1, kMostHouseholds);
  const auto months = options.number("--months", 0, kMostMonths);
  const auto seed = options.number("--seed", 0, std::numeric_limits<std::int64_t>::max());
  const auto path = options.text("-o");
  if (options.refused()) return refusal(*options.refused());
  const auto until = core::from_ymd(kUntil.year, kUntil.month, kUntil.day);
  const app::SampleSize size{static_cast<std::size_t>(*households), static_cast<int>(*months)};
  const std::string bytes = app::sample_file(static_cast<std::uint64_t>(*seed), size, *until);
  const auto made = app::read_workspace_file(bytes);
  if (!made.ok()) return refusal(message_of(made.error()));
  if (!host.write_file || !host.write_file(*path, bytes)) return refusal("cannot write " + quoted(*path));
  JsonText json;
  json.begin_object();
  json.key("file").string(*path);
  json.key("until").string(core::format_date(*until));
  json.key("records").number(made->records);
  json.key("rooms").number(static_cast<std::int64_t>(made->data.rooms.size()));
  json.key("households").number(static_cast<std::int64_t>(made->data.households.size()));
  json.key("visits").number(static_cast<std::int64_t>(made->data.visits.size()));
  json.key("matters").number(static_cast<std::int64_t>(made->data.matters.size()));
  json.key("sheets").number(static_cast<std::int64_t>(made->data.sheets.size()));
  json.key("sha256").string(made->sha256);
  json.end_object();
  return answer(json.take());
}

}  // namespace hufang::cli
