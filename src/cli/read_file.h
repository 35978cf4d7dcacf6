// Reading a whole file, for the command.
#pragma once

#include <optional>
#include <string>

namespace hufang::cli {

// The file's bytes; nothing when it is not there, is a folder, or reading breaks off.
std::optional<std::string> read_file(const std::string& path);

}  // namespace hufang::cli
