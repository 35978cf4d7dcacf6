// FileStorage: the kept files as files of a folder on this machine.
//
// Holds always: what app/ports/storage.h says. A file appears whole or not at all (written beside its place,
// synced, renamed); `done` is called before write() returns. Only its own folder is touched.
#pragma once

#include <string>

#include "app/ports/storage.h"

namespace hufang::platform {

class FileStorage final : public app::Storage {
 public:
  // The folder is made when the first file is written.
  explicit FileStorage(std::string folder) : folder_(std::move(folder)) {}

  std::vector<std::string> list(std::string_view prefix) const override;
  core::Result<std::string> read(std::string_view path) const override;
  void write(std::string path, std::string bytes, Done done) override;
  void remove(std::vector<std::string> paths, Done done) override;

 private:
  std::string folder_;
};

}  // namespace hufang::platform
