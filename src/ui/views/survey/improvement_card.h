// One main improvement (主要改进项): its cause, the measures, who, by when, and the effect seen next year.
//
// Holds always: what is typed stays until it is saved; a change from elsewhere is taken in where nothing was
// typed.
#pragma once

#include <cstdint>
#include <string>

#include "core/survey_tally.h"
#include "ui/views/survey/context.h"
#include "ui/widgets/date_field.h"

namespace hufang::ui {

class ImprovementCard {
 public:
  // `entry`: the item's place in the ranking of dissatisfied marks.
  void draw(SurveyContext& context, const core::ImprovementRow& row, const core::ParetoEntry& entry);

 private:
  void follow(SurveyContext& context, const std::string& item, const core::Improvement* kept);
  core::Improvement typed() const;
  void save(SurveyContext& context);

  core::Improvement kept_;  // as last seen; id empty while there is none
  std::string item_;
  std::string cause_, measures_, owner_, effect_;
  DateDraft due_;
  std::string error_;
};

}  // namespace hufang::ui
