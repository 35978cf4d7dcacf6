// A matter on an earlier day: what it was when a month ended, whatever was done about it since.
//
// Holds always: what is only added later (done, told, closed) is left out by its own day; what was replaced
// later (a promise moved, a result written anew, the matter opened again) is kept in Matter::past with the
// day of the change, so that the same day gives the same answer for ever. A matter whose past was never kept
// (older files) answers from its days alone.
#pragma once

#include <optional>
#include <string>

#include "core/matters.h"

namespace hufang::core {

struct MatterOn {
  MatterState state = MatterState::open;
  std::optional<Date> promised;
  std::optional<Date> closed_on;  // of a closed one, where it is known
  int days_overdue = 0;
  bool feedback = false;  // owed and not given
  bool referred = false;  // under the complaint procedure
  bool overdue() const { return days_overdue > 0; }
  bool operator==(const MatterOn&) const = default;
};

// As the day ended; nothing before the day it was opened on.
std::optional<MatterOn> matter_on(const Matter& matter, Date day);

// Notes in `after` what `before` was, when the change of `today` replaces a dated fact rather than adding
// one. Every command that changes a matter calls it before it keeps the change.
void keep_past(const Matter& before, Matter& after, Date today);

}  // namespace hufang::core
