// 《问卷结果统计表》: the year's result as the office files it and 品质管理部 gets a copy of it.
//
// Holds always: in Chinese, whatever the screen's language, for it is the procedure's own form; every figure
// is that of core::survey_result, rounded once to two decimals; where there is no rate it says —.
#pragma once

#include "app/ports/form.h"
#include "core/workspace.h"

namespace hufang::app {

// `today` is the date of filling in.
Form survey_result_form(const core::Workspace& data, const core::Survey& survey, core::Date today);

}  // namespace hufang::app
