#include "platform/native/memory_storage.h"

#include <utility>

namespace hufang::platform {

std::vector<std::string> MemoryStorage::list(std::string_view prefix) const {
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : files_) {
    if (std::string_view(path).starts_with(prefix)) paths.push_back(path);
  }
  return paths;
}

core::Result<std::string> MemoryStorage::read(std::string_view path) const {
  auto it = files_.find(path);
  if (it == files_.end()) return core::make_error(core::Code::not_found, std::string(path));
  return it->second;
}

void MemoryStorage::write(std::string path, std::string bytes, Done done) {
  auto [it, fresh] = files_.try_emplace(path, std::move(bytes));
  if (!fresh) return done(core::make_error(core::Code::storage_failed, std::move(path), {"exists"}));
  done(core::Done{});
}

void MemoryStorage::remove(std::vector<std::string> paths, Done done) {
  for (const std::string& path : paths) files_.erase(path);
  done(core::Done{});
}

}  // namespace hufang::platform
