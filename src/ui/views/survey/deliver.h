// Step 2, delivering (发放): when the sheets went out, how many to each unit, until when they come back, and
// who gave one back.
#pragma once

#include <cstdint>
#include <string>

#include "core/workdays.h"
#include "ui/views/survey/context.h"
#include "ui/views/survey/returns_card.h"
#include "ui/views/survey/unit_issue_table.h"
#include "ui/widgets/date_field.h"

namespace hufang::ui {

class DeliverStep {
 public:
  explicit DeliverStep(SurveyContext& context) : context_(context) {}
  void draw();

 private:
  void follow();
  void draw_delivery();
  void draw_due();
  void keep_date();

  SurveyContext& context_;
  std::uint64_t version_ = 0;
  std::string survey_;
  DateDraft delivered_;
  std::optional<core::Deadline> due_;
  std::string error_;
  UnitIssueTable units_;
  ReturnsCard returns_;
};

}  // namespace hufang::ui
