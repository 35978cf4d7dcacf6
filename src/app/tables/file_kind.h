// What kind of file a table came in, by what is in it and not by its name.
#pragma once

#include <string_view>

namespace hufang::app {

// A workbook goes to Spreadsheets::read: a zip (.xlsx, .ods), an OLE container (.xls, and what has a
// password), the bare records of oldest Excel, and markup (tables in HTML or XML, whatever they are called).
// All else is text.
bool is_workbook(std::string_view bytes);

// Whether a file of this name can hold a table: .xlsx, .csv and the like, in small letters or capitals.
bool has_table_name(std::string_view file_name);
// The same endings for a file chooser.
inline constexpr std::string_view kTableEndings =
    ".xlsx,.xls,.xlsm,.xlsb,.et,.ods,.fods,.csv,.tsv,.txt,.html,.htm";

}  // namespace hufang::app
