// Spreadsheets: Excel files (.xlsx) out of forms, and tables out of Excel files.
//
// Holds always: every `done` and `read` is called exactly once, possibly before the call returns.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/ports/form.h"
#include "core/result.h"

namespace hufang::app {

struct FormSheet {
  std::string name;  // of the sheet, at most 31 characters
  Form form;
};

// A sheet as it was read. Dates are "2026-05-20", with a time "2026-05-20 13:30"; numbers as written by hand,
// "1202", "0.5"; what is empty is an empty text. Row i of the sheet is rows[i - 1], empty ones among them.
struct SpreadsheetSheet {
  std::string name;
  std::vector<std::vector<std::string>> rows;
  bool operator==(const SpreadsheetSheet&) const = default;
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

  // The sheets that have anything in them. Errors: spreadsheet_unreadable; spreadsheet_empty;
  // spreadsheet_failed.
  using Read = std::function<void(core::Result<std::vector<SpreadsheetSheet>>)>;
  virtual void read(std::string bytes, Read read) = 0;
};

}  // namespace hufang::app
