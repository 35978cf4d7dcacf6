// Journal: brings change sets into storage, one small file a save, and now and then everything into a new
// generation.
//
// Holds always: a change set stays in memory until storage has confirmed the file that holds it. No file is
// written twice: a failed try's name is given up. A crash between any two steps loses nothing that was
// reported saved. The cost of a save follows the change; the number of files is bounded: small segments are
// put together, and once the log has grown to half the snapshot, a new generation is written. The newest
// three generations stay.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/ports/clock.h"
#include "app/ports/random.h"
#include "app/session/kept_files.h"
#include "app/session/save_state.h"
#include "store/change_set.h"

namespace hufang::app {

class Journal {
 public:
  static constexpr std::size_t kMaxSegments = 64;
  static constexpr std::size_t kGenerations = 3;
  static constexpr std::size_t kSmallSegment = 64 * 1024;    // bytes; larger ones are not put together again
  static constexpr std::size_t kLogForSnapshot = 64 * 1024;  // bytes; a smaller log makes no new generation

  // `kept` is what was read, its state the one that generations are written from; it outlives the journal.
  Journal(Storage& storage, Clock& clock, Random& random, KeptFiles& kept);
  ~Journal();
  Journal(const Journal&) = delete;
  Journal& operator=(const Journal&) = delete;

  // Call before the first append(): draws this window's epoch, puts copies of what is damaged into
  // quarantine/.
  void start_writing();
  // `change` is in the state already. Also tries again what failed before.
  void append(const store::ChangeSet& change);
  // Several that belong together, such as an import: they go into one file.
  void append_all(const std::vector<store::ChangeSet>& changes);
  // Writes the state as a new generation that leaves out all that was written before (roll back); with
  // `remove_rest`, all other files go too (wipe). Changes still waiting are part of the state, or were taken
  // away with it.
  void restart(std::uint64_t clock, bool remove_rest);
  void retry();
  // What waits for a save under way to end goes into a file of its own, without waiting. It waits on besides:
  // a change that is kept twice is kept once.
  void save_at_once();

  const SaveState& save_state() const { return save_; }
  void on_changed(std::function<void(const SaveState&)> changed) { changed_ = std::move(changed); }

 private:
  // A new generation on its way into storage: snapshot first, then the HEAD that makes it count.
  struct Rewrite {
    store::Head head;
    std::string snapshot;
    std::size_t snapshot_size = 0;
    bool snapshot_written = false;
    bool asked_for = false;  // by restart()
  };

  void pump();
  void save_pending();
  void put_together();
  void begin_rewrite();
  void continue_rewrite();
  void finish_rewrite();
  void rewrite_failed(const core::Error& error);
  std::vector<std::string> obsolete(bool remove_rest) const;
  void quarantine_next();
  void failed(const core::Error& error);
  void confirmed();
  void tell();
  bool wants_rewrite() const;
  std::vector<store::SegmentName> small_segments() const;
  // Runs `then` when storage answers, unless the journal is gone by then.
  Storage::Done guarded(std::function<void(core::Status)> then);

  Storage& storage_;
  Clock& clock_;
  Random& random_;
  KeptFiles& kept_;
  std::string epoch_;
  std::int64_t next_seq_ = 1;
  std::vector<std::string> pending_;          // change sets as JSON, oldest first
  std::size_t in_flight_ = 0;                 // of pending_, those in the file being written
  std::vector<store::SegmentName> given_up_;  // names of failed tries of what is in pending_
  std::vector<std::size_t> to_quarantine_;    // indexes into kept_.report.damage
  std::optional<Rewrite> rewrite_;
  bool restart_wanted_ = false;  // restart() asked for one, and it must succeed before "saved"
  bool restart_removes_ = false;
  std::uint64_t restart_clock_ = 0;
  bool rewrite_wanted_ = false;   // after damage
  bool rewrite_resting_ = false;  // a rewrite failed: not again before the next save
  bool busy_ = false;             // a call to storage is under way
  int failures_ = 0;              // in a row
  SaveState save_;
  std::function<void(const SaveState&)> changed_;
  std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

}  // namespace hufang::app
