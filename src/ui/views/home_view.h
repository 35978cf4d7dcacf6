// HomeView 工作台: what is due this month, who lives here, what to do next, and the year's questionnaire.
#pragma once

#include <string>

#include "app/overview.h"
#include "ui/view.h"

namespace hufang::ui {

class HomeView final : public View {
 public:
  using View::View;
  std::string_view title() override { return tr(T::nav_home); }
  void draw() override;

 private:
  void refresh();

  app::Overview overview_;
  std::uint64_t revision_ = 0;
  std::string community_;
  core::Date today_{};
};

}  // namespace hufang::ui
