// Session's sharing: exchange files, conflicts, history, generations.
#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>

#include "app/session/session.h"
#include "app/session/session_impl.h"
#include "store/content.h"
#include "store/exchange.h"
#include "store/sha256.h"

namespace hufang::app {
namespace {

using core::Code;
using core::Status;
using store::Value;

constexpr std::int64_t kAheadMs = 24LL * 60 * 60 * 1000;

void count_ahead(const store::State& incoming, std::int64_t now_ms, ImportReport& report) {
  std::set<store::Stamp> ahead;
  for (const auto& [table, records] : incoming.tables()) {
    for (const auto& [id, record] : records) {
      for (const store::Write& write : record.writes()) {
        if (write.stamp.ms() > now_ms + kAheadMs) ahead.insert(write.stamp);
      }
    }
  }
  std::set<std::string> devices;
  for (const store::Stamp& stamp : ahead) {
    devices.insert(stamp.device_text());
    report.furthest_ahead_ms = std::max(report.furthest_ahead_ms, stamp.ms() - now_ms);
  }
  report.stamps_ahead = static_cast<std::int64_t>(ahead.size());
  report.ahead_devices.assign(devices.begin(), devices.end());
}

// What merging `incoming` would do, worked out record by record on copies of the records that it touches.
void count_records(store::State& fields, const store::State& ours, const store::State& incoming,
                   ImportReport& report) {
  for (const auto& [table, records] : incoming.tables()) {
    if (table == store::kDeviceTable) continue;
    for (const auto& [id, theirs] : records) {
      const store::Record* known = ours.find(table, id);
      store::Record both;
      std::size_t conflicts = 0;
      if (known != nullptr) {
        for (const store::Write& write : known->writes()) {
          store::Write copy = store::copy_write(write);
          copy.field = fields.field_number(ours.fields().name(write.field));
          both.insert(std::move(copy));
        }
        conflicts = known->conflicts().size();
      }
      bool changed = false;
      for (const store::Write& write : theirs.writes()) {
        store::Write copy = store::copy_write(write);
        copy.field = fields.field_number(incoming.fields().name(write.field));
        changed = both.insert(std::move(copy)) || changed;
      }
      ++(known == nullptr ? report.records_new : changed ? report.records_changed : report.records_unchanged);
      std::size_t after = both.conflicts().size();
      if (after > conflicts) report.conflicts_new += static_cast<std::int64_t>(after - conflicts);
    }
  }
}

ImportReport report_of(const store::Exchange& file, const store::State& ours, std::int64_t now_ms) {
  ImportReport report;
  report.device = file.info.device;
  report.community = file.info.community;
  report.month = file.info.month;
  report.made_ms = file.info.made_ms;
  count_ahead(file.state, now_ms, report);
  store::State fields;
  count_records(fields, ours, file.state, report);
  return report;
}

// The file of the last preview, which is kept for this, when these are its bytes: a large one takes its time
// to read.
core::Result<store::Exchange> read_once(std::optional<Previewed>& previewed, std::string_view bytes) {
  std::optional<Previewed> last = std::exchange(previewed, std::nullopt);
  if (!last || last->size != bytes.size() || last->hash != std::hash<std::string_view>{}(bytes))
    return store::read_exchange(bytes);
  return std::move(last->file);
}

// Taken in where nothing is yet, a large file becomes a generation at once. As change sets it would need
// several times the memory, only to become one with the next upkeep.
bool is_large(const store::Exchange& file) { return file.state.size() >= 20'000; }

bool has_shared(const store::State& state) {
  return std::ranges::any_of(state.tables(), [](const auto& table) {
    return table.first != store::kDeviceTable && !table.second.empty();
  });
}

ConflictChoice choice_of(const store::State& state, const store::Write& write, Value value) {
  return {std::move(value), write.stamp.ms(), std::string(state.change_info(write.stamp).who),
          write.stamp.device_text()};
}

void add_choice(std::vector<ConflictChoice>& choices, ConflictChoice choice) {
  bool known =
      std::any_of(choices.begin(), choices.end(), [&](const auto& c) { return c.value == choice.value; });
  if (!known) choices.push_back(std::move(choice));
}

ConflictEntry conflict_of(const store::State& state, const store::RecordRef& ref, const store::Record& record,
                          std::uint32_t field) {
  ConflictEntry entry{ref.table, ref.id, state.fields().name(field), {}};
  auto heads = record.heads(field);
  for (auto head = heads.rbegin(); head != heads.rend(); ++head) {
    add_choice(entry.choices, choice_of(state, **head, (*head)->value));
  }
  if (field == store::kDeletedNumber && !record.alive()) {  // the edit that the deletion did not know of
    const store::Write* newest = nullptr;
    for (const store::Write& write : record.writes()) {
      if (write.field != store::kDeletedNumber && (newest == nullptr || newest->stamp < write.stamp))
        newest = &write;
    }
    if (newest != nullptr) add_choice(entry.choices, choice_of(state, *newest, Value(store::kAlive)));
  }
  return entry;
}

// What a decision does, to be taken back: what showed before, and what stood beside it.
FieldStep decision_step(const ConflictEntry& entry, std::size_t choice) {
  FieldStep step{entry.table, entry.id, entry.field, entry.choices.front().value,
                 entry.choices[choice].value};
  for (std::size_t i = 1; i < entry.choices.size(); ++i) step.beside_before.push_back(entry.choices[i].value);
  return step;
}

// The values of a field's heads but the one that shows.
std::vector<Value> beside(const store::Record& record, std::uint32_t field) {
  std::vector<Value> out;
  const auto heads = record.heads(field);
  for (const store::Write* head : heads) {
    if (head->value != heads.back()->value && std::ranges::find(out, head->value) == out.end())
      out.push_back(head->value);
  }
  return out;
}

// A field as it stood before an import; its steps after it once the import is in.
class ImportSteps {
 public:
  // Of every field that `incoming` may change.
  ImportSteps(const store::State& ours, const store::State& incoming) {
    for (const auto& [table, records] : incoming.tables()) {
      if (table == store::kDeviceTable) continue;
      for (const auto& [id, theirs] : records) look(ours, incoming, table, id, theirs);
    }
  }
  bool final() const { return final_; }

  // What the import changed, to be taken back as one action; the stamps that stand there now are `seen`.
  std::vector<FieldStep> take(const store::State& now, std::vector<store::Stamp>& seen) {
    std::vector<FieldStep> out;
    for (FieldStep& step : steps_) {
      const store::Record* record = now.find(step.table, step.id);
      if (record == nullptr) continue;
      if (fresh_.contains({step.table, step.id})) {
        if (!record->alive()) continue;
        for (const store::Stamp& stamp : record->head_stamps()) seen.push_back(stamp);
        if (!record->conflicts().empty()) step.beside_after = {Value(store::kAlive)};
        out.push_back(std::move(step));
        continue;
      }
      const std::uint32_t number =
          step.field == store::kDeletedField ? store::kDeletedNumber : now.fields().find(step.field);
      if (number == store::Names::kNone) continue;
      const auto heads = record->heads(number);
      if (heads.empty()) continue;
      step.after = heads.back()->value;
      step.beside_after = beside(*record, number);
      if (step.after == step.before && step.beside_after == step.beside_before) continue;
      for (const store::Write* head : heads) seen.push_back(head->stamp);
      out.push_back(std::move(step));
    }
    return out;
  }

 private:
  void look(const store::State& ours, const store::State& incoming, const std::string& table,
            const std::string& id, const store::Record& theirs) {
    const store::Record* known = ours.find(table, id);
    if (known == nullptr || !known->exists()) {
      fresh_.insert({table, id});
      steps_.push_back({table, id, std::string(store::kDeletedField), Value(store::kDeleted), Value()});
    }
    std::set<std::pair<std::uint32_t, store::Stamp>> here;
    if (known != nullptr) {
      for (const store::Write& write : known->writes()) here.insert({write.field, write.stamp});
    }
    std::set<std::uint32_t> fields;  // with something new, by their numbers in `incoming`
    for (const store::Write& write : theirs.writes()) {
      final_ = final_ || (write.field == store::kDeletedNumber && write.value == Value(store::kErased) &&
                          known != nullptr && known->exists());
      const std::uint32_t own = ours.fields().find(incoming.fields().name(write.field));
      if (known != nullptr && known->exists() && !here.contains({own, write.stamp}))
        fields.insert(write.field);
    }
    for (const std::uint32_t field : fields) {
      const std::string& name = incoming.fields().name(field);
      const std::uint32_t own = field == store::kDeletedNumber ? field : ours.fields().find(name);
      FieldStep step{table, id, name, Value(), Value()};
      if (own != store::Names::kNone) {
        const auto heads = known->heads(own);
        if (!heads.empty()) step.before = heads.back()->value;
        step.beside_before = beside(*known, own);
      }
      steps_.push_back(std::move(step));
    }
  }

  std::vector<FieldStep> steps_;
  std::set<store::RecordRef> fresh_;
  bool final_ = false;
};

}  // namespace

// -- exchange --

std::string Session::export_json(std::string_view community) const {
  return store::write_exchange(impl_->kept.state,
                               {device(), std::string(community), impl_->ports.clock.now_ms()});
}

std::string Session::canonical_sha256() const {
  return store::sha256_hex(store::canonical_content(impl_->kept.state));
}

core::Result<ImportReport> Session::preview_import(std::string_view bytes) const {
  impl_->previewed.reset();
  auto file = store::read_exchange(bytes);
  if (!file.ok()) return file.error();
  ImportReport report = report_of(*file, impl_->kept.state, impl_->ports.clock.now_ms());
  report.held = report.stamps_ahead > 0;
  impl_->previewed = Previewed{bytes.size(), std::hash<std::string_view>{}(bytes), std::move(file).value()};
  return report;
}

core::Result<ImportReport> Session::import_json(std::string_view bytes, bool accept_ahead) {
  if (auto may = impl_->may_write("import_json"); !may.ok()) return may.error();
  auto file = read_once(impl_->previewed, bytes);
  if (!file.ok()) return file.error();
  ImportReport report = report_of(*file, impl_->kept.state, impl_->ports.clock.now_ms());
  report.held = report.stamps_ahead > 0 && !accept_ahead;
  if (report.held) return report;
  if (is_large(*file) && !has_shared(impl_->kept.state) &&
      !file->state.tables().contains(store::kDeviceTable)) {
    impl_->clock.saw(file->state.newest_time());
    impl_->replace_state(std::move(file->state), false);
    return report;
  }
  std::vector<store::RecordRef> touched;
  ImportSteps steps(impl_->kept.state, file->state);
  auto changes = impl_->kept.state.merge(file->state, &touched);
  impl_->show(touched);
  impl_->keep_merged(changes);
  if (touched.empty()) return report;
  CommitPlan plan;
  plan.final = steps.final();
  std::vector<store::Stamp> seen;
  if (!plan.final) plan.steps = steps.take(impl_->kept.state, seen);
  if (!plan.final && plan.steps.empty()) return report;
  impl_->undo.imported(seen, impl_->ports.clock.now_ms(), plan);
  return report;
}

Status Session::wipe() {
  if (auto may = impl_->may_write("wipe"); !may.ok()) return may;
  impl_->replace_state(store::State(), true);
  return core::Done{};
}

// -- history and conflicts --

std::vector<HistoryEntry> Session::history(std::string_view table, std::string_view id) const {
  std::vector<HistoryEntry> out;
  const store::State& state = impl_->kept.state;
  const store::Record* record = state.find(table, id);
  if (record == nullptr) return out;
  std::vector<const store::Write*> order;
  for (const store::Write& write : record->writes()) order.push_back(&write);
  std::stable_sort(order.begin(), order.end(), [](auto* a, auto* b) { return a->stamp < b->stamp; });
  std::map<std::uint32_t, Value> last;
  for (const store::Write* write : order) {
    store::ChangeInfo info = state.change_info(write->stamp);
    Value& old = last[write->field];
    out.push_back({write->stamp, write->stamp.ms(), std::string(info.who), write->stamp.device_text(),
                   std::string(info.action), state.fields().name(write->field), old, write->value});
    old = write->value;
  }
  return out;
}

std::vector<std::string> Session::ids_with(std::string_view table, std::string_view field,
                                           std::string_view value) const {
  std::vector<std::string> out;
  const store::State& state = impl_->kept.state;
  const auto records = state.tables().find(table);
  if (records == state.tables().end()) return out;
  for (const auto& [id, record] : records->second) {
    const Value* found = state.value(table, id, field);
    const std::string* text = found == nullptr ? nullptr : found->if_text();
    if (text != nullptr && *text == value) out.push_back(id);
  }
  std::ranges::sort(out);
  return out;
}

std::size_t Session::conflict_count() const {
  std::size_t n = 0;
  for (const store::RecordRef& ref : impl_->kept.state.conflicted()) {
    n += impl_->kept.state.find(ref.table, ref.id)->conflicts().size();
  }
  return n;
}

std::vector<ConflictEntry> Session::conflicts() const {
  std::vector<ConflictEntry> out;
  const store::State& state = impl_->kept.state;
  for (const store::RecordRef& ref : state.conflicted()) {
    const store::Record* record = state.find(ref.table, ref.id);
    std::size_t first = out.size();
    for (std::uint32_t field : record->conflicts()) out.push_back(conflict_of(state, ref, *record, field));
    std::sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
              [](const auto& a, const auto& b) { return a.field < b.field; });
  }
  return out;
}

Status Session::resolve(std::string_view table, std::string_view id, std::string_view field,
                        std::size_t choice) {
  if (auto may = impl_->may_write("resolve"); !may.ok()) return may;
  const store::State& state = impl_->kept.state;
  const store::Record* record = state.find(table, id);
  std::uint32_t number = state.fields().find(field);
  std::string place = std::string(table) + '/' + std::string(id) + '/' + std::string(field);
  if (record == nullptr || number == store::Names::kNone) return core::make_error(Code::not_found, place);
  auto open = record->conflicts();
  if (std::find(open.begin(), open.end(), number) == open.end())
    return core::make_error(Code::not_found, place);
  store::RecordRef ref{std::string(table), std::string(id)};
  ConflictEntry entry = conflict_of(state, ref, *record, number);
  if (choice >= entry.choices.size()) return core::make_error(Code::not_found, place);
  store::FieldWrite write = plan_write(state, ref.table, ref.id, entry.field, entry.choices[choice].value);
  for (const store::Write* head : record->heads(number)) write.bases.push_back(head->stamp);
  CommitPlan plan;
  plan.steps.push_back(decision_step(entry, choice));
  const store::Stamp stamp = impl_->keep("undo.conflict_resolved", {std::move(write)});
  impl_->undo.committed(stamp, "undo.conflict_resolved", plan);
  return core::Done{};
}

// -- generations --

std::vector<GenerationInfo> Session::generations() const {
  std::vector<GenerationInfo> out;
  for (const store::Head& head : impl_->kept.heads) {
    bool current = impl_->kept.used && impl_->kept.used->generation == head.generation;
    out.push_back({head.generation, head.made_ms, head.records, current});
  }
  return out;
}

Status Session::roll_back(std::int64_t generation) {
  if (auto may = impl_->may_write("roll_back"); !may.ok()) return may;
  for (const store::Head& head : impl_->kept.heads) {
    if (head.generation != generation) continue;
    auto bytes = impl_->ports.storage.read(head.snapshot);
    if (!bytes.ok()) return core::make_error(Code::file_damaged, head.snapshot);
    auto state = store::read_snapshot(head.snapshot, *bytes, head.snapshot_sha256);
    if (!state.ok()) return state.error();
    impl_->replace_state(std::move(state).value(), false);
    return core::Done{};
  }
  return core::make_error(Code::not_found, store::head_path(generation));
}

}  // namespace hufang::app
