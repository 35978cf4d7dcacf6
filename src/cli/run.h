// The `hufang` command (rules.md, The command line): for scripts, checks and head offices.
//
// Holds always: it either writes one line of JSON to `out` and returns 0, or writes nothing to `out`, one
// line beginning `error:` to `err`, and returns 2. It sees files only through `read_file` and `write_file`.
#pragma once

#include <functional>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

namespace hufang::cli {

struct Host {
  std::ostream& out;
  std::ostream& err;
  // The bytes of a file; nothing when it cannot be read.
  std::function<std::optional<std::string>(const std::string& path)> read_file;
  // Writes a file whole or not at all; false when it cannot.
  std::function<bool(const std::string& path, const std::string& bytes)> write_file = {};
  // GB 18030 as UTF-8 (platform/native/gb18030.h); where there is none, such text is refused.
  std::function<std::string(std::string_view bytes)> decode_gb18030 = {};
};

// `args` without the program's own name. Returns the exit code.
int run(std::span<const std::string> args, const Host& host);

}  // namespace hufang::cli
