#include "app/session/session.h"

#include <algorithm>
#include <deque>
#include <set>

#include "app/ports/fault.h"
#include "app/session/ids.h"
#include "app/session/preferences.h"
#include "app/session/projector.h"
#include "app/session/session_impl.h"

namespace hufang::app {

using core::Code;
using core::Status;

static_assert(pref::kTable == store::kDeviceTable);

// -- Impl --

Status Session::Impl::may_change(std::string_view what) const {
  if (holds == 0) return core::Done{};
  program_fault("Session::" + std::string(what) +
                " while the data are held, as they are while a frame is drawn; ask for it with "
                "ui::Actions::run, which does it after the frame");
  return core::make_error(Code::storage_failed, {}, {std::string(what) + " in a frame"});
}

store::Stamp Session::Impl::keep(std::string action, std::vector<store::FieldWrite> writes) {
  std::uint64_t own = device();
  store::ChangeSet change;
  change.stamp = clock.next(ports.clock.now_ms(), own);
  change.who = user_name();
  change.action = std::move(action);
  change.writes = std::move(writes);
  std::vector<store::RecordRef> touched;
  kept.state.apply(change, &touched);
  show(touched);
  journal.append(change);
  return change.stamp;
}

std::vector<store::Stamp> Session::Impl::keep_rounds(const std::string& action, UndoStack::Rounds rounds) {
  std::vector<store::Stamp> stamps;
  for (auto& writes : rounds) stamps.push_back(keep(action, std::move(writes)));
  return stamps;
}

void Session::Impl::keep_merged(const std::vector<store::ChangeSet>& changes) {
  clock.saw(kept.state.newest_time());
  undo.others_changed();
  if (!changes.empty()) journal.append_all(changes);
}

void Session::Impl::show(const std::vector<store::RecordRef>& touched) {
  if (touched.empty()) return;
  ++revision;
  for (const store::RecordRef& ref : touched) kept.report.unreadable_values += project(kept.state, ref, data);
}

void Session::Impl::show_all() {
  ++revision;
  kept.report.unreadable_values = project_all(kept.state, data);
}

void Session::Impl::replace_state(store::State state, bool remove_rest) {
  std::uint64_t last = clock.last();
  auto own = kept.state.tables().find(store::kDeviceTable);
  if (own != kept.state.tables().end()) {
    for (const auto& [id, record] : own->second) {
      if (remove_rest && id.starts_with(pref::kDraft)) continue;
      for (const store::Write& write : record.writes()) {
        store::Write copy = store::copy_write(write);
        copy.field = state.field_number(kept.state.fields().name(write.field));
        state.insert(store::kDeviceTable, id, std::move(copy));
      }
    }
  }
  kept.state = std::move(state);
  undo.clear();
  show_all();
  journal.restart(last, remove_rest);
}

std::string Session::Impl::setting(std::string_view key) const {
  auto own = reader_settings.find(key);
  if (own != reader_settings.end()) return own->second;
  const store::Value* value = kept.state.value(pref::kTable, key, "value");
  const std::string* text = value == nullptr ? nullptr : value->if_text();
  return text == nullptr ? std::string() : *text;
}

// By the list of people, so that a corrected name is the one recorded from then on.
std::string Session::Impl::user_name() const {
  const core::Staff* staff = data.staff.find(setting(pref::kUserId));
  return staff == nullptr ? setting(pref::kUser) : staff->name;
}

void Session::Impl::keep_setting(std::string_view key, std::string value) {
  if (setting(key) == value) return;
  keep("pref." + std::string(key), {plan_write(kept.state, std::string(pref::kTable), std::string(key),
                                               "value", store::sanitize(value))});
}

std::uint64_t Session::Impl::device() {
  if (auto own = store::device_from_text(setting(pref::kDevice))) return *own;
  const std::string& text = drawn_device;
  std::uint64_t made = *store::device_from_text(text);
  store::ChangeSet change{clock.next(ports.clock.now_ms(), made), {}, "pref.device", {}};
  change.writes.push_back({std::string(pref::kTable), std::string(pref::kDevice), "value", text, {}});
  kept.state.apply(change, nullptr);
  journal.append(change);
  return made;
}

// -- opening --

Session::Session(SessionPorts ports, WindowRole role) : impl_(std::make_unique<Impl>(ports, role)) {}

Session::~Session() = default;

Status Session::open() {
  auto kept = read_kept(impl_->ports.storage);
  if (!kept.ok()) return kept.error();
  impl_->kept = std::move(kept).value();
  impl_->clock.saw(impl_->kept.state.newest_time());
  if (impl_->kept.used) impl_->clock.saw(impl_->kept.used->clock);
  impl_->drawn_device = random_text(impl_->ports.random, 8);
  impl_->show_all();
  if (impl_->role == WindowRole::writer) impl_->journal.start_writing();
  return core::Done{};
}

const OpeningReport& Session::opening() const { return impl_->kept.report; }

const core::Workspace& Session::data() const { return impl_->data; }
std::uint64_t Session::revision() const { return impl_->revision; }
core::Date Session::today() const { return impl_->ports.clock.today(); }
std::int64_t Session::now_ms() const { return impl_->ports.clock.now_ms(); }
Clock& Session::clock() const { return impl_->ports.clock; }
WindowRole Session::role() const { return impl_->role; }
std::string Session::new_id() { return random_text(impl_->ports.random, 12); }

// -- changing --

Session::Hold::Hold(Session& session) : session_(session) { ++session_.impl_->holds; }
Session::Hold::~Hold() { --session_.impl_->holds; }

Status Session::commit(Change change) {
  if (auto may = impl_->may_write("commit"); !may.ok()) return may;
  for (const Change::Item& item : change.items()) {
    if (item.id.empty()) return core::make_error(Code::required_missing, item.table + "/id");
  }
  CommitPlan plan = plan_commit(impl_->kept.state, change);
  if (plan.writes.empty()) return core::Done{};
  store::Stamp stamp = impl_->keep(change.action(), std::move(plan.writes));
  if (!change.on_record()) impl_->undo.committed(stamp, change.action(), plan);
  return core::Done{};
}

bool Session::can_undo() const {
  return impl_->undo.next_undo() != nullptr && impl_->role == WindowRole::writer;
}
bool Session::can_redo() const {
  return impl_->undo.next_redo() != nullptr && impl_->role == WindowRole::writer;
}

std::string Session::undo_action() const {
  const UndoEntry* entry = impl_->undo.next_undo();
  return entry == nullptr ? std::string() : entry->action;
}

std::string Session::redo_action() const {
  const UndoEntry* entry = impl_->undo.next_redo();
  return entry == nullptr ? std::string() : entry->action;
}

namespace {

ActionInfo info_of(const UndoEntry& entry) {
  ActionInfo info{entry.action, entry.at_ms, {}, {}, 0};
  std::set<store::RecordRef> records;
  for (const FieldStep& step : entry.steps) {
    if (records.empty()) info.table = step.table, info.id = step.id;
    records.insert({step.table, step.id});
  }
  info.records = records.size();
  return info;
}

std::vector<ActionInfo> infos_of(const std::deque<UndoEntry>& entries) {
  std::vector<ActionInfo> out;
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) out.push_back(info_of(*entry));
  return out;
}

}  // namespace

std::vector<ActionInfo> Session::done_actions() const { return infos_of(impl_->undo.done()); }
std::vector<ActionInfo> Session::undone_actions() const { return infos_of(impl_->undo.undone()); }

Status Session::undo() {
  if (auto may = impl_->may_write("undo"); !may.ok()) return may;
  auto writes = impl_->undo.plan_undo(impl_->kept.state);
  if (!writes.ok()) return writes.error();
  impl_->undo.undone(impl_->keep_rounds("history.undone", std::move(writes).value()));
  return core::Done{};
}

Status Session::redo() {
  if (auto may = impl_->may_write("redo"); !may.ok()) return may;
  auto writes = impl_->undo.plan_redo(impl_->kept.state);
  if (!writes.ok()) return writes.error();
  impl_->undo.redone(impl_->keep_rounds("history.redone", std::move(writes).value()));
  return core::Done{};
}

// -- keeping --

SaveState Session::save_state() const { return impl_->journal.save_state(); }
void Session::on_save_changed(std::function<void(const SaveState&)> changed) {
  impl_->journal.on_changed(std::move(changed));
}
void Session::retry_save() {
  if (impl_->role == WindowRole::writer) impl_->journal.retry();
}

void Session::save_at_once() {
  if (impl_->role == WindowRole::writer) impl_->journal.save_at_once();
}

// -- settings --

std::string Session::preference(std::string_view key) const { return impl_->setting(key); }

Status Session::set_preference(std::string_view key, std::string value) {
  if (auto may = impl_->may_change("set_preference"); !may.ok()) return may;
  if (impl_->role == WindowRole::reader) {
    impl_->reader_settings.insert_or_assign(std::string(key), std::move(value));
  } else {
    impl_->keep_setting(key, std::move(value));
  }
  return core::Done{};
}

Status Session::keep_draft(std::string_view key, std::string text) {
  if (auto may = impl_->may_write("keep_draft"); !may.ok()) return may;
  const std::string id(key);
  if (impl_->setting(id) == text) return core::Done{};
  const auto plan = [&](std::string_view field, store::Value value) {
    return plan_write(impl_->kept.state, std::string(pref::kTable), id, std::string(field), std::move(value));
  };
  // Erased under the same stamp: what was written before it goes, what is written with it stays.
  std::vector<store::FieldWrite> writes;
  writes.push_back(plan(store::kDeletedField, store::Value(store::kErased)));
  if (!text.empty()) writes.push_back(plan("value", store::sanitize(text)));
  impl_->keep("pref.draft", std::move(writes));
  return core::Done{};
}

std::string Session::community() const {
  std::string chosen = impl_->setting(pref::kCommunity);
  const auto& all = impl_->data.communities;
  if (all.find(chosen) != nullptr) return chosen;
  return all.size() == 0 ? std::string() : all.rows().front().id;
}

Status Session::set_community(std::string_view id) {
  if (impl_->data.communities.find(id) == nullptr) return core::make_error(Code::not_found, "community");
  return set_preference(pref::kCommunity, std::string(id));
}

std::string Session::device() const {
  std::string kept = impl_->setting(pref::kDevice);
  return store::device_from_text(kept) ? kept : impl_->drawn_device;
}

void Session::storage_use(std::function<void(StorageUse)> told) const {
  impl_->ports.storage.use(std::move(told));
}

std::string Session::user() const { return impl_->user_name(); }

// -- other windows --

Status Session::reload() {
  if (auto may = impl_->may_change("reload"); !may.ok()) return may;
  if (impl_->role == WindowRole::writer) return core::Done{};  // nobody else writes
  std::vector<store::RecordRef> touched;
  auto again = follow_kept(impl_->ports.storage, impl_->kept, &touched);
  if (!again.ok()) return again.error();
  impl_->clock.saw(impl_->kept.state.newest_time());
  if (impl_->kept.used) impl_->clock.saw(impl_->kept.used->clock);
  impl_->undo.others_changed();
  if (*again) {
    impl_->undo.clear();
    impl_->show_all();
  } else {
    impl_->show(touched);
  }
  return core::Done{};
}

Status Session::set_role(WindowRole role) {
  if (role == impl_->role) return core::Done{};
  if (auto may = impl_->may_change("set_role"); !may.ok()) return may;
  if (role == WindowRole::writer) {
    if (auto read = reload(); !read.ok()) return read;
    impl_->reader_settings.clear();
  }
  impl_->role = role;
  if (role == WindowRole::writer) impl_->journal.start_writing();
  return core::Done{};
}

}  // namespace hufang::app
