// The ledger of matters (事项): the state of each, and the one definition of overdue.
//
// Holds always: a matter is overdue when its promised date is before today and it is not closed; nothing else
// in the program decides that. It is closed by the household's confirmation alone, whatever that says.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/workspace.h"

namespace hufang::core {

enum class MatterState { open, resolved, closed };  // resolved: done as far as we know, to be confirmed

MatterState matter_state(const Matter& matter);
bool overdue(const Matter& matter, Date today);
// Days since the promised date; 0 when not overdue.
int days_overdue(const Matter& matter, Date today);
// The household waits for word: feedback is owed and has not been given.
bool feedback_outstanding(const Matter& matter);

struct MatterCounts {
  std::int64_t open = 0;  // not closed, the resolved ones among them
  std::int64_t resolved = 0;
  std::int64_t closed = 0;
  std::int64_t overdue = 0;
  std::int64_t feedback = 0;  // outstanding
  std::int64_t referred = 0;  // complaints under the complaint procedure, closed or not
  bool operator==(const MatterCounts&) const = default;
};
// As the day ended (core/matter_past.h): what was opened later is not among them.
MatterCounts count_matters(const Workspace& workspace, std::string_view community, Date day);

// The community's matters that are not closed, most urgent first: by promised date, those without one last.
// Pointers live as long as the workspace's rows.
std::vector<const Matter*> matters_due(const Workspace& workspace, std::string_view community);

}  // namespace hufang::core
