// Numbers (编号) of what a community writes month by month: FW-202605-001 and the like.
//
// Holds always: two devices never give the same number, although they cannot ask each other. The device on
// which the community was set up counts plainly; any other puts its own mark behind (FW-202605-001-k3f), so
// that in an office with one computer numbers stay short. Each counts on from the highest of its own in the
// month; a number is never used again.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "app/session/session.h"
#include "core/date.h"
#include "core/table.h"

namespace hufang::app {

// "" on the device on which the community was set up, "-k3f" on others.
std::string number_mark(const Session& session, std::string_view community);

// "FW-202605-007" + mark.
std::string number_text(std::string_view prefix, core::Month month, std::int64_t n, std::string_view mark);
// The n of a number of this prefix, month and mark; 0 when it is another's.
std::int64_t number_place(std::string_view number, std::string_view prefix, core::Month month,
                          std::string_view mark);

// The next free number among the rows of a table whose records have `community` and `number`.
template <class R>
std::string next_number(const Session& session, const core::Table<R>& table, std::string_view community,
                        std::string_view prefix, core::Month month) {
  const std::string mark = number_mark(session, community);
  std::int64_t last = 0;
  for (const R& row : table.rows()) {
    if (row.community == community) last = std::max(last, number_place(row.number, prefix, month, mark));
  }
  return number_text(prefix, month, last + 1, mark);
}

}  // namespace hufang::app
