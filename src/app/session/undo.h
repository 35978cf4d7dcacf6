// UndoStack: the last actions of this window, and what it takes to undo and redo them.
//
// Holds always: undoing never overwrites what somebody else wrote since; it refuses and names the field. An
// action that erases empties the stack.
#pragma once

#include <cstdint>
#include <deque>
#include <span>
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
  // A file was taken in as one action, at a time of this device; the writes under `seen` stand where it
  // changed something.
  void imported(std::span<const store::Stamp> seen, std::int64_t now_ms, CommitPlan& plan);
  void clear();
  // Something came in from elsewhere: redoing could go over it unseen.
  void others_changed();

  const UndoEntry* next_undo() const { return done_.empty() ? nullptr : &done_.back(); }
  const UndoEntry* next_redo() const { return undone_.empty() ? nullptr : &undone_.back(); }
  const std::deque<UndoEntry>& done() const { return done_; }      // oldest first
  const std::deque<UndoEntry>& undone() const { return undone_; }  // last to be redone first

  // The writes that undo or redo: rounds to be committed one after the other, the last the one that shows;
  // more than one only where a conflict comes back. Errors: nothing_to_undo; undo_changed_meanwhile (place
  // table/id/field).
  using Rounds = std::vector<std::vector<store::FieldWrite>>;
  core::Result<Rounds> plan_undo(const store::State& state) const;
  core::Result<Rounds> plan_redo(const store::State& state) const;
  // These rounds were committed under the stamps.
  void undone(std::span<const store::Stamp> stamps);
  void redone(std::span<const store::Stamp> stamps);

 private:
  struct Side {  // of a step: before or after
    store::Value FieldStep::* value;
    std::vector<store::Value> FieldStep::* beside;
  };
  static constexpr Side kBefore{&FieldStep::before, &FieldStep::beside_before};
  static constexpr Side kAfter{&FieldStep::after, &FieldStep::beside_after};
  core::Result<Rounds> plan(const store::State& state, const UndoEntry& entry, Side from, Side to) const;
  bool is_as_left(const store::State& state, const FieldStep& step, Side side) const;

  std::deque<UndoEntry> done_;
  std::deque<UndoEntry> undone_;
  std::unordered_set<store::Stamp, store::StampHash> own_;  // stamps of this window's actions
};

}  // namespace hufang::app
