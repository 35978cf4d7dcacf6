#include "store/state.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace hufang::store {

State::State() { fields_.add(kDeletedField); }

Record& State::open(std::string_view table, std::string_view id) {
  auto of_table = tables_.find(table);
  if (of_table == tables_.end()) of_table = tables_.emplace(std::string(table), Records{}).first;
  auto record = of_table->second.find(id);
  if (record == of_table->second.end()) record = of_table->second.emplace(std::string(id), Record{}).first;
  return record->second;
}

bool State::insert(std::string_view table, std::string_view id, Write write) {
  newest_time_ = std::max(newest_time_, write.stamp.time);
  return open(table, id).insert(std::move(write));
}

void State::settle(std::string_view table, std::string_view id) {
  const Record* record = find(table, id);
  bool conflict = record != nullptr && !record->conflicts().empty();
  if (!conflict && conflicted_.empty()) return;
  RecordRef ref{std::string(table), std::string(id)};
  if (conflict) {
    conflicted_.insert(std::move(ref));
  } else {
    conflicted_.erase(ref);
  }
}

bool State::note_change(const Stamp& stamp, std::string_view who, std::string_view action) {
  auto it = changes_.find(stamp);
  if (it == changes_.end()) {
    changes_.emplace(stamp, Info{words_.add(who), words_.add(action)});
    return true;
  }
  // Two tellings of one stamp come from a copied device; every device must keep the same one.
  ChangeInfo known = change_info(stamp);
  if (std::tie(known.who, known.action) >= std::tie(who, action)) return false;
  it->second = {words_.add(who), words_.add(action)};
  return true;
}

bool State::apply(const ChangeSet& change, std::vector<RecordRef>* touched) {
  std::vector<RecordRef> changed;
  const bool news = take(change, changed);
  for (const RecordRef& ref : changed) settle(ref.table, ref.id);
  if (touched != nullptr) touched->insert(touched->end(), changed.begin(), changed.end());
  return news;
}

bool State::take(const ChangeSet& change, std::vector<RecordRef>& touched) {
  std::vector<RecordRef> changed;
  for (const FieldWrite& write : change.writes) {
    if (!insert(write.table, write.id,
                make_write(fields_.add(write.field), change.stamp, write.value, write.bases))) {
      continue;
    }
    if (changed.empty() || changed.back().id != write.id || changed.back().table != write.table) {
      changed.push_back({write.table, write.id});
    }
  }
  if (changed.empty() && !changes_.contains(change.stamp)) return false;  // erased meanwhile
  bool told = note_change(change.stamp, change.who, change.action);
  const bool news = told || !changed.empty();
  std::ranges::move(changed, std::back_inserter(touched));
  return news;
}

std::vector<ChangeSet> State::merge(const State& other, std::vector<RecordRef>* touched) {
  std::map<Stamp, ChangeSet> fresh;
  for (const auto& [table, records] : other.tables_) {
    if (table == kDeviceTable) continue;
    for (const auto& [id, theirs] : records) {
      bool changed = false;
      for (const Write& write : theirs.writes()) {  // the deletion comes first, so nothing erased gets in
        const std::string& field = other.fields_.name(write.field);
        Write copy = copy_write(write);
        copy.field = fields_.add(field);
        if (!insert(table, id, std::move(copy))) continue;
        changed = true;
        ChangeSet& change = fresh[write.stamp];
        change.writes.push_back({table, id, field, write.value, {write.seen().begin(), write.seen().end()}});
      }
      if (!changed) continue;
      settle(table, id);
      if (touched != nullptr) touched->push_back({table, id});
    }
  }
  for (const auto& [stamp, theirs] : other.changes_) {
    if (changes_.contains(stamp) && other.change_info(stamp) != change_info(stamp)) fresh.try_emplace(stamp);
  }
  std::vector<ChangeSet> out;
  out.reserve(fresh.size());
  for (auto& [stamp, change] : fresh) {
    ChangeInfo info = other.change_info(stamp);
    bool told = note_change(stamp, info.who, info.action);
    if (!told && change.writes.empty()) continue;
    change.stamp = stamp;
    change.who = std::string(info.who);
    change.action = std::string(info.action);
    out.push_back(std::move(change));
  }
  return out;
}

const Record* State::find(std::string_view table, std::string_view id) const {
  auto of_table = tables_.find(table);
  if (of_table == tables_.end()) return nullptr;
  auto record = of_table->second.find(id);
  return record == of_table->second.end() ? nullptr : &record->second;
}

const Value* State::value(std::string_view table, std::string_view id, std::string_view field) const {
  const Record* record = find(table, id);
  std::uint32_t number = fields_.find(field);
  if (record == nullptr || number == Names::kNone) return nullptr;
  const Write* winner = record->winner(number);
  return winner == nullptr ? nullptr : &winner->value;
}

ChangeInfo State::change_info(const Stamp& stamp) const {
  auto it = changes_.find(stamp);
  if (it == changes_.end()) return {};
  return {words_.name(it->second.who), words_.name(it->second.action)};
}

std::size_t State::size() const {
  std::size_t n = 0;
  for (const auto& [table, records] : tables_) n += records.size();
  return n;
}

}  // namespace hufang::store
