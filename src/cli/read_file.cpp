#include "cli/read_file.h"

#include <cstdio>

namespace hufang::cli {

std::optional<std::string> read_file(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return std::nullopt;
  std::string text;
  char buffer[65536];
  std::size_t got = 0;
  while ((got = std::fread(buffer, 1, sizeof buffer, file)) > 0) text.append(buffer, got);
  const bool broken = std::ferror(file) != 0;
  std::fclose(file);
  if (broken) return std::nullopt;
  return text;
}

}  // namespace hufang::cli
