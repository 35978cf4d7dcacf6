// The annual questionnaire (年度问卷) in its five steps: prepare, deliver, key, result, improve.
//
// Holds always: the step on screen is in the address (#survey/keying), so a reload and the back button keep
// it.
#pragma once

#include <string>

#include "ui/views/survey/checking.h"
#include "ui/views/survey/context.h"
#include "ui/views/survey/deliver.h"
#include "ui/views/survey/import.h"
#include "ui/views/survey/improve.h"
#include "ui/views/survey/keying.h"
#include "ui/views/survey/prepare.h"
#include "ui/views/survey/results.h"

namespace hufang::ui {

class SurveyView : public View {
 public:
  explicit SurveyView(Services& services);

  std::string_view title() override;
  void draw_header() override;
  float actions_width() override;
  void draw_actions() override;
  void draw() override;
  bool take_file(app::PickedFile& file) override;
  void on_enter() override;
  void on_leave() override { keep_typed(); }
  void keep_typed() override { keying_.keep_typed(); }
  double wake_in_ms() override { return keying_.wake_in_ms(); }

 private:
  enum class Step { prepare, deliver, keying, results, improve };
  Step step();
  bool importing();
  bool checking();
  bool steps_in_header();
  void draw_steps();
  void draw_years();

  SurveyContext context_;
  PrepareStep prepare_;
  DeliverStep deliver_;
  KeyingStep keying_;
  CheckingStep checking_;
  ImportStep import_;
  ResultsStep results_;
  ImproveStep improve_;
  std::string title_;
};

}  // namespace hufang::ui
