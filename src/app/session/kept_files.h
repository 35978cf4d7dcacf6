// KeptFiles: what a Storage holds, read: the newest generation that verifies, its snapshot, and the log after
// it.
//
// Holds always: reading changes nothing. Whatever verifies is used, since change sets can be taken in in any
// order; what does not is named as damage. Only data of a newer schema stops the reading.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/ports/storage.h"
#include "app/session/opening.h"
#include "core/result.h"
#include "store/segment.h"
#include "store/snapshot.h"
#include "store/state.h"

namespace hufang::app {

struct KeptFiles {
  store::State state;
  std::vector<store::Head> heads;                 // those that verify, newest first
  std::optional<store::Head> used;                // the one the state starts from
  std::map<store::SegmentName, std::size_t> log;  // segments not covered by `used`, with their size in bytes
  std::set<store::SegmentName> replaced;  // whose change sets are in others too: no loss when gone or bad
  std::int64_t highest_generation = 0;    // of any HEAD or snapshot, bad ones included
  std::size_t snapshot_bytes = 0;
  OpeningReport report;
};

bool is_covered(const store::Head& head, const store::SegmentName& name);

// Error: schema_newer.
core::Result<KeptFiles> read_kept(const Storage& storage);

// Takes in what another window wrote since: new segments, and a new generation's snapshot. True when `kept`
// had to be read from scratch, because something was taken away (roll back, wipe); `touched` is then to be
// ignored. Error: schema_newer.
core::Result<bool> follow_kept(const Storage& storage, KeptFiles& kept,
                               std::vector<store::RecordRef>* touched);

}  // namespace hufang::app
