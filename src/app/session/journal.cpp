#include "app/session/journal.h"

#include <algorithm>
#include <utility>

#include "app/session/ids.h"
#include "store/change_codec.h"
#include "store/schema.h"

namespace hufang::app {

using store::SegmentName;

Journal::Journal(Storage& storage, Clock& clock, Random& random, KeptFiles& kept)
    : storage_(storage), clock_(clock), random_(random), kept_(kept) {}

Journal::~Journal() = default;

void Journal::start_writing() {
  epoch_ = random_text(random_, 8);
  next_seq_ = 1;
  to_quarantine_.clear();
  for (std::size_t i = 0; i < kept_.report.damage.size(); ++i) {
    Damage& damage = kept_.report.damage[i];
    if (!damage.quarantined_as.empty()) continue;
    rewrite_wanted_ = true;
    if (damage.kind != DamageKind::segment_missing) to_quarantine_.push_back(i);
  }
  pump();
}

void Journal::append(const store::ChangeSet& change) { append_all({change}); }

void Journal::append_all(const std::vector<store::ChangeSet>& changes) {
  for (const store::ChangeSet& change : changes) pending_.push_back(store::change_to_json(change));
  save_.waiting = static_cast<std::int64_t>(pending_.size());
  save_.phase = SavePhase::saving;
  pump();
  if (busy_) tell();
}

void Journal::restart(std::uint64_t clock, bool remove_rest) {
  pending_.clear();
  in_flight_ = 0;
  restart_wanted_ = true;
  restart_removes_ = restart_removes_ || remove_rest;
  restart_clock_ = std::max(restart_clock_, clock);
  rewrite_.reset();
  save_.waiting = 1;
  save_.phase = SavePhase::saving;
  pump();
  if (busy_) tell();
}

void Journal::retry() {
  if (save_.phase != SavePhase::failed) return;
  save_.phase = SavePhase::saving;
  rewrite_resting_ = false;
  pump();
  if (busy_) tell();
}

// The next thing to do, one call to storage at a time: what the user waits for first, upkeep after it.
void Journal::pump() {
  if (busy_) return;
  if (restart_wanted_ && !rewrite_) {
    begin_rewrite();
  } else if (rewrite_ && rewrite_->asked_for) {
    continue_rewrite();
  } else if (!pending_.empty()) {
    if (save_.phase != SavePhase::failed) save_pending();
  } else if (!to_quarantine_.empty()) {
    quarantine_next();
  } else if (rewrite_) {
    continue_rewrite();
  } else if (rewrite_resting_) {
    return;
  } else if (wants_rewrite()) {
    begin_rewrite();
  } else if (small_segments().size() > kMaxSegments) {
    put_together();
  }
}

void Journal::save_at_once() {
  if (!busy_ || pending_.size() <= in_flight_ || save_.phase == SavePhase::failed) return;
  const SegmentName name{epoch_, next_seq_++};
  store::SegmentWriter writer({store::kSchema, name, {}});
  for (std::size_t i = in_flight_; i < pending_.size(); ++i) writer.add(pending_[i]);
  std::string bytes = std::move(writer).take();
  const std::size_t size = bytes.size();
  storage_.write(store::segment_path(name), std::move(bytes),
                 [this, name, size, alive = std::weak_ptr<int>(alive_)](core::Status status) {
                   if (alive.expired()) return;
                   if (status.ok()) {
                     kept_.log.emplace(name, size);
                   } else {
                     given_up_.push_back(name);  // the next save says that nothing is missing under this name
                   }
                 });
}

Storage::Done Journal::guarded(std::function<void(core::Status)> then) {
  busy_ = true;
  return [this, alive = std::weak_ptr<int>(alive_), then = std::move(then)](core::Status status) {
    if (alive.expired()) return;
    busy_ = false;
    then(std::move(status));
  };
}

void Journal::save_pending() {
  SegmentName name{epoch_, next_seq_++};
  store::SegmentWriter writer({store::kSchema, name, given_up_});
  for (const std::string& payload : pending_) writer.add(payload);
  std::string bytes = std::move(writer).take();
  std::size_t size = bytes.size();
  in_flight_ = pending_.size();
  storage_.write(store::segment_path(name), std::move(bytes),
                 guarded([this, name, size](core::Status status) {
                   const auto kept = static_cast<std::ptrdiff_t>(std::exchange(in_flight_, 0));
                   if (!status.ok()) {
                     given_up_.push_back(name);
                     failed(status.error());
                     return;
                   }
                   pending_.erase(pending_.begin(), pending_.begin() + kept);
                   kept_.log.emplace(name, size);
                   rewrite_resting_ = false;
                   std::vector<std::string> leftovers;
                   for (const SegmentName& old : given_up_) leftovers.push_back(store::segment_path(old));
                   kept_.replaced.insert(given_up_.begin(), given_up_.end());
                   given_up_.clear();
                   confirmed();
                   if (leftovers.empty()) return pump();
                   storage_.remove(std::move(leftovers), guarded([this](core::Status) { pump(); }));
                 }));
}

void Journal::failed(const core::Error& error) {
  ++failures_;
  save_.phase = SavePhase::failed;
  save_.error = error;
  save_.advice = error.code == core::Code::storage_full ? SaveAdvice::free_space_and_retry
                 : failures_ > 1                        ? SaveAdvice::export_now
                                                        : SaveAdvice::retry;
  tell();
}

void Journal::confirmed() {
  failures_ = 0;
  save_.waiting = static_cast<std::int64_t>(pending_.size());
  save_.phase = pending_.empty() ? SavePhase::saved : SavePhase::saving;
  save_.saved_ms = clock_.now_ms();
  save_.error.reset();
  save_.advice = SaveAdvice::none;
  tell();
}

void Journal::tell() {
  if (changed_) changed_(save_);
}

}  // namespace hufang::app
