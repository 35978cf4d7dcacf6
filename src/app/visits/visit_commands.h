// Commands on visits (访问): start one, keep its draft, complete it, void it, open it again for a correction.
//
// Holds always: only a draft is edited; a completed visit has a number (commands/numbers.h), which it keeps
// when it is opened again; what blocks completing is said by core::visit_gaps() alone.
#pragma once

#include <string>
#include <string_view>

#include "app/session/session.h"

namespace hufang::app {

struct NewVisit {
  std::string household = {};
  core::VisitWay way = core::VisitWay::door;
  core::VisitKind kind = core::VisitKind::visit;
  std::string staff = {};  // id, may be empty
  std::string return_of_visit = {};
  std::string return_of_matter = {};
};

// Starts the visit of an appointment, today and now; gives back the draft's id, that of the draft there is
// already when it was started before. Errors: not_found; appointment_not_planned.
core::Result<std::string> start_visit(Session& session, std::string_view appointment);
// Starts a visit ad hoc. A planned appointment of the household for today and of the same kind is taken as
// its own. Errors: required_missing "household"; not_found.
core::Result<std::string> start_unplanned_visit(Session& session, const NewVisit& wanted);

// The draft of that id. Errors: not_found; visit_not_draft.
core::Result<const core::Visit*> draft_visit(const core::Workspace& data, std::string_view id);

// Keeps the fields of a draft. Another household takes the opinions' matters with it and lets go of an
// appointment that is not its own. Errors: as draft_visit; not_found (household, staff); number_too_small,
// number_too_large (started, ended).
core::Status update_visit(Session& session, const core::Visit& after);

// Errors: as draft_visit; visit_incomplete (args {number of things missing}).
core::Status complete_visit(Session& session, std::string_view id);
// Errors: not_found; required_missing "void_reason"; visit_is_void.
core::Status void_visit(Session& session, std::string_view id, std::string_view reason);
// A completed visit becomes a draft again. Errors: not_found; visit_not_completed.
core::Status reopen_visit(Session& session, std::string_view id);
// Takes a draft that was never completed away, with its opinions, signature, attachments and the matters
// nobody has worked on. Errors: as draft_visit; visit_has_number: it was completed before, so it can only be
// voided.
core::Status discard_draft(Session& session, std::string_view id);

}  // namespace hufang::app
