// One function a command: its options in, its answer or refusal out.
#pragma once

#include <span>
#include <string>

#include "cli/options.h"
#include "cli/run.h"

namespace hufang::cli {

Outcome quota_command(std::span<const std::string> args);
Outcome due_command(std::span<const std::string> args);
Outcome tally_command(std::span<const std::string> args, const Host& host);
Outcome roster_command(std::span<const std::string> args, const Host& host);
Outcome sample_command(std::span<const std::string> args, const Host& host);
Outcome month_command(std::span<const std::string> args, const Host& host);
Outcome check_command(std::span<const std::string> args, const Host& host);

}  // namespace hufang::cli
