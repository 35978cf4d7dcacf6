// Commands on the procedure's versions (规程版本) and on who has read them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/session/session.h"

namespace hufang::app {

struct VersionEntry {
  std::string number;
  std::optional<core::Date> effective_on;
  std::string changes;
};

// Of the community on screen, written by this device's user; gives back the id. Errors: required_missing
// "community", "procedure_version.number" or "effective_on"; not_unique (args {number}).
core::Result<std::string> add_version(Session& session, const VersionEntry& entry);
// Errors as add_version; not_found.
core::Status update_version(Session& session, std::string_view id, const VersionEntry& entry);
// Takes a version away that was entered by mistake, with its readings; undo brings it back. Error: not_found.
core::Status remove_version(Session& session, std::string_view id);

// That the version was looked at again and stays as it is, by this device's user. Errors: not_found;
// day_ahead, matter_day_before (args {day in force}) "reviewed_on".
core::Status record_review(Session& session, std::string_view id, core::Date on, std::string_view note);

// When a person confirmed having read the version, and was trained on it; an empty day takes it back. Errors:
// not_found; day_ahead "read_on" or "trained_on".
core::Status record_reading(Session& session, std::string_view version, std::string_view staff,
                            std::optional<core::Date> read_on, std::optional<core::Date> trained_on);

// Training of several people at once (ids of staff); those not named stay as they are. Errors as
// record_reading; required_missing "staff" when nobody is named.
core::Status record_training(Session& session, std::string_view version,
                             const std::vector<std::string>& staff, core::Date on);

}  // namespace hufang::app
