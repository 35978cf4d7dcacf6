// Change: what one action of the user does to the records, before it is stamped and kept (Session::commit).
//
//   Change change("undo.sheet_keyed");
//   change.put(sheet);
//   session.commit(std::move(change));
//
// Holds always: it names records and field values only; which fields are really written is decided at commit,
// by comparing with what is kept. The action is the text key of the sentence "Undo …" and of the change
// history.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/projection.h"
#include "store/value.h"

namespace hufang::app {

class Change {
 public:
  enum class Kind { put, remove, erase };
  struct Item {
    Kind kind;
    std::string table;
    std::string id;
    std::vector<store::EncodedField> fields;  // for put
  };

  explicit Change(std::string action) : action_(std::move(action)) {}

  // Creates the record or changes it: only fields that differ from what is kept are written.
  template <class R>
  void put(const R& record) {
    items_.push_back({Kind::put, std::string(R::kTable), record.id, store::encode(record)});
  }

  // Changes only the fields in which `after` differs from `before`, so that a stale copy on screen does not
  // bring back what somebody else changed meanwhile.
  template <class R>
  void edit(const R& before, const R& after) {
    std::vector<store::EncodedField> old_fields = store::encode(before);
    std::vector<store::EncodedField> fields = store::encode(after);
    std::vector<store::EncodedField> changed;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (!(fields[i].value == old_fields[i].value)) changed.push_back(std::move(fields[i]));
    }
    if (!changed.empty()) {
      items_.push_back({Kind::put, std::string(R::kTable), after.id, std::move(changed)});
    }
  }

  // Leaves a tombstone: the record is hidden, its history stays, undo brings it back.
  template <class R>
  void remove(std::string_view id) {
    items_.push_back({Kind::remove, std::string(R::kTable), std::string(id), {}});
  }

  // Drops the record's content and history for good, here and wherever it is merged to. Cannot be undone.
  template <class R>
  void erase(std::string_view id) {
    items_.push_back({Kind::erase, std::string(R::kTable), std::string(id), {}});
  }

  // Cannot be taken back by undo; what came before it still can.
  void keep_on_record() { on_record_ = true; }
  bool on_record() const { return on_record_; }

  bool empty() const { return items_.empty(); }
  const std::string& action() const { return action_; }
  const std::vector<Item>& items() const { return items_; }

 private:
  std::string action_;
  std::vector<Item> items_;
  bool on_record_ = false;
};

}  // namespace hufang::app
