// State: everything kept, as writes to fields; what files are read into, merged in and written from.
//
// Holds always: the same writes give the same state in whatever order and however often they come
// (idempotent, commutative, associative). Tables and fields that this program does not know are kept like the
// others. Records of the table "device_pref" belong to this device: never merged from elsewhere, never in
// exchange files or the canonical form.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/table.h"
#include "store/change_set.h"
#include "store/names.h"
#include "store/record.h"

namespace hufang::store {

inline constexpr std::string_view kDeviceTable = "device_pref";

struct RecordRef {
  std::string table;
  std::string id;
  friend auto operator<=>(const RecordRef&, const RecordRef&) = default;
};

struct ChangeInfo {
  std::string_view who;
  std::string_view action;
  friend bool operator==(const ChangeInfo&, const ChangeInfo&) = default;
};

class State {
 public:
  using Records = core::StringMap<Record>;

  State();

  // Takes in a change set. Records that changed are added to `touched`. False when all of it was known.
  bool apply(const ChangeSet& change, std::vector<RecordRef>* touched);
  // The same without looking for conflicts: for reading many; settle() each of `touched` once at the end.
  bool take(const ChangeSet& change, std::vector<RecordRef>& touched);
  // Union with another state. Gives back what was new, as change sets by ascending stamp: what the log must
  // get.
  std::vector<ChangeSet> merge(const State& other, std::vector<RecordRef>* touched);

  const Record* find(std::string_view table, std::string_view id) const;
  // The value that shows, also of a deleted record; null when there is none.
  const Value* value(std::string_view table, std::string_view id, std::string_view field) const;
  ChangeInfo change_info(const Stamp& stamp) const;

  const std::map<std::string, Records, std::less<>>& tables() const { return tables_; }
  const Names& fields() const { return fields_; }
  const std::set<RecordRef>& conflicted() const { return conflicted_; }  // records with a field in conflict
  std::size_t size() const;                                              // records, deleted ones included
  // Highest Stamp::time of a write; who made the change set of a stamp that no write has leads no clock.
  std::uint64_t newest_time() const { return newest_time_; }

  // For decoders: one write, then settle() once the record's writes are in; and who made the change sets of a
  // stamp.
  bool insert(std::string_view table, std::string_view id, Write write);
  void settle(std::string_view table, std::string_view id);
  // So many writes of a record are coming.
  void expect(std::string_view table, std::string_view id, std::size_t writes) {
    open(table, id).reserve(writes);
  }
  std::uint32_t field_number(std::string_view field) { return fields_.add(field); }
  bool note_change(const Stamp& stamp, std::string_view who, std::string_view action);

 private:
  Record& open(std::string_view table, std::string_view id);

  struct Info {
    std::uint32_t who;
    std::uint32_t action;
  };

  std::map<std::string, Records, std::less<>> tables_;
  Names fields_;
  Names words_;  // people and actions
  std::unordered_map<Stamp, Info, StampHash> changes_;
  std::set<RecordRef> conflicted_;
  std::uint64_t newest_time_ = 0;
};

}  // namespace hufang::store
