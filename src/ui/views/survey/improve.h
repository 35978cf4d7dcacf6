// Step 5, improving (改进): what is done about each main improvement, what the suggestions need, and the copy
// of the form that goes to 品质管理部.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/survey_tally.h"
#include "ui/views/survey/context.h"
#include "ui/views/survey/improvement_card.h"
#include "ui/views/survey/suggestions_card.h"
#include "ui/widgets/date_field.h"

namespace hufang::ui {

class ImproveStep {
 public:
  explicit ImproveStep(SurveyContext& context) : context_(context) {}
  void draw();

 private:
  bool unsaved() const;
  void follow();
  void draw_copy();
  void draw_improvements();

  SurveyContext& context_;
  std::uint64_t version_ = 0;
  std::string survey_;
  std::vector<core::ImprovementRow> rows_;
  std::map<std::string, ImprovementCard, std::less<>> cards_;  // by survey and item: what is typed stays
  SuggestionsCard suggestions_;
  DateDraft copied_;
  std::string error_;
  OpenDrafts::Mark mark_{context_.services().drafts, [this] { return unsaved(); }};
};

}  // namespace hufang::ui
