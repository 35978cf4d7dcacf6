// Importing sheets from a table: choose or paste it, say what its columns mean, look, take it in.
//
// Holds always: nothing reaches the data before the last button; a table that needs no decision asks for
// none.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/survey/sheet_commands.h"
#include "app/survey/sheet_mapping.h"
#include "ui/views/survey/context.h"

namespace hufang::ui {

class ImportStep {
 public:
  explicit ImportStep(SurveyContext& context);
  void draw();
  // A file dropped on the page. False: no table of sheets, by its name.
  bool take_file(app::PickedFile& file);

 private:
  // What a picked file is put into; the callback may come when the screen is gone.
  struct Picked {
    std::string name, bytes;
    bool fresh = false;
    // Of an Excel file, once it is read; the error of one that cannot be.
    std::vector<app::SpreadsheetSheet> sheets;
    std::string error;
    bool reading = false;
  };

  void take_file(std::string name, std::string bytes);
  void take_sheet(std::size_t index);
  void take(std::string name, std::string_view text);
  void draw_sheet_choice();
  void work_out();
  void draw_source();
  void draw_columns();
  void draw_preview();
  void draw_refused();
  void import();
  void forget();
  const std::vector<std::string>& items() const { return context_.questionnaire()->items; }

  SurveyContext& context_;
  std::shared_ptr<Picked> picked_;
  std::string pasted_;
  std::string name_;
  std::vector<app::SpreadsheetSheet> sheets_;  // of an Excel file; empty: text
  std::size_t sheet_ = 0;                      // the one that is read
  std::optional<app::SheetMapping> mapping_;
  bool show_columns_ = false;
  // Worked out from the mapping.
  std::uint64_t version_ = 0;
  bool stale_ = true;
  std::optional<app::SheetPreview> preview_;
  std::vector<std::string> new_items_;  // the questionnaire's after the import; empty: as it is
  std::vector<core::Error> refused_;
  std::vector<core::SheetRow> rows_;  // what would be taken in
  std::int64_t identical_ = 0;
  std::string error_;
};

}  // namespace hufang::ui
