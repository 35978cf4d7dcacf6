// Storage: a flat set of named files that are written once and never changed.
//
// Holds always: a path is written at most once (journal.h names files so that two windows can never choose
// the same one); list() and read() answer at once, from what was there at opening plus what this window
// wrote; write() and remove() answer later, through `done`, which is called exactly once, possibly before the
// call returns. `done` ok means durable AND read back equal in length and checksum: only then may anybody say
// "saved". A failed write may have left nothing, part of the file, or all of it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace hufang::app {

struct StorageUse {
  enum class Persistence { unknown, refused, granted };

  std::int64_t usage = 0;                          // bytes this origin uses, about; 0 when nobody tells
  std::int64_t quota = 0;                          // bytes it may use; likewise
  Persistence persistence = Persistence::unknown;  // granted: promised not to clear the data by itself
};

class Storage {
 public:
  using Done = std::function<void(core::Status)>;

  virtual ~Storage() = default;

  // Paths ("log/ab12-3.seg") that start with `prefix`, sorted.
  virtual std::vector<std::string> list(std::string_view prefix) const = 0;
  // Error: not_found, place = path.
  virtual core::Result<std::string> read(std::string_view path) const = 0;
  // Errors: storage_full, storage_failed (place = path, args {what the platform said}).
  virtual void write(std::string path, std::string bytes, Done done) = 0;
  // Removing what is not there is no error.
  virtual void remove(std::vector<std::string> paths, Done done) = 0;
  // How much room there is; where the platform does not say, all is unknown.
  virtual void use(std::function<void(StorageUse)> told) { told({}); }
};

}  // namespace hufang::app
