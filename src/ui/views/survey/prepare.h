// Step 1, preparing (准备): this year's questionnaire is set up, its items decided, the rules it will count
// by shown.
#pragma once

#include <string>

#include "ui/views/survey/context.h"
#include "ui/views/survey/item_editor.h"

namespace hufang::ui {

class PrepareStep {
 public:
  explicit PrepareStep(SurveyContext& context) : context_(context) {}
  void draw();

 private:
  void draw_create();
  void draw_rules();

  SurveyContext& context_;
  ItemEditor editor_;
  std::string error_;
  OpenDrafts::Mark mark_{context_.services().drafts, [this] { return editor_.unsaved(); }};
};

}  // namespace hufang::ui
