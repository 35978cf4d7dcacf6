// Journal's upkeep: new generations, small segments put together, copies of what is damaged.
#include <algorithm>
#include <set>

#include "app/session/journal.h"
#include "store/schema.h"

namespace hufang::app {

using store::SegmentName;

bool Journal::wants_rewrite() const {
  if (rewrite_wanted_) return true;
  if (kept_.log.size() <= kMaxSegments) return false;
  std::size_t log_bytes = 0;
  for (const auto& [name, size] : kept_.log) log_bytes += size;
  return log_bytes >= std::max(kLogForSnapshot, kept_.snapshot_bytes / 2);
}

std::vector<SegmentName> Journal::small_segments() const {
  std::vector<SegmentName> small;
  for (const auto& [name, size] : kept_.log) {
    if (size < kSmallSegment) small.push_back(name);
  }
  return small;
}

void Journal::begin_rewrite() {
  Rewrite next;
  next.asked_for = restart_wanted_;
  store::Head& head = next.head;
  head.generation = ++kept_.highest_generation;
  head.era = (kept_.used ? kept_.used->era : 0) + (next.asked_for ? 1 : 0);
  head.made_ms = clock_.now_ms();
  head.snapshot = store::snapshot_path(head.generation);
  head.clock = std::max(kept_.state.newest_time(), restart_clock_);
  if (kept_.used) {
    head.clock = std::max(head.clock, kept_.used->clock);
    // Of epochs that have files still; these must not come back, even when removing them failed.
    for (const std::string& path : storage_.list("log/")) {
      auto name = store::segment_from_path(path);
      auto old = name ? kept_.used->covered.find(name->epoch) : kept_.used->covered.end();
      if (old != kept_.used->covered.end()) head.covered.insert(*old);
    }
  }
  for (const auto& [name, size] : kept_.log) {
    std::int64_t& seq = head.covered[name.epoch];
    seq = std::max(seq, name.seq);
  }
  if (next_seq_ > 1) head.covered[epoch_] = next_seq_ - 1;
  store::SnapshotWritten written = store::write_snapshot(kept_.state, head.generation, head.made_ms);
  head.snapshot_sha256 = std::move(written.sha256);
  head.records = written.records;
  next.snapshot_size = written.bytes.size();
  next.snapshot = std::move(written.bytes);
  rewrite_ = std::move(next);
  continue_rewrite();
}

void Journal::continue_rewrite() {
  bool snapshot = !rewrite_->snapshot_written;
  std::string path = snapshot ? rewrite_->head.snapshot : store::head_path(rewrite_->head.generation);
  std::string bytes = snapshot ? std::move(rewrite_->snapshot) : store::write_head(rewrite_->head);
  storage_.write(std::move(path), std::move(bytes), guarded([this, snapshot](core::Status status) {
                   if (!rewrite_) return pump();  // restart() began another one meanwhile
                   if (!status.ok()) return rewrite_failed(status.error());
                   if (!snapshot) return finish_rewrite();
                   rewrite_->snapshot_written = true;
                   pump();
                 }));
}

void Journal::rewrite_failed(const core::Error& error) {
  bool asked_for = rewrite_->asked_for;
  rewrite_.reset();
  if (asked_for) return failed(error);
  rewrite_resting_ = true;  // the log still holds everything; the next save gives another occasion
  pump();
}

void Journal::finish_rewrite() {
  bool asked_for = rewrite_->asked_for;
  bool remove_rest = asked_for && restart_removes_;
  if (remove_rest) kept_.heads.clear();
  kept_.used = rewrite_->head;
  kept_.heads.insert(kept_.heads.begin(), std::move(rewrite_->head));
  if (kept_.heads.size() > kGenerations) kept_.heads.resize(kGenerations);
  kept_.snapshot_bytes = rewrite_->snapshot_size;
  std::erase_if(kept_.log, [&](const auto& entry) { return is_covered(*kept_.used, entry.first); });
  std::erase_if(kept_.replaced, [&](const SegmentName& name) { return is_covered(*kept_.used, name); });
  rewrite_.reset();
  rewrite_wanted_ = false;
  if (asked_for) {
    restart_wanted_ = restart_removes_ = false;
    given_up_.clear();
    confirmed();
  }
  storage_.remove(obsolete(remove_rest), guarded([this](core::Status) { pump(); }));
}

std::vector<std::string> Journal::obsolete(bool remove_rest) const {
  std::set<std::string> keep;
  for (const store::Head& head : kept_.heads) {
    keep.insert(store::head_path(head.generation));
    keep.insert(head.snapshot);
  }
  // What is damaged goes only once its copy is safe.
  for (const Damage& damage : kept_.report.damage) {
    if (damage.quarantined_as.empty() && !remove_rest) keep.insert(damage.file);
  }
  std::vector<std::string> out;
  auto offer = [&](std::string path) {
    if (!keep.contains(path)) out.push_back(std::move(path));
  };
  for (std::string_view prefix : {"HEAD-", "snap/"}) {
    for (std::string& path : storage_.list(prefix)) offer(std::move(path));
  }
  // A segment is needed as long as any generation that stays would have to read it.
  bool enough = remove_rest || kept_.heads.size() >= kGenerations;
  for (std::string& path : storage_.list("log/")) {
    auto name = store::segment_from_path(path);
    if (enough && name && is_covered(kept_.heads.back(), *name)) offer(std::move(path));
  }
  if (remove_rest) {
    for (std::string& path : storage_.list("quarantine/")) offer(std::move(path));
  }
  return out;
}

void Journal::put_together() {
  std::vector<SegmentName> small = small_segments();
  std::vector<std::string> files;
  std::set<SegmentName> replaces(small.begin(), small.end());
  for (const SegmentName& name : small) {
    auto bytes = storage_.read(store::segment_path(name));
    auto segment = bytes.ok() ? store::read_segment(store::segment_path(name), *bytes)
                              : core::Result<store::SegmentRead>(bytes.error());
    if (!segment.ok() || !segment->whole) {  // went bad while we were running: memory still has its content
      rewrite_wanted_ = true;
      return pump();
    }
    replaces.insert(segment->header.replaces.begin(), segment->header.replaces.end());
    files.push_back(std::move(bytes).value());
  }
  if (kept_.heads.size() >= kGenerations) {
    std::erase_if(replaces, [&](const SegmentName& name) { return is_covered(kept_.heads.back(), name); });
  }
  SegmentName whole{epoch_, next_seq_++};
  store::SegmentWriter writer({store::kSchema, whole, {replaces.begin(), replaces.end()}});
  for (std::size_t i = 0; i < files.size(); ++i) {
    auto segment = store::read_segment(store::segment_path(small[i]), files[i]);
    for (std::string_view payload : segment->payloads) writer.add(payload);
  }
  std::string bytes = std::move(writer).take();
  std::size_t size = bytes.size();
  storage_.write(
      store::segment_path(whole), std::move(bytes),
      guarded([this, whole, size, small = std::move(small)](core::Status status) {
        if (!status.ok()) {
          given_up_.push_back(whole);  // the next save says that nothing is missing under this name
          rewrite_resting_ = true;
          return pump();
        }
        kept_.log.emplace(whole, size);
        std::vector<std::string> paths;
        for (const SegmentName& name : small) {
          kept_.log.erase(name);
          kept_.replaced.insert(name);
          paths.push_back(store::segment_path(name));
        }
        storage_.remove(std::move(paths), guarded([this](core::Status) { pump(); }));
      }));
}

void Journal::quarantine_next() {
  std::size_t index = to_quarantine_.back();
  to_quarantine_.pop_back();
  const Damage& damage = kept_.report.damage[index];
  auto bytes = storage_.read(damage.file);
  if (!bytes.ok()) return pump();  // gone: nothing to copy
  std::string path = "quarantine/" + std::to_string(clock_.now_ms()) + '-' + damage.file;
  std::replace(path.begin() + 11, path.end(), '/', '_');
  storage_.write(path, std::move(bytes).value(), guarded([this, index, path](core::Status status) {
                   if (status.ok()) kept_.report.damage[index].quarantined_as = path;
                   pump();
                 }));
}

}  // namespace hufang::app
