// Session: an office's data, open: what screens read, and the one door through which it is changed and kept.
//
// Holds always: data() shows every commit at once; keeping it follows, and save_state() says how far that is.
// A change set is either wholly in data() or not at all, and stays in memory until storage confirms it.
// Tables whose records changed have a higher Table::revision(). A reader window never writes anything.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/ports/clock.h"
#include "app/ports/random.h"
#include "app/ports/storage.h"
#include "app/ports/windows.h"
#include "app/session/change.h"
#include "app/session/change_history.h"
#include "app/session/exchange.h"
#include "app/session/opening.h"
#include "app/session/save_state.h"
#include "core/result.h"
#include "core/workspace.h"

namespace hufang::app {

struct SessionPorts {
  Storage& storage;
  Clock& clock;
  Random& random;
};

class Session {
 public:
  Session(SessionPorts ports, WindowRole role);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  // Reads what is kept. Damage is no error: the best readable state is opened, see opening().damage. Call
  // once. Error: schema_newer (the data was written by a newer version of the program; nothing is touched).
  core::Status open();
  const OpeningReport& opening() const;

  // -- what is kept --
  const core::Workspace& data() const;
  std::uint64_t revision() const;  // grows with every change of data()
  core::Date today() const;        // local day, from the clock
  std::int64_t now_ms() const;
  Clock& clock() const;

  // While one lives, data() stays as it is, so that what looks at records (a frame being drawn) may keep
  // pointers to them. Changing anything meanwhile is a fault of the program (ports/fault.h) and refused:
  // storage_failed.
  class Hold {
   public:
    explicit Hold(Session& session);
    ~Hold();
    Hold(const Hold&) = delete;
    Hold& operator=(const Hold&) = delete;

   private:
    Session& session_;
  };

  // -- changing it --
  WindowRole role() const;
  // Errors: window_is_reader; required_missing (an id is empty). A change that changes nothing is fine and
  // keeps nothing.
  core::Status commit(Change change);
  std::string new_id();  // 12 characters 0-9a-z, never used before

  bool can_undo() const;
  bool can_redo() const;
  std::string undo_action() const;  // text key of what undo() would take back; empty when nothing
  std::string redo_action() const;
  // What undo() takes back one after the other, latest first, and what redo() does again, next first. At most
  // the last 100.
  std::vector<ActionInfo> done_actions() const;
  std::vector<ActionInfo> undone_actions() const;
  // Error: undo_changed_meanwhile (place "table/id/field"): somebody else changed it since; nothing_to_undo.
  core::Status undo();
  core::Status redo();

  // -- keeping it --
  SaveState save_state() const;
  void on_save_changed(std::function<void(const SaveState&)> changed);
  void retry_save();
  // Hands everything that waits to storage now, beside a save that is under way: for a page that goes away.
  void save_at_once();
  // Asks the platform how much room there is; the answer may come later. See StorageUse.
  void storage_use(std::function<void(StorageUse)> told) const;

  // -- device-local settings (preferences.h names the keys); never exported, no undo --
  std::string preference(std::string_view key) const;  // empty when not set
  core::Status set_preference(std::string_view key, std::string value);
  // The same for what is typed and no record yet (pref::kDraft): of it no older text stays; empty: none.
  core::Status keep_draft(std::string_view key, std::string text);
  std::string community() const;  // id of the community on screen; empty when there is none
  core::Status set_community(std::string_view id);
  std::string device() const;  // 8 characters 0-9a-z, of this storage
  std::string user() const;    // who changes things, as recorded in the history; empty when not said

  // -- sharing it --
  // One JSON document of everything kept, or of one community; see docs/file-format.md.
  std::string export_json(std::string_view community = {}) const;
  // What the next step of a community's month needs: people, roster, ledger, the month and those before it
  // that trends look at; no questionnaires, no sheets. Merges like any other file.
  std::string export_month(std::string_view community, core::Month month) const;
  // What import_json would do; nothing is changed. Errors as there.
  core::Result<ImportReport> preview_import(std::string_view bytes) const;
  // Merges the file. Errors: window_is_reader, file_not_ours, file_truncated, file_checksum, file_damaged,
  // schema_newer; then nothing was changed. With stamps more than 24 hours ahead the report says `held` and
  // nothing was changed, unless `accept_ahead`.
  core::Result<ImportReport> import_json(std::string_view bytes, bool accept_ahead = false);
  std::string canonical_sha256() const;  // the same on every device that holds the same
  // Removes everything but the device-local settings, generations included.
  core::Status wipe();

  // -- history and conflicts --
  std::vector<HistoryEntry> history(std::string_view table, std::string_view id) const;  // oldest first
  // The ids of a table's records, removed ones too, whose text field is `value`: the parts of a record, for
  // its history. Looks at the whole table: not for every frame.
  std::vector<std::string> ids_with(std::string_view table, std::string_view field,
                                    std::string_view value) const;
  std::vector<ConflictEntry> conflicts() const;  // sorted by table, id, field
  std::size_t conflict_count() const;
  // Decides a conflict for the value of conflicts()[...].choices[choice]. Errors: not_found,
  // window_is_reader.
  core::Status resolve(std::string_view table, std::string_view id, std::string_view field,
                       std::size_t choice);

  // -- generations --
  std::vector<GenerationInfo> generations() const;  // newest first
  // Goes back to the state of an older generation, as a new one. Errors: not_found, file_damaged,
  // window_is_reader.
  core::Status roll_back(std::int64_t generation);

  // -- other windows --
  // A reader takes in what the writer saved since.
  core::Status reload();
  // Takes the writer's role, after reading afresh; or gives it up.
  core::Status set_role(WindowRole role);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace hufang::app
