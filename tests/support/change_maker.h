// ChangeMaker: several devices that write, delete, erase and resolve at random, each seeing part of what the
// others did.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "store/state.h"
#include "tests/support/random.h"

namespace hufang::test {

class ChangeMaker {
 public:
  explicit ChangeMaker(std::uint64_t seed, std::size_t devices = 3)
      : dice_(seed), states_(devices), clocks_(devices) {}

  // All change sets made, in the order of making.
  std::vector<store::ChangeSet> make(std::size_t count) {
    std::vector<store::ChangeSet> all;
    while (all.size() < count) {
      std::size_t device = pick(states_.size());
      if (dice_.between(0, 9) < 2 && !all.empty()) {  // hear of something somebody did
        const store::ChangeSet& heard = all[pick(all.size())];
        states_[device].apply(heard, nullptr);
        clocks_[device].saw(heard.stamp.time);
        continue;
      }
      store::ChangeSet change = one(device);
      states_[device].apply(change, nullptr);
      all.push_back(std::move(change));
    }
    return all;
  }

 private:
  std::size_t pick(std::size_t n) { return static_cast<std::size_t>(dice_.next() % n); }

  store::ChangeSet one(std::size_t device) {
    store::State& state = states_[device];
    std::string name = "device0" + std::to_string(device);
    now_ += dice_.between(0, 2);  // often the same millisecond on several devices
    store::ChangeSet change;
    change.stamp = clocks_[device].next(now_, *store::device_from_text(name));
    change.who = "who" + std::to_string(device);
    change.action = "act";
    for (auto writes = dice_.between(1, 3); writes > 0; --writes) {
      std::string table = dice_.between(0, 1) == 0 ? "room" : "future_table";
      std::string id = "r" + std::to_string(dice_.between(0, 3));
      bool known = std::any_of(change.writes.begin(), change.writes.end(),
                               [&](const auto& w) { return w.table == table && w.id == id; });
      if (!known) change.writes.push_back(write(state, table, id));
    }
    return change;
  }

  store::FieldWrite write(const store::State& state, const std::string& table, const std::string& id) {
    const store::Record* record = state.find(table, id);
    auto kind = dice_.between(0, 19);
    if (kind < 4) {
      std::int64_t life = kind == 0 ? store::kErased : kind == 1 ? store::kAlive : store::kDeleted;
      store::FieldWrite out{table, id, std::string(store::kDeletedField), store::Value(life), {}};
      if (record != nullptr && life != store::kErased) out.bases = record->head_stamps();
      return out;
    }
    store::FieldWrite out{table, id, "f" + std::to_string(dice_.between(0, 2)), value(), {}};
    std::uint32_t number = state.fields().find(out.field);
    if (record == nullptr || number == store::Names::kNone) return out;
    auto heads = record->heads(number);
    if (heads.empty()) return out;
    if (kind < 8) {  // decides a conflict, if there is one
      for (const store::Write* head : heads) out.bases.push_back(head->stamp);
    } else if (kind < 18) {
      out.bases.push_back(heads.back()->stamp);
    }
    return out;
  }

  store::Value value() {
    switch (dice_.between(0, 4)) {
      case 0:
        return {};
      case 1:
        return store::Value(dice_.between(0, 1) == 1);
      case 2:
        return store::Value(dice_.between(-2, 2));
      case 3:
        return store::Value(store::Value::List{store::Value("䶮"), store::Value(dice_.between(0, 1))});
      default:
        return store::Value("text \"" + std::to_string(dice_.between(0, 2)) + "\"\n𠮷");
    }
  }

  Random dice_;
  std::vector<store::State> states_;
  std::vector<store::LogicalClock> clocks_;
  std::int64_t now_ = 1000;
};

}  // namespace hufang::test
