// Sheets of a spreadsheet as text: how they cross to a program that is not C++ (web/sheets/write.ts).
//
// Holds always: fields are separated by tabs and written as in form_text.h.
//   sheet name          then the lines of form_text()
#pragma once

#include <string>
#include <vector>

#include "app/ports/spreadsheets.h"

namespace hufang::app {

std::string sheets_text(const std::vector<FormSheet>& sheets);

}  // namespace hufang::app
