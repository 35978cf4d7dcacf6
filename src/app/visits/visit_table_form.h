// Two lists of a period's visits: 《业户访问记录汇总表》, a row an opinion (a visit without one has a row
// too), with the columns that offices keep; and 《回访记录表》, a row a return visit.
//
// Holds always: in Chinese; drafts are left out, void visits stay and say so; names are masked unless
// `names`.
#pragma once

#include "app/paper/form_words.h"
#include "app/ports/form.h"

namespace hufang::app {

Form visit_table_form(const core::Workspace& data, std::string_view community, const FormPeriod& period,
                      core::Date today, bool names);
Form return_visit_form(const core::Workspace& data, std::string_view community, const FormPeriod& period,
                       core::Date today, bool names);

}  // namespace hufang::app
