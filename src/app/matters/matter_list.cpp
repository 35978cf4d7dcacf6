#include "app/matters/matter_list.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/matters.h"

namespace hufang::app {
namespace {

bool closed(const core::Matter& matter) { return core::matter_state(matter) == core::MatterState::closed; }

bool before(const MatterRow& left, const MatterRow& right) {
  const core::Matter &a = *left.matter, &b = *right.matter;
  if (closed(a) != closed(b)) return closed(b);
  if (closed(a)) {
    if (a.closed_on != b.closed_on) return b.closed_on < a.closed_on;
  } else {
    if (a.promised.has_value() != b.promised.has_value()) return a.promised.has_value();
    if (a.promised != b.promised) return a.promised < b.promised;
  }
  return a.id < b.id;
}

}  // namespace

bool in_part(const core::Matter& matter, MatterPart part, core::Date today) {
  switch (part) {
    case MatterPart::all:
      return true;
    case MatterPart::overdue:
      return core::overdue(matter, today);
    case MatterPart::this_week:
      return matter.promised && !closed(matter) && *matter.promised >= today &&
             *matter.promised <= core::monday_of(core::iso_week(today)) + 6;
    case MatterPart::feedback:
      return core::feedback_outstanding(matter);
    case MatterPart::closed:
      return closed(matter);
  }
  return false;
}

void MatterList::refresh(const core::Workspace& w, std::string_view community, core::Date today,
                         const MatterFilter& filter) {
  const bool same = built_ && basis_.matters == w.matters.revision() &&
                    basis_.households == w.households.revision() && basis_.rooms == w.rooms.revision() &&
                    basis_.units == w.units.revision() && basis_.buildings == w.buildings.revision() &&
                    basis_.community == community && basis_.today == today && basis_.filter == filter;
  if (same) return;
  basis_ = {w.matters.revision(),
            w.households.revision(),
            w.rooms.revision(),
            w.units.revision(),
            w.buildings.revision(),
            std::string(community),
            today,
            filter};
  built_ = true;
  rebuild(w);
}

void MatterList::rebuild(const core::Workspace& workspace) {
  core::StringMap<std::uint32_t> known;
  rows_.clear();
  places_.clear();
  counts_.fill(0);
  all_ = 0;
  for (const core::Matter& matter : workspace.matters.rows()) {
    if (matter.community != basis_.community) continue;
    ++all_;
    if (!basis_.filter.owner.empty() && matter.owner != basis_.filter.owner) continue;
    for (std::size_t part = 0; part < kMatterParts; ++part) {
      counts_[part] += in_part(matter, static_cast<MatterPart>(part), basis_.today) ? 1 : 0;
    }
    if (!in_part(matter, basis_.filter.part, basis_.today)) continue;
    const auto [at, fresh] = known.try_emplace(matter.household, static_cast<std::uint32_t>(places_.size()));
    if (fresh) places_.push_back(place_of(workspace, matter.household));
    rows_.push_back({&matter, at->second});
  }
  std::ranges::sort(rows_, before);
}

}  // namespace hufang::app
