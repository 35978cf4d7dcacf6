#include "app/visits/appointments.h"

#include <algorithm>
#include <utility>

#include "app/session/checks.h"

namespace hufang::app {
namespace {

constexpr std::int64_t kLastMinuteOfDay = 1439;

core::Result<const core::Appointment*> planned(const Session& session, std::string_view id) {
  auto found = kept(session.data().appointments, id);
  if (found.ok() && (*found)->state != core::AppointmentState::planned) {
    return core::make_error(core::Code::appointment_not_planned);
  }
  return found;
}

// `replaced`: the appointment that this one is moved from, which is no rival.
core::Status check_appointment(const core::Workspace& data, const core::Appointment& wanted,
                               std::string_view replaced) {
  if (wanted.household.empty()) return core::make_error(core::Code::required_missing, "household");
  if (!wanted.on) return core::make_error(core::Code::required_missing, "on");
  if (auto home = kept(data.households, wanted.household); !home.ok()) return home.error();
  if (!wanted.staff.empty()) {
    if (auto staff = kept(data.staff, wanted.staff); !staff.ok()) return staff.error();
  }
  if (auto ok = in_range(wanted.minute, core::kUnknownMinute, kLastMinuteOfDay, "minute"); !ok.ok())
    return ok;
  for (const core::Appointment& other : data.appointments.rows()) {
    if (other.household != wanted.household || other.id == wanted.id || other.id == replaced) continue;
    if (other.state == core::AppointmentState::planned && other.kind == wanted.kind &&
        other.on == wanted.on) {
      return core::make_error(core::Code::appointment_repeated, "on", {core::format_date(*wanted.on)});
    }
  }
  return core::Done{};
}

// What is planned lies ahead; a time of today that is over is taken: an office writes a call down late.
core::Status check_ahead(const core::Appointment& wanted, core::Date today) {
  if (wanted.on && *wanted.on < today)
    return core::make_error(core::Code::matter_day_before, "on", {core::format_date(today)});
  return core::Done{};
}

void tidy(core::Appointment& appointment) {
  appointment.purpose = std::string(core::trim(appointment.purpose));
  appointment.note = std::string(core::trim(appointment.note));
}

core::Status give_up(Session& session, const core::Appointment& before, core::AppointmentState state,
                     std::string_view why, std::string action) {
  core::Appointment after = before;
  after.state = state;
  if (!core::trim(why).empty()) after.note = std::string(core::trim(why));
  Change change(std::move(action));
  change.edit(before, after);
  return session.commit(std::move(change));
}

}  // namespace

core::Result<std::string> plan_appointment(Session& session, const NewAppointment& wanted) {
  core::Appointment made;
  made.id = session.new_id();
  made.household = wanted.household;
  made.on = wanted.on;
  made.minute = wanted.minute;
  made.kind = wanted.kind;
  made.way = wanted.way;
  made.staff = wanted.staff;
  made.purpose = wanted.purpose;
  made.materials = wanted.materials;
  made.return_of_visit = wanted.return_of_visit;
  made.return_of_matter = wanted.return_of_matter;
  made.note = wanted.note;
  tidy(made);
  if (auto ok = check_ahead(made, session.today()); !ok.ok()) return ok.error();
  if (auto ok = check_appointment(session.data(), made, {}); !ok.ok()) return ok.error();
  made.community = session.data().households.find(made.household)->community;
  Change change("undo.appointment_planned");
  change.put(made);
  if (auto ok = session.commit(std::move(change)); !ok.ok()) return ok.error();
  return made.id;
}

core::Status update_appointment(Session& session, const core::Appointment& after) {
  auto before = planned(session, after.id);
  if (!before.ok()) return before.error();
  core::Appointment wanted = after;
  wanted.community = (*before)->community;
  wanted.on = (*before)->on;
  wanted.minute = (*before)->minute;
  wanted.state = (*before)->state;
  wanted.moved_to = (*before)->moved_to;
  // Ticks belong to what stood there.
  if (wanted.materials != (*before)->materials) wanted.prepared.clear();
  tidy(wanted);
  if (auto ok = check_appointment(session.data(), wanted, {}); !ok.ok()) return ok;
  Change change("undo.appointment_changed");
  change.edit(**before, wanted);
  return session.commit(std::move(change));
}

core::Status set_prepared(Session& session, std::string_view id, std::size_t material, bool ready) {
  auto before = planned(session, id);
  if (!before.ok()) return before.error();
  const auto place = static_cast<std::int64_t>(material);
  const auto count = static_cast<std::int64_t>((*before)->materials.size());
  if (auto ok = in_range(place, 0, count - 1, "prepared"); !ok.ok()) return ok;
  core::Appointment after = **before;
  std::erase(after.prepared, place);
  if (ready) after.prepared.push_back(place);
  std::ranges::sort(after.prepared);
  Change change("undo.appointment_prepared");
  change.edit(**before, after);
  return session.commit(std::move(change));
}

core::Result<std::string> move_appointment(Session& session, std::string_view id, core::Date on,
                                           std::int64_t minute, std::string_view why) {
  auto before = planned(session, id);
  if (!before.ok()) return before.error();
  core::Appointment next = **before;
  next.id = session.new_id();
  next.on = on;
  next.minute = minute;
  if (auto ok = check_ahead(next, session.today()); !ok.ok()) return ok.error();
  if (auto ok = check_appointment(session.data(), next, id); !ok.ok()) return ok.error();
  core::Appointment old = **before;
  old.state = core::AppointmentState::moved;
  old.moved_to = next.id;
  if (!core::trim(why).empty()) old.note = std::string(core::trim(why));
  Change change("undo.appointment_moved");
  change.edit(**before, old);
  change.put(next);
  if (auto ok = session.commit(std::move(change)); !ok.ok()) return ok.error();
  return next.id;
}

core::Status mark_no_show(Session& session, std::string_view id, std::string_view note) {
  auto before = planned(session, id);
  if (!before.ok()) return before.error();
  if ((*before)->on && *(*before)->on > session.today())
    return core::make_error(core::Code::appointment_ahead);
  return give_up(session, **before, core::AppointmentState::no_show, note, "undo.appointment_no_show");
}

core::Status cancel_appointment(Session& session, std::string_view id, std::string_view why) {
  auto before = planned(session, id);
  if (!before.ok()) return before.error();
  return give_up(session, **before, core::AppointmentState::cancelled, why, "undo.appointment_cancelled");
}

}  // namespace hufang::app
