// One main improvement (主要改进项): its cause, the measures, who, by when, and the effect seen next year.
//
// Holds always: what is typed stays until it is saved; a change from elsewhere is taken in where nothing was
// typed.
#pragma once

#include <cstdint>
#include <string>

#include "core/survey_tally.h"
#include "ui/drafts/edited.h"
#include "ui/views/survey/context.h"
#include "ui/widgets/date_field.h"

namespace hufang::ui {

class ImprovementCard {
 public:
  bool unsaved() const { return draft_.changed() || due_.wrong; }
  // `entry`: the item's place in the ranking of dissatisfied marks.
  void draw(SurveyContext& context, const core::ImprovementRow& row, const core::ParetoEntry& entry);

 private:
  void follow(SurveyContext& context, const std::string& item, const core::Improvement* kept);
  void save(SurveyContext& context);

  Edited<core::Improvement> draft_;  // its base without id while there is none
  std::string item_;
  DateDraft due_;
  std::string error_;
};

}  // namespace hufang::ui
