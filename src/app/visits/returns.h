// Commands on return visits (回访): what one follows up, and the household's word on it.
//
// Holds always: a matter is closed here on the day of the return visit, by the same rules as in the ledger
// (commands/matters.h); what the household was told at the visit is its feedback.
#pragma once

#include <string_view>
#include <vector>

#include "app/session/session.h"

namespace hufang::app {

// The matters that a return visit can bring an end to: the one it follows up, those of the visit it follows
// up, and whatever else of its household is not closed; closed ones only when the household confirmed them at
// this visit or they are what it follows up. By promised date. Pointers live until the next change of the
// workspace.
std::vector<const core::Matter*> matters_followed(const core::Workspace& data, const core::Visit& visit);

// The return visits that follow up a visit or, when `matter` is given, a matter or the visit it was promised
// at; void ones left out. By day, time and id.
std::vector<const core::Visit*> return_visits_of(const core::Workspace& data, std::string_view visit,
                                                 std::string_view matter = {});

// The household's confirmation of a matter, at a return visit that is still a draft. Feedback that is owed
// counts as given by it (`way` is kept as its way: "回访（上门）"), unless the household could not be
// reached. Said again on the same day, it replaces what was said. Errors: not_found; visit_not_draft;
// required_missing "confirmation", "on"; matter_not_resolved; matter_closed (on another day);
// matter_day_before "closed_on" (args {day resolved}); matter_day_ahead "closed_on".
core::Status confirm_at_visit(Session& session, std::string_view visit, std::string_view matter,
                              core::Confirmation confirmation, std::string_view way);

}  // namespace hufang::app
