#include "app/visits/returns.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "app/session/checks.h"
#include "app/visits/visit_commands.h"
#include "core/matter_past.h"

namespace hufang::app {
namespace {

using core::Code;
using core::Matter;
using core::Visit;

bool follows(const Matter& matter, const Visit& visit) {
  if (matter.id == visit.return_of_matter) return true;
  return !visit.return_of_visit.empty() && matter.visit == visit.return_of_visit;
}

// Who tells, and whom: as the record of the visit has it.
void tell(const core::Workspace& data, const Visit& visit, std::string_view way, Matter& after) {
  after.feedback_on = visit.on;
  after.feedback_way = std::string(way);
  const core::Staff* first = visit.staff.empty() ? nullptr : data.staff.find(visit.staff.front());
  after.feedback_by = first == nullptr ? std::string() : first->name;
  const core::Household* household = data.households.find(visit.household);
  after.feedback_to = !visit.met.empty() || household == nullptr ? visit.met : household->name;
}

}  // namespace

std::vector<const Matter*> matters_followed(const core::Workspace& data, const Visit& visit) {
  std::vector<const Matter*> out;
  for (const Matter& matter : data.matters.rows()) {
    if (matter.household != visit.household) continue;
    const bool closed = core::matter_state(matter) == core::MatterState::closed;
    const bool open_then = !matter.opened_on || !visit.on || *matter.opened_on <= *visit.on;
    const bool here = closed && visit.on && matter.closed_on == visit.on;
    if (follows(matter, visit) || here || (!closed && open_then && matter.visit != visit.id))
      out.push_back(&matter);
  }
  std::ranges::sort(out, [&](const Matter* a, const Matter* b) {
    const auto key = [&](const Matter* m) {
      return std::tuple(!follows(*m, visit), !m->promised, m->promised, std::string_view(m->id));
    };
    return key(a) < key(b);
  });
  return out;
}

std::vector<const Visit*> return_visits_of(const core::Workspace& data, std::string_view visit,
                                           std::string_view matter) {
  std::vector<const Visit*> out;
  for (const Visit& v : data.visits.rows()) {
    if (v.kind != core::VisitKind::return_visit || v.state == core::VisitState::voided) continue;
    const bool of_visit = !visit.empty() && v.return_of_visit == visit;
    const bool of_matter = !matter.empty() && v.return_of_matter == matter;
    if (of_visit || of_matter) out.push_back(&v);
  }
  std::ranges::sort(out, [](const Visit* a, const Visit* b) {
    return std::tie(a->on, a->started, a->id) < std::tie(b->on, b->started, b->id);
  });
  return out;
}

core::Status confirm_at_visit(Session& session, std::string_view visit, std::string_view matter,
                              core::Confirmation confirmation, std::string_view way) {
  const core::Workspace& data = session.data();
  auto draft = draft_visit(data, visit);
  if (!draft.ok()) return draft.error();
  auto before = kept(data.matters, matter);
  if (!before.ok()) return before.error();
  const Visit& v = **draft;
  if (confirmation == core::Confirmation::none)
    return core::make_error(Code::required_missing, "confirmation");
  if (!v.on) return core::make_error(Code::required_missing, "on");
  if (core::matter_state(**before) == core::MatterState::closed && (*before)->closed_on != v.on)
    return core::make_error(Code::matter_closed);
  if (!(*before)->resolved_on) return core::make_error(Code::matter_not_resolved);
  if (*v.on < *(*before)->resolved_on)
    return core::make_error(Code::matter_day_before, "closed_on",
                            {core::format_date(*(*before)->resolved_on)});
  if (*v.on > session.today()) return core::make_error(Code::matter_day_ahead, "closed_on");
  Matter after = **before;
  if (confirmation != core::Confirmation::unreachable && core::feedback_outstanding(after))
    tell(data, v, way, after);
  after.confirmation = confirmation;
  after.closed_on = v.on;
  core::keep_past(**before, after, session.today());
  Change change("undo.matter_closed");
  change.edit(**before, after);
  return session.commit(std::move(change));
}

}  // namespace hufang::app
