// Record: all writes to the fields of one record: a grow-only set, so that merging is union and never loses
// anything.
//
// Holds always: writes are unique and ordered by (field, stamp, value, bases); none is older than the newest
// erasure. The highest stamp of a field shows; a write that nobody replaced is a head.
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "store/stamp.h"
#include "store/value.h"

namespace hufang::store {

inline constexpr std::uint32_t kDeletedNumber = 0;  // number of kDeletedField in every State's field names

struct Write {
  Stamp stamp;
  Value value;
  std::unique_ptr<const std::vector<Stamp>>
      bases;  // ascending, each before `stamp`; null when there are none
  std::uint32_t field = 0;

  std::span<const Stamp> seen() const {
    return bases ? std::span<const Stamp>(*bases) : std::span<const Stamp>();
  }
};

// A write of these parts, bases brought into their one form (sorted, once each, only earlier ones).
Write make_write(std::uint32_t field, Stamp stamp, Value value, std::vector<Stamp> bases);
Write copy_write(const Write& write);
std::strong_ordering compare(const Write& a, const Write& b);

class Record {
 public:
  // False when the write is known already, or was dropped by an erasure. An erasure drops what is older.
  bool insert(Write write);

  std::span<const Write> writes() const { return writes_; }
  std::span<const Write> writes_of(std::uint32_t field) const;
  // The write that shows; null when the field was never written.
  const Write* winner(std::uint32_t field) const;
  // Not replaced by any other write of the field; the last one is the winner.
  std::vector<const Write*> heads(std::uint32_t field) const;

  bool exists() const { return !writes_.empty(); }
  // Neither deleted nor erased.
  bool alive() const;
  // The heads of all fields (the deletion's own included): what a deletion made now has seen. Ascending, once
  // each.
  std::vector<Stamp> head_stamps() const;
  // Fields on which heads disagree; kDeletedNumber when the record was deleted by someone who did not know of
  // an edit, or when one brought it back and another did not. Of a deleted record only that counts.
  std::vector<std::uint32_t> conflicts() const;
  // Heads of fields that no deletion saw.
  bool has_unseen_edit() const;

  void reserve(std::size_t writes) { writes_.reserve(writes); }

 private:
  Stamp erased_before() const;

  std::vector<Write> writes_;
};

}  // namespace hufang::store
