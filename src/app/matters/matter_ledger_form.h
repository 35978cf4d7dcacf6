// 《意见处理台账》: what was promised to households in a period, and what came of it; after it, what was
// promised earlier and was still open when the period began.
//
// Holds always: in Chinese; a matter is of the period in which it was opened; its state is that of `today`;
// names are masked unless `names`.
#pragma once

#include "app/paper/form_words.h"
#include "app/ports/form.h"

namespace hufang::app {

Form matter_ledger_form(const core::Workspace& data, std::string_view community, const FormPeriod& period,
                        core::Date today, bool names);

// The matters given, in their order, as a ledger; `part` says which they are ("逾期").
Form matter_list_form(const core::Workspace& data, std::string_view community, std::string_view part,
                      const std::vector<const core::Matter*>& matters, core::Date today, bool names);

}  // namespace hufang::app
