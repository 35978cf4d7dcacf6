#include "app/session/undo.h"

#include <algorithm>
#include <utility>

namespace hufang::app {

using store::Value;

void UndoStack::committed(const store::Stamp& stamp, std::string action, CommitPlan& plan) {
  undone_.clear();
  if (plan.final) return clear();
  own_.insert(stamp);
  done_.push_back({std::move(action), stamp.ms(), std::move(plan.steps)});
  if (done_.size() > kDepth) done_.pop_front();
}

void UndoStack::clear() {
  done_.clear();
  undone_.clear();
  own_.clear();
}

// The field shows what the action left, written by this window, and nobody disagrees.
bool UndoStack::is_as_left(const store::State& state, const FieldStep& step, const Value& expected) const {
  const store::Record* record = state.find(step.table, step.id);
  if (record == nullptr) return false;
  if (step.field == store::kDeletedField) {
    bool expected_dead = expected == Value(store::kDeleted) || expected == Value(store::kErased);
    if (record->alive() == expected_dead || !record->conflicts().empty()) return false;
    // A record that was created is to vanish: every field counts, so that nobody's edit vanishes with it.
    bool created = step.after.is_null();
    if (!created || expected_dead) return true;
    auto heads = record->head_stamps();
    return std::all_of(heads.begin(), heads.end(), [&](const store::Stamp& s) { return own_.contains(s); });
  }
  std::uint32_t number = state.fields().find(step.field);
  if (number == store::Names::kNone) return false;
  auto heads = record->heads(number);
  return heads.size() == 1 && heads[0]->value == expected && own_.contains(heads[0]->stamp);
}

core::Result<std::vector<store::FieldWrite>> UndoStack::plan(const store::State& state,
                                                             const UndoEntry& entry, Value FieldStep::* from,
                                                             Value FieldStep::* to) const {
  std::vector<store::FieldWrite> writes;
  writes.reserve(entry.steps.size());
  for (const FieldStep& step : entry.steps) {
    if (!is_as_left(state, step, step.*from)) {
      return core::make_error(core::Code::undo_changed_meanwhile,
                              step.table + '/' + step.id + '/' + step.field);
    }
    Value target = step.*to;
    if (step.field == store::kDeletedField && target.is_null()) target = Value(store::kAlive);
    writes.push_back(plan_write(state, step.table, step.id, step.field, std::move(target)));
  }
  return writes;
}

core::Result<std::vector<store::FieldWrite>> UndoStack::plan_undo(const store::State& state) const {
  if (done_.empty()) return core::make_error(core::Code::nothing_to_undo);
  return plan(state, done_.back(), &FieldStep::after, &FieldStep::before);
}

core::Result<std::vector<store::FieldWrite>> UndoStack::plan_redo(const store::State& state) const {
  if (undone_.empty()) return core::make_error(core::Code::nothing_to_undo);
  return plan(state, undone_.back(), &FieldStep::before, &FieldStep::after);
}

void UndoStack::others_changed() { undone_.clear(); }

void UndoStack::undone(const store::Stamp& stamp) {
  own_.insert(stamp);
  undone_.push_back(std::move(done_.back()));
  done_.pop_back();
}

void UndoStack::redone(const store::Stamp& stamp) {
  own_.insert(stamp);
  done_.push_back(std::move(undone_.back()));
  undone_.pop_back();
}

}  // namespace hufang::app
