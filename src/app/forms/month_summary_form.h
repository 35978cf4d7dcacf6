// 《访问业户总结》: a month as the office files it: figures, opinions, what was decided, and the three
// signatures.
//
// Holds always: in Chinese, whatever the screen's language; every figure is that of month_report(); names of
// homes are masked; who has not signed yet has an empty line.
#pragma once

#include <string_view>

#include "app/forms/form.h"
#include "core/workspace.h"

namespace hufang::app {

// As the records are now.
Form month_summary_form(const core::Workspace& data, std::string_view community, core::Month month);
// As it was filed at the approval; before that, as the records are now.
Form filed_month_form(const core::Workspace& data, std::string_view community, core::Month month);

}  // namespace hufang::app
