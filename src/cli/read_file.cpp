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

bool write_file(const std::string& path, const std::string& bytes) {
  const std::string unfinished = path + ".tmp";
  std::FILE* file = std::fopen(unfinished.c_str(), "wb");
  if (file == nullptr) return false;
  bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  written = std::fclose(file) == 0 && written;
  written = written && std::rename(unfinished.c_str(), path.c_str()) == 0;
  if (!written) std::remove(unfinished.c_str());
  return written;
}

}  // namespace hufang::cli
