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

void UndoStack::imported(std::span<const store::Stamp> seen, std::int64_t now_ms, CommitPlan& plan) {
  undone_.clear();
  if (plan.final) return clear();
  own_.insert(seen.begin(), seen.end());
  done_.push_back({"undo.file_imported", now_ms, std::move(plan.steps)});
  if (done_.size() > kDepth) done_.pop_front();
}

void UndoStack::clear() {
  done_.clear();
  undone_.clear();
  own_.clear();
}

// The field shows what the action left, written by this window or taken in by it, and nobody else disagrees.
bool UndoStack::is_as_left(const store::State& state, const FieldStep& step, Side side) const {
  const Value& expected = step.*side.value;
  const std::vector<Value>& beside = step.*side.beside;
  const store::Record* record = state.find(step.table, step.id);
  if (record == nullptr) return false;
  if (step.field == store::kDeletedField) {
    bool expected_dead = expected == Value(store::kDeleted) || expected == Value(store::kErased);
    if (record->alive() == expected_dead) return false;
    if (!record->conflicts().empty() && beside.empty()) return false;
    // A record that was created is to vanish: every field counts, so that nobody's edit vanishes with it.
    bool created = step.after.is_null();
    if (!created || expected_dead) return true;
    auto heads = record->head_stamps();
    return std::all_of(heads.begin(), heads.end(), [&](const store::Stamp& s) { return own_.contains(s); });
  }
  std::uint32_t number = state.fields().find(step.field);
  if (number == store::Names::kNone) return false;
  const auto heads = record->heads(number);
  if (heads.empty()) return expected.is_null();
  if (heads.back()->value != expected) return false;
  return std::ranges::all_of(heads, [&](const store::Write* head) {
    const bool known = head->value == expected || std::ranges::find(beside, head->value) != beside.end();
    return known && own_.contains(head->stamp);
  });
}

namespace {

// Over everything that stands, so that a conflict that came with the action goes with it.
void see_all(const store::State& state, store::FieldWrite& write) {
  const store::Record* record = state.find(write.table, write.id);
  const std::uint32_t number =
      write.field == store::kDeletedField ? store::kDeletedNumber : state.fields().find(write.field);
  if (record == nullptr || number == store::Names::kNone) return;
  for (const store::Write* head : record->heads(number)) {
    if (std::ranges::find(write.bases, head->stamp) == write.bases.end()) write.bases.push_back(head->stamp);
  }
}

}  // namespace

core::Result<UndoStack::Rounds> UndoStack::plan(const store::State& state, const UndoEntry& entry, Side from,
                                                Side to) const {
  Rounds rounds(1);
  for (const FieldStep& step : entry.steps) {
    if (!is_as_left(state, step, from)) {
      return core::make_error(core::Code::undo_changed_meanwhile,
                              step.table + '/' + step.id + '/' + step.field);
    }
    Value target = step.*to.value;
    if (step.field == store::kDeletedField && target.is_null()) target = Value(store::kAlive);
    store::FieldWrite write = plan_write(state, step.table, step.id, step.field, std::move(target));
    if (!step.beside_before.empty() || !step.beside_after.empty()) see_all(state, write);
    // The other side of a conflict comes back first: what is written last is what shows.
    const std::vector<Value>& beside = step.*to.beside;
    for (std::size_t i = 0; i < beside.size(); ++i) {
      if (rounds.size() < i + 2) rounds.emplace(rounds.begin());
      store::FieldWrite other = write;
      other.value = beside[i];
      rounds[rounds.size() - 2 - i].push_back(std::move(other));
    }
    rounds.back().push_back(std::move(write));
  }
  return rounds;
}

core::Result<UndoStack::Rounds> UndoStack::plan_undo(const store::State& state) const {
  if (done_.empty()) return core::make_error(core::Code::nothing_to_undo);
  return plan(state, done_.back(), kAfter, kBefore);
}

core::Result<UndoStack::Rounds> UndoStack::plan_redo(const store::State& state) const {
  if (undone_.empty()) return core::make_error(core::Code::nothing_to_undo);
  return plan(state, undone_.back(), kBefore, kAfter);
}

void UndoStack::others_changed() { undone_.clear(); }

void UndoStack::undone(std::span<const store::Stamp> stamps) {
  own_.insert(stamps.begin(), stamps.end());
  undone_.push_back(std::move(done_.back()));
  done_.pop_back();
}

void UndoStack::redone(std::span<const store::Stamp> stamps) {
  own_.insert(stamps.begin(), stamps.end());
  done_.push_back(std::move(undone_.back()));
  undone_.pop_back();
}

}  // namespace hufang::app
