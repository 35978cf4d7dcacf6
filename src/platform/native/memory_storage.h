// MemoryStorage: the kept files in memory, for a workspace that a command reads, works on and forgets.
#pragma once

#include <map>
#include <string>

#include "app/ports/storage.h"

namespace hufang::platform {

class MemoryStorage : public app::Storage {
 public:
  std::vector<std::string> list(std::string_view prefix) const override;
  core::Result<std::string> read(std::string_view path) const override;
  void write(std::string path, std::string bytes, Done done) override;
  void remove(std::vector<std::string> paths, Done done) override;

 private:
  std::map<std::string, std::string, std::less<>> files_;
};

}  // namespace hufang::platform
