#include "cli/run.h"

#include "cli/commands.h"
#include "cli/messages.h"

namespace hufang::cli {
namespace {

constexpr const char* kUsage =
    "usage: hufang quota --total T --occupied N\n"
    "       hufang due --from YYYY-MM-DD --workdays K\n"
    "       hufang tally --sheets FILE.csv --issued N [--penalty proportional|full|started]"
    " [--pareto within|crossing] [--blank-rows count|skip]\n"
    "       hufang roster --file LIST.csv [--map COLUMN=MEANING]... [--answer QUESTION=CHOICE]..."
    " [--header ROW] [--into FILE]\n"
    "       hufang sample --households N --months M --seed S -o FILE\n"
    "       hufang month --file FILE --month YYYY-MM\n"
    "       hufang check FILE\n";
constexpr const char* kCommands = "quota, due, tally, roster, sample, month or check";

Outcome dispatch(std::span<const std::string> args, const Host& host) {
  if (args.empty()) return refusal(std::string("no command: ") + kCommands);
  const std::string& command = args.front();
  const auto rest = args.subspan(1);
  if (command == "quota") return quota_command(rest);
  if (command == "due") return due_command(rest);
  if (command == "tally") return tally_command(rest, host);
  if (command == "roster") return roster_command(rest, host);
  if (command == "sample") return sample_command(rest, host);
  if (command == "month") return month_command(rest, host);
  if (command == "check") return check_command(rest, host);
  return refusal("unknown command " + quoted(command) + ": " + kCommands);
}

}  // namespace

int run(std::span<const std::string> args, const Host& host) {
  if (args.size() == 1 && args.front() == "--help") {
    host.out << kUsage << std::flush;
    return host.out ? 0 : 2;
  }
  Outcome outcome = dispatch(args, host);
  if (outcome.ok) {
    host.out << outcome.text << '\n' << std::flush;
    if (host.out) return 0;
    outcome = refusal("the answer could not be written");
  }
  host.err << "error: " << outcome.text << '\n' << std::flush;
  return 2;
}

}  // namespace hufang::cli
