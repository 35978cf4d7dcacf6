// Sheets of a spreadsheet as text: how they cross from and to a program that is not C++ (web/sheet-*.ts), and
// how a table of them becomes CSV.
//
// Holds always: fields are separated by tabs and written as in forms/form_text.h.
//   sheet name          then: row cell... (reading), or the lines of form_text() (writing)
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/ports/files.h"
#include "app/ports/spreadsheets.h"

namespace hufang::app {

std::string sheets_text(const std::vector<FormSheet>& sheets);
// Columns at the right and rows at the end that are empty are left out; so are sheets with nothing in them.
std::vector<SpreadsheetSheet> parse_sheets(std::string_view text);

// The sheet as CSV, row by row, so that rows keep their numbers.
std::string csv_of(const SpreadsheetSheet& sheet);

enum class TableFileKind { text, xlsx, old_or_locked };
// By what is in it: an .xlsx is a zip; an old .xls, and an .xlsx with a password, is an OLE container.
TableFileKind table_file_kind(const PickedFile& file);

}  // namespace hufang::app
