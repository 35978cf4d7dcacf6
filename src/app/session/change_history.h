// The change history of a record, and fields on which two people disagree, as screens show them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/stamp.h"
#include "store/value.h"

namespace hufang::app {

// One field changed by one action. `field` "_deleted" is the record's removal (1, 2) or return (0).
struct HistoryEntry {
  store::Stamp stamp;  // of the action: what one action changed has one stamp, in every record
  std::int64_t at_ms = 0;
  std::string who;     // may be empty
  std::string device;  // 8 characters
  std::string action;  // text key
  std::string field;
  store::Value old_value;  // null when there was none
  store::Value new_value;
};

// An action of this window that can be taken back, or done again.
struct ActionInfo {
  std::string action;      // text key
  std::int64_t at_ms = 0;  // when it was done
  std::string table;       // of the record it was about: the first one that it changed
  std::string id;
  std::size_t records = 0;  // that it changed
};

struct ConflictChoice {
  store::Value value;
  std::int64_t at_ms = 0;
  std::string who;
  std::string device;
};

// `choices[0]` is what is shown until somebody decides. Field "_deleted" is about the record's life: value 1
// or 2 leaves it deleted, value 0 keeps it or brings it back, with the edits that the deletion did not know
// of.
struct ConflictEntry {
  std::string table;
  std::string id;
  std::string field;
  std::vector<ConflictChoice> choices;
};

}  // namespace hufang::app
