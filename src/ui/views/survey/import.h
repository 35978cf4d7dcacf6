// Importing sheets from a table: choose or paste it, say what its columns mean, look, take it in.
//
// Holds always: nothing reaches the data before the last button; a table that needs no decision asks for
// none.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/survey/sheet_commands.h"
#include "app/survey/sheet_mapping.h"
#include "ui/parts/table_source.h"
#include "ui/views/survey/context.h"

namespace hufang::ui {

class ImportStep {
 public:
  explicit ImportStep(SurveyContext& context);
  void draw();
  // A file dropped on the page. False: no table of sheets, by its name.
  bool take_file(app::PickedFile& file);

 private:
  void take_sheet();
  void work_out();
  void draw_columns();
  void draw_preview();
  void draw_refused();
  void draw_left_out();
  void import();
  void forget();
  const std::vector<std::string>& items() const { return context_.questionnaire()->items; }

  SurveyContext& context_;
  TableSource source_;
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
