// OpeningReport: how the opening of the kept data went; what was damaged, and where its copy is.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace hufang::app {

enum class DamageKind {
  head_bad,         // a HEAD file does not verify; an older one and its log were used
  snapshot_bad,     // a snapshot is missing or does not verify; likewise
  segment_bad,      // a log segment is bad from some frame on; the frames before it were used
  segment_missing,  // a log segment that must have been there is gone
  record_bad,       // a frame verifies but is no change set that this program knows
};

struct Damage {
  DamageKind kind;
  std::string file;
  std::string
      quarantined_as;  // path of the copy; empty when there was nothing to copy or the window is a reader
};

struct OpeningReport {
  bool fresh = false;           // nothing was kept here before
  std::int64_t generation = 0;  // 0: no snapshot yet
  std::int64_t records = 0;
  std::int64_t changes_from_log = 0;
  std::int64_t unreadable_values =
      0;  // of a type that this program does not expect; shown as default, kept as they are
  std::vector<Damage> damage;
};

struct GenerationInfo {
  std::int64_t generation = 0;
  std::int64_t made_ms = 0;
  std::int64_t records = 0;
  bool current = false;
};

}  // namespace hufang::app
