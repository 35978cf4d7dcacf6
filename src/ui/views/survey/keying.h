// Step 3, keying (录入): one paper after the other, by keyboard, mouse or finger.
//
// Holds always: N items and Enter are N + 1 key presses, wherever the focus is outside a text; Enter keeps
// the sheet, and nothing is taken for keyed before. What is half keyed stays while another screen is looked
// at.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ui/drafts/typing_pause.h"
#include "ui/views/survey/context.h"
#include "ui/views/survey/key_sheet.h"
#include "ui/views/survey/sheet_draft.h"
#include "ui/views/survey/sheets_card.h"
#include "ui/views/survey/suggestion_card.h"

namespace hufang::ui {

class KeyingStep {
 public:
  explicit KeyingStep(SurveyContext& context) : context_(context) {}
  void enter() { wants_focus_ = true; }
  void draw();
  // What is half keyed is kept as a draft; it is there again after a reload.
  void keep_typed();
  double wake_in_ms() const { return pause_.wake_in_ms(); }

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
  void begin();
  void set_draft(std::string text);
  void leave_sheet();
  void open(const std::string& id);

  SurveyContext& context_;
  KeySheet sheet_;
  SuggestionCard suggestion_card_;
  SheetsCard sheets_card_;

  std::string survey_;  // what the sheet on screen belongs to
  std::string questionnaire_;
  SheetWords typed_, from_;  // besides the marks; from_: as the sheet began
  std::string editing_;      // id of the kept sheet on screen; empty: a new one
  std::int64_t started_ms_ = 0;

  std::string last_saved_;  // number
  std::string error_;
  bool number_wrong_ = false;  // the error is about the number
  bool incomplete_ = false;    // Enter was pressed too early
  bool wants_focus_ = true;
  bool removing_ = false;
  TypingPause pause_;
  OpenDrafts::Mark mark_{context_.services().drafts, [this] { return pause_.waiting(); },
                         [this] { keep_typed(); }};
};

}  // namespace hufang::ui
