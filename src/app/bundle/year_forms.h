// All forms of a year, in the order in which an auditor reads them: the evidence bundle's contents.
//
// Holds always: what there is nothing of is left out, and so are summaries of months not submitted yet; names
// of homes are masked unless `names`; each is named so that files sort by month.
#pragma once

#include <string_view>
#include <vector>

#include "app/paper/form_words.h"
#include "app/ports/spreadsheets.h"

namespace hufang::app {

std::vector<FormSheet> year_forms(const core::Workspace& data, std::string_view community, int year,
                                  core::Date today, bool names);

}  // namespace hufang::app
