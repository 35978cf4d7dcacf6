// Step 3, keying (录入): one paper after the other, by keyboard, mouse or finger.
//
// Holds always: N items and Enter are N + 1 key presses, wherever the focus is outside a text; Enter keeps
// the sheet, and nothing is taken for keyed before. What is half keyed stays while another screen is looked
// at.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ui/views/survey/context.h"
#include "ui/views/survey/key_sheet.h"
#include "ui/views/survey/sheets_card.h"
#include "ui/views/survey/suggestion_card.h"

namespace hufang::ui {

class KeyingStep {
 public:
  explicit KeyingStep(SurveyContext& context) : context_(context) {}
  void enter() { wants_focus_ = true; }
  void draw();

 private:
  void follow_survey();
  void take_keys();
  void draw_sheet(bool footer);
  void draw_title();
  void draw_footer();
  void draw_progress();
  void draw_checked();
  void draw_remove();
  void save();
  void kept(const core::Status& done, const std::string& number);
  void fresh();
  void open(const std::string& id);

  SurveyContext& context_;
  KeySheet sheet_;
  SuggestionCard suggestion_card_;
  SheetsCard sheets_card_;

  std::string survey_;  // what the sheet on screen belongs to
  std::string questionnaire_;
  std::string number_;
  std::string suggestion_;
  std::vector<std::int64_t> categories_;
  std::string editing_;  // id of the kept sheet on screen; empty: a new one
  std::int64_t started_ms_ = 0;

  std::string last_saved_;  // number
  std::string error_;
  bool number_wrong_ = false;  // the error is about the number
  bool incomplete_ = false;    // Enter was pressed too early
  bool wants_focus_ = true;
  bool removing_ = false;
};

}  // namespace hufang::ui
