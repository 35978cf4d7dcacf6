// MonthView 月度总结: a month from its records to its approval; #month/2026-05/sum is a part of it.
#pragma once

#include <vector>

#include "ui/view.h"
#include "ui/views/month/approve_part.h"
#include "ui/views/month/month_model.h"
#include "ui/views/month/submit_part.h"
#include "ui/views/month/sum_part.h"

namespace hufang::ui {

class MonthView final : public View {
 public:
  explicit MonthView(Services& services)
      : View(services), submit_(services), sum_(services), approve_(services) {}
  std::string_view title() override { return tr(T::nav_month); }
  void draw_header() override;
  float actions_width() override;
  void draw_actions() override;
  void draw() override;
  double wake_in_ms() override;
  void on_leave() override { keep_typed(); }
  void keep_typed() override;

 private:
  enum class Part { submit, sum, approve, history };
  core::Month month();  // of the address, else the one that waits
  Part part();
  bool hands_over() const;
  void go(core::Month month, Part part);

  MonthModel model_;
  SubmitPart submit_;
  SumPart sum_;
  ApprovePart approve_;
  std::vector<core::Month> months_;
  std::uint64_t months_of_ = 0;  // the revision they were gathered at
  std::string months_for_;
};

}  // namespace hufang::ui
