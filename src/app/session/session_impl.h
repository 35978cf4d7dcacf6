// The inside of Session, shared by its .cpp files.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/session/journal.h"
#include "app/session/kept_files.h"
#include "app/session/session.h"
#include "app/session/undo.h"
#include "store/exchange.h"
#include "store/stamp.h"

namespace hufang::app {

// A file that was read for a preview, and what tells it from other bytes.
struct Previewed {
  std::size_t size = 0, hash = 0;
  store::Exchange file;
};

struct Session::Impl {
  SessionPorts ports;
  WindowRole role;
  KeptFiles kept;
  core::Workspace data;
  std::uint64_t revision = 0;
  int holds = 0;  // see Hold
  store::LogicalClock clock;
  UndoStack undo;
  std::string drawn_device;  // of a fresh storage, kept with the first change
  std::map<std::string, std::string, std::less<>> reader_settings;  // a reader's own, kept nowhere
  Journal journal;
  std::optional<Previewed> previewed;  // until the next preview or import

  Impl(SessionPorts p, WindowRole r)
      : ports(p), role(r), journal(ports.storage, ports.clock, ports.random, kept) {}

  // Stamps the writes, takes them into state and data, and hands them to the journal.
  store::Stamp keep(std::string action, std::vector<store::FieldWrite> writes);
  // The rounds that undo or redo, each under a stamp of its own.
  std::vector<store::Stamp> keep_rounds(const std::string& action, UndoStack::Rounds rounds);
  // Change sets that are in the state already, from elsewhere.
  void keep_merged(const std::vector<store::ChangeSet>& changes);
  void show(const std::vector<store::RecordRef>& touched);
  void show_all();
  // Replaces everything by `state`, but for this device's settings; see Journal::restart.
  void replace_state(store::State state, bool remove_rest);
  // Everything that changes anything asks one of these two first; `what` is its name.
  core::Status may_change(std::string_view what) const;
  core::Status may_write(std::string_view what) const {
    if (auto may = may_change(what); !may.ok() || role == WindowRole::writer) return may;
    return core::make_error(core::Code::window_is_reader);
  }
  std::string setting(std::string_view key) const;
  std::string user_name() const;
  void keep_setting(std::string_view key, std::string value);
  std::uint64_t device();  // keeps it, too, when it is not kept yet
};

}  // namespace hufang::app
