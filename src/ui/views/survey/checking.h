// Step 3, checking (复核录入): sheets already keyed are keyed once more from the paper, and compared.
//
// Holds always: the first keying's answers are shown only where the second, finished, is different. The keys
// are those of keying. The sheet is the next of the random share, or the one whose number is typed in.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ui/views/survey/check_differences.h"
#include "ui/views/survey/check_log_card.h"
#include "ui/views/survey/context.h"
#include "ui/views/survey/key_sheet.h"

namespace hufang::ui {

class CheckingStep {
 public:
  explicit CheckingStep(SurveyContext& context) : context_(context) {}
  void enter();
  void draw();

 private:
  void follow_survey();
  std::int64_t every() const;
  std::int64_t wanted() const;  // sheets to check by the share
  void take_next();
  void take_number();
  void start_over();
  void compare();
  void finish();
  void take_keys();
  void draw_main();
  void draw_keying();
  void draw_title();
  void draw_footer();
  void draw_comparison();
  void draw_progress();

  SurveyContext& context_;
  KeySheet sheet_;
  CheckDifferences differences_;
  CheckLogCard log_card_;

  std::string survey_, questionnaire_;  // what is keyed belongs to
  std::string number_;                  // as typed
  std::string target_;                  // the sheet's id; empty: none of that number
  std::vector<std::string> passed_;     // not at hand, ids
  std::string last_;                    // number of the sheet checked last
  std::int64_t last_differences_ = 0;
  std::string error_;
  bool comparing_ = false;
  bool incomplete_ = false;  // Enter was pressed too early
  bool wants_focus_ = true;
};

}  // namespace hufang::ui
