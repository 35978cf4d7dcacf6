// ChangeSet: what one action of one person did, stamped: the unit of the log, of merging and of the history.
//
// Holds always: all writes share the stamp. A write names as `bases` the stamps of the writes of the same
// field that it saw and replaces; what nobody replaced is a head, and two heads with different values are a
// conflict.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/stamp.h"
#include "store/value.h"

namespace hufang::store {

// The pseudo-field of a record's life: 0 or absent: there; 1: deleted, kept; 2: erased, everything older
// dropped for good. A deletion names as bases the heads of all fields that it saw.
inline constexpr std::string_view kDeletedField = "_deleted";
inline constexpr std::int64_t kAlive = 0;
inline constexpr std::int64_t kDeleted = 1;
inline constexpr std::int64_t kErased = 2;

struct FieldWrite {
  std::string table;
  std::string id;
  std::string field;
  Value value;
  std::vector<Stamp> bases;

  friend bool operator==(const FieldWrite&, const FieldWrite&) = default;
};

struct ChangeSet {
  Stamp stamp;
  std::string who;     // may be empty
  std::string action;  // text key
  std::vector<FieldWrite> writes;

  friend bool operator==(const ChangeSet&, const ChangeSet&) = default;
};

}  // namespace hufang::store
