// HouseholdPage: one household: its facts, masked until asked for, its history, and what can be done.
#pragma once

#include <string>

#include "app/roster/household_history.h"
#include "app/visits/visit_list.h"
#include "ui/pickers/appointment_dialog.h"
#include "ui/view.h"
#include "ui/views/roster/household_dialog.h"
#include "ui/views/roster/household_steps.h"
#include "ui/views/roster/merge_dialog.h"

namespace hufang::ui {

inline constexpr std::string_view kHouseholdAddress = "household/";  // of the detail, before the id

class HouseholdPage {
 public:
  explicit HouseholdPage(Services& services);
  void draw(const core::Household& household);

 private:
  void follow(const core::Household& household);
  void draw_facts(const core::Household& household);
  void draw_actions(const core::Household& household);
  void draw_room();
  void draw_shown();

  Services& services_;
  HouseholdDialog dialog_;
  HouseholdSteps steps_;
  MergeDialog merge_;
  AppointmentDialog appointment_;
  app::HouseholdHistory history_;
  app::VisitPlace place_;
  std::string id_;
  std::uint64_t revision_ = 0;
  bool shown_ = false;  // name and phone are not masked
};

}  // namespace hufang::ui
