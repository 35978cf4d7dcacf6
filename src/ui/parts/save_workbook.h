// Forms as an Excel file for the user, with what came of it said on the way.
#pragma once

#include <string>
#include <vector>

#include "app/ports/spreadsheets.h"
#include "ui/view.h"

namespace hufang::ui {

// A form as the only sheet of a file.
std::vector<app::FormSheet> one_sheet(app::Form form);
// "翠湖花园 意见处理台账 2026 年 5 月.xlsx", of the community on screen.
void save_workbook(Services& services, std::string_view title, std::string_view period,
                   const std::vector<app::FormSheet>& sheets);

}  // namespace hufang::ui
