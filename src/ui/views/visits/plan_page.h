// PlanPage: whom to visit next (接下来访谁), why, and making the appointment.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/visits/visit_list.h"
#include "core/visit_plan.h"
#include "ui/view.h"

namespace hufang::ui {

class PlanPage {
 public:
  explicit PlanPage(Services& services) : services_(services) {}
  // The household to make an appointment with, when that was pressed.
  std::optional<std::string> draw();

 private:
  void refresh();

  Services& services_;
  std::uint64_t revision_ = 0;
  std::string community_;
  core::Date today_{};
  core::VisitPlan plan_;
  std::vector<app::VisitPlace> places_;  // of plan_.visits
};

}  // namespace hufang::ui
