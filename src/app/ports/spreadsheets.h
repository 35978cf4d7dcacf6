// Spreadsheets: Excel files (.xlsx) out of forms, and tables out of Excel files.
//
// Holds always: every `done`, and every `read` that is not stopped, is called exactly once, possibly before
// the call returns.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/ports/form.h"
#include "app/ports/raw_table.h"
#include "core/result.h"

namespace hufang::app {

struct FormSheet {
  std::string name;  // of the sheet, at most 31 characters
  Form form;
};

class Spreadsheets {
 public:
  virtual ~Spreadsheets() = default;

  // Hands the user a file with these sheets. Error: spreadsheet_failed (args {what the platform said}).
  using Done = std::function<void(core::Status)>;
  virtual void save(std::string file_name, const std::vector<FormSheet>& sheets, Done done) = 0;

  // Hands the user one zip of the same forms: pages that print, an Excel file each, the photos, and an index
  // page under `title`. Error: spreadsheet_failed.
  virtual void archive(std::string file_name, std::string title, const std::vector<FormSheet>& forms,
                       Done done) = 0;

  // The sheets of a workbook: .xlsx, .xls, .ods, a table in HTML or XML; hidden ones too. One reading at a
  // time: the one before ends, and is not answered. Errors: spreadsheet_unreadable (args {megabytes} where it
  // would be too large unpacked); spreadsheet_old (it has a password); spreadsheet_empty; spreadsheet_failed.
  using Progress = std::function<void(double share)>;  // 0 to 1, any number of times before `read`
  using Read = std::function<void(core::Result<RawTable>)>;
  virtual void read(std::string bytes, Progress progress, Read read) = 0;
  // Ends the reading that runs: neither of its functions is called any more.
  virtual void stop_reading() = 0;

  // Text in GB 18030, of which GBK and GB 2312 are parts, as UTF-8; a byte that is none is U+FFFD.
  virtual std::string from_gb18030(std::string_view bytes) = 0;
};

}  // namespace hufang::app
