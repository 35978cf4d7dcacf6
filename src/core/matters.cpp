#include "core/matters.h"

#include <algorithm>
#include <tuple>

#include "core/matter_past.h"

namespace hufang::core {

MatterState matter_state(const Matter& matter) {
  if (matter.confirmation != Confirmation::none) return MatterState::closed;
  return matter.resolved_on ? MatterState::resolved : MatterState::open;
}

bool overdue(const Matter& matter, Date today) {
  return matter.promised && *matter.promised < today && matter_state(matter) != MatterState::closed;
}

int days_overdue(const Matter& matter, Date today) {
  return overdue(matter, today) ? today - *matter.promised : 0;
}

bool feedback_outstanding(const Matter& matter) {
  return matter.feedback != FeedbackOwed::no && !matter.feedback_on;
}

MatterCounts count_matters(const Workspace& workspace, std::string_view community, Date day) {
  MatterCounts counts;
  for (const Matter& matter : workspace.matters.rows()) {
    if (matter.community != community) continue;
    const std::optional<MatterOn> then = matter_on(matter, day);
    if (!then) continue;
    ++(then->state == MatterState::closed ? counts.closed : counts.open);
    counts.resolved += then->state == MatterState::resolved ? 1 : 0;
    counts.overdue += then->overdue() ? 1 : 0;
    counts.feedback += then->feedback ? 1 : 0;
    counts.referred += then->referred ? 1 : 0;
  }
  return counts;
}

std::vector<const Matter*> matters_due(const Workspace& workspace, std::string_view community) {
  std::vector<const Matter*> due;
  for (const Matter& matter : workspace.matters.rows()) {
    if (matter.community == community && matter_state(matter) != MatterState::closed) due.push_back(&matter);
  }
  std::ranges::sort(due, [](const Matter* a, const Matter* b) {
    const auto key = [](const Matter* m) {
      return std::tuple(!m->promised, m->promised, std::string_view(m->id));
    };
    return key(a) < key(b);
  });
  return due;
}

}  // namespace hufang::core
