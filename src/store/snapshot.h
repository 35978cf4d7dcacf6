// Snapshot: the whole state as lines of JSON: a header, one line a record and a change info (content.h), a
// footer with schema, count and SHA-256 of all before it. And HEAD: the small file that says which snapshot a
// generation starts from.
//
// Holds always: a snapshot counts only through a HEAD that names it and agrees with its footer; both are
// written once.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.h"
#include "store/state.h"

namespace hufang::store {

struct SnapshotWritten {
  std::string bytes;
  std::string sha256;
  std::int64_t records = 0;
};

SnapshotWritten write_snapshot(const State& state, std::int64_t generation, std::int64_t made_ms);
// Errors: file_damaged, schema_newer; place is the path.
core::Result<State> read_snapshot(std::string_view path, std::string_view bytes,
                                  std::string_view expected_sha256);

struct Head {
  std::int64_t schema = 0;
  std::int64_t generation = 0;
  std::int64_t era = 0;  // grows when something was taken away: roll back, wipe
  std::int64_t made_ms = 0;
  std::int64_t records = 0;
  std::string snapshot;  // path
  std::string snapshot_sha256;
  std::uint64_t clock = 0;                      // highest Stamp::time used, also by what was taken away
  std::map<std::string, std::int64_t> covered;  // epoch -> highest seq whose change sets the snapshot holds
};

std::string head_path(std::int64_t generation);                           // HEAD-<generation>
std::string snapshot_path(std::int64_t generation);                       // snap/<generation>.snap
std::optional<std::int64_t> generation_from_path(std::string_view path);  // of either

std::string write_head(const Head& head);
// Errors as read_snapshot.
core::Result<Head> read_head(std::string_view path, std::string_view bytes);

}  // namespace hufang::store
