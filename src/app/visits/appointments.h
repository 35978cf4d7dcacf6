// Commands on appointments (预约): make one, prepare it, move it, give it up.
//
// Holds always: only a planned appointment changes; a moved one stays, pointing at the one in its place. It
// becomes `kept` when its visit is completed (commands/visits.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/session/session.h"

namespace hufang::app {

struct NewAppointment {
  std::string household;
  std::optional<core::Date> on;
  std::int64_t minute = core::kUnknownMinute;  // of the local day
  core::VisitKind kind = core::VisitKind::visit;
  core::VisitWay way = core::VisitWay::door;
  std::string staff;  // id; empty: not yet decided
  std::string purpose;
  std::vector<std::string> materials;
  std::string return_of_visit;
  std::string return_of_matter;
  std::string note;
};

// Gives back its id. Errors: required_missing "household" or "on"; not_found (household, staff);
// number_too_small, number_too_large "minute"; appointment_repeated "on" (args {day}): the household has a
// planned one of the kind that day; matter_day_before "on" (args {today}).
core::Result<std::string> plan_appointment(Session& session, const NewAppointment& wanted);

// Errors as plan_appointment; not_found; appointment_not_planned. Its day and time change by move_appointment
// alone.
core::Status update_appointment(Session& session, const core::Appointment& after);

// Ticks a material of the checklist off, or back on. Errors: not_found; appointment_not_planned;
// number_too_large "prepared".
core::Status set_prepared(Session& session, std::string_view id, std::size_t material, bool ready);

// Another day or time: a new appointment takes its place. Gives back the new one's id. Errors as
// plan_appointment.
core::Result<std::string> move_appointment(Session& session, std::string_view id, core::Date on,
                                           std::int64_t minute, std::string_view why);
// Nobody opened (未遇). Errors: not_found; appointment_not_planned; appointment_ahead: its day has not come.
core::Status mark_no_show(Session& session, std::string_view id, std::string_view note);
// Errors: not_found; appointment_not_planned.
core::Status cancel_appointment(Session& session, std::string_view id, std::string_view why);

}  // namespace hufang::app
