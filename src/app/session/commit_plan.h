// CommitPlan: a Change worked out against what is kept: the writes that are really needed, and how to take
// them back.
//
// Holds always: a field is written at most once; a write names as bases the heads whose value its author saw,
// so an ordinary edit leaves a conflict standing, and only resolving it ends it.
#pragma once

#include <string>
#include <vector>

#include "app/session/change.h"
#include "store/change_set.h"
#include "store/state.h"

namespace hufang::app {

// One field before and after an action; null: not written. A record that the action created is one of these,
// for kDeletedField, with `before` deleted: taking it back leaves a tombstone, so that bringing it back finds
// its fields.
struct FieldStep {
  std::string table;
  std::string id;
  std::string field;
  store::Value before;
  store::Value after;
  // Values that stood beside them in a conflict: taking a decision back brings the conflict back, taking an
  // import back ends the one that it made.
  std::vector<store::Value> beside_before = {};
  std::vector<store::Value> beside_after = {};
};

struct CommitPlan {
  std::vector<store::FieldWrite> writes;
  std::vector<FieldStep> steps;
  bool final = false;  // erases something: cannot be taken back, nor what came before it
};

CommitPlan plan_commit(const store::State& state, const Change& change);

// A write of `value` over what shows now.
store::FieldWrite plan_write(const store::State& state, const std::string& table, const std::string& id,
                             const std::string& field, store::Value value);

}  // namespace hufang::app
