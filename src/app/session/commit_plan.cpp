#include "app/session/commit_plan.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "core/text.h"

namespace hufang::app {
namespace {

using store::FieldWrite;
using store::Value;

// However a text came (typed, pasted, out of a list), no control character gets into a record. What the
// program froze is left as it is: a filed form separates its cells by one.
Value without_controls(const Value& value) {
  if (const std::string* text = value.if_text()) return Value(core::without_controls(*text));
  const Value::List* list = value.if_list();
  if (list == nullptr) return value;
  Value::List out;
  for (const Value& item : *list) out.push_back(without_controls(item));
  return Value(std::move(out));
}

class Planner {
 public:
  explicit Planner(const store::State& state) : state_(state) {}

  void put(const Change::Item& item) {
    const store::Record* record = state_.find(item.table, item.id);
    bool exists = record != nullptr && record->exists();
    bool wrote = false;
    for (const store::EncodedField& field : item.fields) {
      std::string name(field.name);
      const Value* kept = state_.value(item.table, item.id, name);
      bool same =
          kept == nullptr ? field.is_default : *kept == field.value || (kept->is_null() && field.is_default);
      if (same && !overlaid(item, name)) continue;
      Value value = field.frozen ? field.value : without_controls(field.value);
      if (kept != nullptr && *kept == value && !overlaid(item, name)) continue;
      write(item, name, value);
      wrote = true;
    }
    // A record of which every field is as it comes still has to be there.
    if (!exists && !wrote && !item.fields.empty()) {
      write(item, std::string(item.fields.front().name), item.fields.front().value);
    }
    if (exists && !record->alive()) write(item, std::string(store::kDeletedField), Value(store::kAlive));
  }

  void remove(const Change::Item& item) {
    const store::Record* record = state_.find(item.table, item.id);
    if (record == nullptr || !record->alive()) return;
    write(item, std::string(store::kDeletedField), Value(store::kDeleted));
  }

  void erase(const Change::Item& item) {
    const store::Record* record = state_.find(item.table, item.id);
    if (record == nullptr || !record->exists()) return;
    bool only_erased = record->writes().size() == 1 && record->writes()[0].value == Value(store::kErased);
    if (only_erased && record->writes()[0].field == store::kDeletedNumber) return;
    std::erase_if(plan_.writes,
                  [&](const FieldWrite& w) { return w.table == item.table && w.id == item.id; });
    plan_.writes.push_back(
        {item.table, item.id, std::string(store::kDeletedField), Value(store::kErased), {}});
    at_.clear();
    for (std::size_t i = 0; i < plan_.writes.size(); ++i) at_[key(plan_.writes[i])] = i;
    plan_.final = true;
  }

  CommitPlan take() {
    if (!plan_.final) make_steps();
    return std::move(plan_);
  }

 private:
  static std::string key(const FieldWrite& write) {
    return write.table + '\0' + write.id + '\0' + write.field;
  }

  bool overlaid(const Change::Item& item, const std::string& field) const {
    return at_.contains(key({item.table, item.id, field, {}, {}}));
  }

  void write(const Change::Item& item, const std::string& field, const Value& value) {
    FieldWrite next = plan_write(state_, item.table, item.id, field, value);
    auto [it, fresh] = at_.try_emplace(key(next), plan_.writes.size());
    if (fresh) {
      plan_.writes.push_back(std::move(next));
    } else {
      plan_.writes[it->second] = std::move(next);
    }
  }

  void make_steps() {
    std::string created;  // the record whose creation has its step already
    for (const FieldWrite& write : plan_.writes) {
      const store::Record* record = state_.find(write.table, write.id);
      std::string name(store::kDeletedField);
      if (record == nullptr || !record->exists()) {
        std::string id = write.table + '/' + write.id;
        if (id == created) continue;
        created = std::move(id);
        plan_.steps.push_back({write.table, write.id, name, Value(store::kDeleted), Value()});
        continue;
      }
      const Value* kept = state_.value(write.table, write.id, write.field);
      Value before = kept == nullptr ? Value() : *kept;
      if (write.field == name && before == Value(store::kErased)) before = Value(store::kDeleted);
      plan_.steps.push_back({write.table, write.id, write.field, std::move(before), write.value});
    }
  }

  const store::State& state_;
  CommitPlan plan_;
  std::unordered_map<std::string, std::size_t> at_;
};

}  // namespace

store::FieldWrite plan_write(const store::State& state, const std::string& table, const std::string& id,
                             const std::string& field, Value value) {
  FieldWrite write{table, id, field, std::move(value), {}};
  const store::Record* record = state.find(table, id);
  if (record == nullptr) return write;
  if (field == store::kDeletedField) {
    // A deletion has seen everything that shows; a return has seen every deletion.
    if (write.value != Value(store::kAlive)) {
      write.bases = record->head_stamps();
    } else {
      for (const store::Write* head : record->heads(store::kDeletedNumber))
        write.bases.push_back(head->stamp);
    }
    return write;
  }
  std::uint32_t number = state.fields().find(field);
  if (number == store::Names::kNone) return write;
  auto heads = record->heads(number);
  for (const store::Write* head : heads) {
    if (head->value == heads.back()->value) write.bases.push_back(head->stamp);
  }
  return write;
}

CommitPlan plan_commit(const store::State& state, const Change& change) {
  Planner planner(state);
  for (const Change::Item& item : change.items()) {
    switch (item.kind) {
      case Change::Kind::put:
        planner.put(item);
        break;
      case Change::Kind::remove:
        planner.remove(item);
        break;
      case Change::Kind::erase:
        planner.erase(item);
        break;
    }
  }
  return planner.take();
}

}  // namespace hufang::app
