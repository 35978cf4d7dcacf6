// HomeView 工作台: the month's visits, the weeks, what was promised, whom to visit, and the year's
// questionnaire.
#pragma once

#include "ui/view.h"
#include "ui/views/home/dashboard.h"
#include "ui/views/home/quota_dialog.h"
#include "ui/views/home/week_notes_dialog.h"

namespace hufang::ui {

class HomeView final : public View {
 public:
  using View::View;
  std::string_view title() override { return tr(T::nav_home); }
  void draw() override;

 private:
  void draw_set_up();
  void draw_review(float between);
  void draw_work(float between);

  Dashboard dashboard_;
  QuotaDialog quota_;
  WeekNotesDialog weeks_{services_};
};

}  // namespace hufang::ui
