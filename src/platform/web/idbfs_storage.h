// IdbfsStorage: the kept files in the browser: IDBFS at /data, kept in step with IndexedDB by
// web/storage/host.ts.
//
// Holds always: what app/ports/storage.h says. One instance a page. write() and remove() fail in a window
// that is not the writer. Files of a failed write are gone from list() by the time `done` is called.
#pragma once

#include <functional>

#include "app/ports/storage.h"

namespace hufang::platform {

class IdbfsStorage final : public app::Storage {
 public:
  // Reads everything kept into memory. Call once, before anything else. Error: storage_failed, storage_full.
  void open(Done opened);

  std::vector<std::string> list(std::string_view prefix) const override;
  core::Result<std::string> read(std::string_view path) const override;
  void write(std::string path, std::string bytes, Done done) override;
  void remove(std::vector<std::string> paths, Done done) override;
  void use(std::function<void(app::StorageUse)> told) override;
};

}  // namespace hufang::platform
