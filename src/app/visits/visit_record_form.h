// 《业户访问记录》: one visit as the office files it, with the household's signature and the photos; several
// visits together, each on pages of its own. A return visit prints as 《业户回访记录》 in the same form.
//
// Holds always: in Chinese; what does not conform (no appointment, not on time, void) is said on the paper;
// the household's name is masked unless `names`.
#pragma once

#include <span>

#include "app/paper/form_words.h"
#include "app/ports/form.h"

namespace hufang::app {

// The day as of which a visit's paper says how far a matter is: of a return visit its own day, for that is
// what was found there; else `today`, since a first visit's record is filled in until its matters end.
core::Date state_day(const core::Visit& visit, core::Date today);

Form visit_record_form(const core::Workspace& data, const core::Visit& visit, core::Date today, bool names);
// In the order given; empty without visits but for the title.
Form visit_records_form(const core::Workspace& data, std::span<const core::Visit* const> visits,
                        core::Date today, bool names);

// The community's completed and void visits of the days, of one kind, by day, time and number. Pointers live
// until the workspace's next change.
std::vector<const core::Visit*> visits_of(const core::Workspace& data, std::string_view community,
                                          const FormPeriod& period, core::VisitKind kind);

}  // namespace hufang::app
