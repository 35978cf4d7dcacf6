// The version of everything that is written to files. A program reads its own version and every older one; a
// newer one it refuses, untouched. Raise it only when an older program would misread the file;
// docs/file-format.md tells the versions.
#pragma once

#include <cstdint>

namespace hufang::store {

inline constexpr std::int64_t kSchema = 1;

}  // namespace hufang::store
