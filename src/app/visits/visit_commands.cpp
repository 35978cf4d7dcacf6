#include "app/visits/visit_commands.h"

#include <algorithm>
#include <utility>

#include "app/session/checks.h"
#include "app/session/numbers.h"
#include "app/visits/opinions.h"
#include "core/visit_check.h"

namespace hufang::app {
namespace {

constexpr std::int64_t kLastMinute = 1439;

std::string_view number_prefix(core::VisitKind kind) { return kind == core::VisitKind::visit ? "FW" : "HF"; }

core::Status check_visit(const core::Workspace& data, const core::Visit& visit) {
  if (visit.household.empty()) return core::make_error(core::Code::required_missing, "household");
  if (auto home = kept(data.households, visit.household); !home.ok()) return home.error();
  for (const std::string& id : visit.staff) {
    if (auto staff = kept(data.staff, id); !staff.ok()) return staff.error();
  }
  if (auto ok = in_range(visit.started, core::kUnknownMinute, kLastMinute, "started"); !ok.ok()) return ok;
  return in_range(visit.ended, core::kUnknownMinute, kLastMinute, "ended");
}

core::Result<std::string> keep_draft(Session& session, core::Visit visit) {
  visit.id = session.new_id();
  visit.on = session.today();
  visit.started = session.clock().minute_of_day();
  if (auto ok = check_visit(session.data(), visit); !ok.ok()) return ok.error();
  visit.community = session.data().households.find(visit.household)->community;
  Change change("undo.visit_started");
  change.put(visit);
  if (auto ok = session.commit(std::move(change)); !ok.ok()) return ok.error();
  return visit.id;
}

const core::Appointment* todays_appointment(const Session& session, const NewVisit& wanted) {
  for (const core::Appointment& a : session.data().appointments.rows()) {
    if (a.household == wanted.household && a.kind == wanted.kind &&
        a.state == core::AppointmentState::planned && a.on == session.today()) {
      return &a;
    }
  }
  return nullptr;
}

// The household of a visit's matters and the day they were opened are the visit's.
void follow_with_matters(const core::Workspace& data, const core::Visit& visit, Change& change) {
  for (const core::Opinion& opinion : data.opinions.rows()) {
    if (opinion.visit != visit.id) continue;
    const core::Matter* matter = data.matters.find(opinion.matter);
    if (matter == nullptr) continue;
    core::Matter after = *matter;
    after.household = visit.household;
    if (visit.on) after.opened_on = visit.on;
    change.edit(*matter, after);
  }
}

template <class R>
void remove_rows_of(const core::Table<R>& table, std::string_view visit, Change& change) {
  for (const R& row : table.rows()) {
    if (row.visit == visit) change.remove<R>(row.id);
  }
}

void set_appointment(const core::Workspace& data, const core::Visit& visit, core::AppointmentState state,
                     Change& change) {
  const core::Appointment* before = data.appointments.find(visit.appointment);
  if (before == nullptr) return;
  core::Appointment after = *before;
  after.state = state;
  change.edit(*before, after);
}

}  // namespace

core::Result<std::string> start_visit(Session& session, std::string_view appointment) {
  auto found = kept(session.data().appointments, appointment);
  if (!found.ok()) return found.error();
  const core::Appointment& a = **found;
  if (a.state != core::AppointmentState::planned)
    return core::make_error(core::Code::appointment_not_planned);
  for (const core::Visit& visit : session.data().visits.rows()) {
    if (visit.appointment == a.id && visit.state == core::VisitState::draft) return visit.id;
  }
  core::Visit visit;
  visit.household = a.household;
  visit.kind = a.kind;
  visit.way = a.way;
  if (!a.staff.empty()) visit.staff = {a.staff};
  visit.purpose = a.purpose;
  visit.appointment = a.id;
  visit.return_of_visit = a.return_of_visit;
  visit.return_of_matter = a.return_of_matter;
  return keep_draft(session, std::move(visit));
}

core::Result<std::string> start_unplanned_visit(Session& session, const NewVisit& wanted) {
  if (const core::Appointment* own = todays_appointment(session, wanted))
    return start_visit(session, own->id);
  core::Visit visit;
  visit.household = wanted.household;
  visit.way = wanted.way;
  visit.kind = wanted.kind;
  if (!wanted.staff.empty()) visit.staff = {wanted.staff};
  visit.return_of_visit = wanted.return_of_visit;
  visit.return_of_matter = wanted.return_of_matter;
  return keep_draft(session, std::move(visit));
}

core::Result<const core::Visit*> draft_visit(const core::Workspace& data, std::string_view id) {
  auto found = kept(data.visits, id);
  if (found.ok() && (*found)->state != core::VisitState::draft)
    return core::make_error(core::Code::visit_not_draft);
  return found;
}

core::Status update_visit(Session& session, const core::Visit& after) {
  auto before = draft_visit(session.data(), after.id);
  if (!before.ok()) return before.error();
  core::Visit wanted = after;
  wanted.community = (*before)->community;
  wanted.number = (*before)->number;
  wanted.state = (*before)->state;
  wanted.signature = (*before)->signature;  // commands/signatures.h
  if (auto ok = check_visit(session.data(), wanted); !ok.ok()) return ok;
  const core::Appointment* appointment = session.data().appointments.find(wanted.appointment);
  if (appointment != nullptr && appointment->household != wanted.household) wanted.appointment.clear();
  Change change("undo.visit_changed");
  change.edit(**before, wanted);
  if (wanted.household != (*before)->household || wanted.on != (*before)->on) {
    follow_with_matters(session.data(), wanted, change);
  }
  return session.commit(std::move(change));
}

core::Status complete_visit(Session& session, std::string_view id) {
  auto before = draft_visit(session.data(), id);
  if (!before.ok()) return before.error();
  const auto gaps = core::visit_gaps(session.data(), **before, session.today());
  const auto missing =
      std::ranges::count_if(gaps, [](const core::GapAt& at) { return core::blocks(at.gap); });
  if (missing > 0) return core::make_error(core::Code::visit_incomplete, {}, {std::to_string(missing)});
  core::Visit after = **before;
  after.state = core::VisitState::completed;
  if (after.number.empty()) {
    after.number = next_number(session, session.data().visits, after.community, number_prefix(after.kind),
                               core::month_of(*after.on));
  }
  const int now = session.clock().minute_of_day();
  if (after.ended == core::kUnknownMinute && after.on == session.today() && now >= after.started)
    after.ended = now;
  Change change("undo.visit_completed");
  change.edit(**before, after);
  set_appointment(session.data(), after, core::AppointmentState::kept, change);
  return session.commit(std::move(change));
}

core::Status void_visit(Session& session, std::string_view id, std::string_view reason) {
  auto before = kept(session.data().visits, id);
  if (!before.ok()) return before.error();
  if ((*before)->state == core::VisitState::voided) return core::make_error(core::Code::visit_is_void);
  auto why = required_text(reason, "void_reason");
  if (!why.ok()) return why.error();
  core::Visit after = **before;
  after.state = core::VisitState::voided;
  after.void_reason = *why;
  Change change("undo.visit_voided");
  change.edit(**before, after);
  return session.commit(std::move(change));
}

core::Status reopen_visit(Session& session, std::string_view id) {
  auto before = kept(session.data().visits, id);
  if (!before.ok()) return before.error();
  if ((*before)->state != core::VisitState::completed)
    return core::make_error(core::Code::visit_not_completed);
  core::Visit after = **before;
  after.state = core::VisitState::draft;
  Change change("undo.visit_reopened");
  change.edit(**before, after);
  return session.commit(std::move(change));
}

core::Status discard_draft(Session& session, std::string_view id) {
  auto draft = draft_visit(session.data(), id);
  if (!draft.ok()) return draft.error();
  if (!(*draft)->number.empty())
    return core::make_error(core::Code::visit_has_number, {}, {(*draft)->number});
  const core::Workspace& data = session.data();
  Change change("undo.visit_discarded");
  for (const core::Opinion& opinion : data.opinions.rows()) {
    const core::Matter* matter = opinion.visit == id ? data.matters.find(opinion.matter) : nullptr;
    if (matter != nullptr && !matter_in_work(*matter)) change.remove<core::Matter>(matter->id);
  }
  remove_rows_of(data.opinions, id, change);
  remove_rows_of(data.signatures, id, change);
  remove_rows_of(data.attachments, id, change);
  change.remove<core::Visit>(id);
  return session.commit(std::move(change));
}

}  // namespace hufang::app
