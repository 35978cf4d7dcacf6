// Exchange file: everything kept, or one community of it, as one JSON document for other devices and for
// backup.
//
// Holds always: reading back what was written and merging it into nothing gives the same canonical content,
// byte for byte; the SHA-256 is of that content, so reformatting the file does no harm and changing a value
// does.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/result.h"
#include "store/state.h"

namespace hufang::store {

struct ExchangeInfo {
  std::string device;
  std::string community;  // empty: everything
  std::int64_t made_ms = 0;
  std::string month = {};  // "YYYY-MM": the hand-over of a month (docs/file-format.md); else empty
};

struct Exchange {
  ExchangeInfo info;
  State state;
};

std::string write_exchange(const State& state, const ExchangeInfo& info);
// Errors: file_not_ours, file_truncated, file_damaged, file_checksum, schema_newer (args {its schema, ours});
// A file in which something is stamped later than a clock may be led (kBelievedTime) counts as damaged.
core::Result<Exchange> read_exchange(std::string_view bytes);

}  // namespace hufang::store
