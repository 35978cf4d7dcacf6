// 《业户访问总结》: a month as the office files it: figures, opinions, what was decided, and the three
// signatures.
//
// Holds always: in Chinese, whatever the screen's language; every figure is that of month_report(); names of
// homes are masked; who has not signed yet has an empty line. A month's form is there to be filed from its
// first submission on; while its records are still collected it is a draft.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "app/paper/form_words.h"
#include "app/ports/form.h"
#include "core/workspace.h"

namespace hufang::app {

// As the records are now.
Form month_summary_form(const core::Workspace& data, std::string_view community, core::Month month);
// As it was filed at the approval; before that, as the records are now.
Form filed_month_form(const core::Workspace& data, std::string_view community, core::Month month);

// The months that begin within the period and have been submitted, and not been sent back to be collected
// again; oldest first.
std::vector<core::Month> summary_months(const core::Workspace& data, std::string_view community,
                                        const FormPeriod& period);
// Their filed forms as one, each on pages of its own; empty without months but for the title.
Form month_summaries_form(const core::Workspace& data, std::string_view community,
                          std::span<const core::Month> months);

}  // namespace hufang::app
