// Reading and writing a whole file, for the command.
#pragma once

#include <optional>
#include <string>

namespace hufang::cli {

// The file's bytes; nothing when it is not there, is a folder, or reading breaks off.
std::optional<std::string> read_file(const std::string& path);

// Writes beside the place first, so that what was there stays when writing fails. False when it fails.
bool write_file(const std::string& path, const std::string& bytes);

}  // namespace hufang::cli
