// UndoStack: the last actions of this window, and what it takes to undo and redo them.
//
// Holds always: undoing never overwrites what somebody else wrote since; it refuses and names the field. An
// action that erases empties the stack.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <unordered_set>
#include <vector>

#include "app/session/commit_plan.h"
#include "core/result.h"
#include "store/state.h"

namespace hufang::app {

struct UndoEntry {
  std::string action;  // text key
  std::int64_t at_ms = 0;
  std::vector<FieldStep> steps;
};

class UndoStack {
 public:
  static constexpr std::size_t kDepth = 100;

  // An action was committed under `stamp`; what was undone before can no longer be redone.
  void committed(const store::Stamp& stamp, std::string action, CommitPlan& plan);
  void clear();
  // Something came in from elsewhere: redoing could go over it unseen.
  void others_changed();

  const UndoEntry* next_undo() const { return done_.empty() ? nullptr : &done_.back(); }
  const UndoEntry* next_redo() const { return undone_.empty() ? nullptr : &undone_.back(); }
  const std::deque<UndoEntry>& done() const { return done_; }      // oldest first
  const std::deque<UndoEntry>& undone() const { return undone_; }  // last to be redone first

  // The writes that undo or redo. Errors: nothing_to_undo; undo_changed_meanwhile (place table/id/field).
  core::Result<std::vector<store::FieldWrite>> plan_undo(const store::State& state) const;
  core::Result<std::vector<store::FieldWrite>> plan_redo(const store::State& state) const;
  // These writes were committed under `stamp`.
  void undone(const store::Stamp& stamp);
  void redone(const store::Stamp& stamp);

 private:
  core::Result<std::vector<store::FieldWrite>> plan(const store::State& state, const UndoEntry& entry,
                                                    store::Value FieldStep::* from,
                                                    store::Value FieldStep::* to) const;
  bool is_as_left(const store::State& state, const FieldStep& step, const store::Value& expected) const;

  std::deque<UndoEntry> done_;
  std::deque<UndoEntry> undone_;
  std::unordered_set<store::Stamp, store::StampHash> own_;  // stamps of this window's actions
};

}  // namespace hufang::app
