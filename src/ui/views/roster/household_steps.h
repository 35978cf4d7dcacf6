// The small dialogs of a household's page: moving out, deleting.
#pragma once

#include <string>

#include "ui/view.h"
#include "ui/widgets/date_field.h"

namespace hufang::ui {

class HouseholdSteps {
 public:
  explicit HouseholdSteps(Services& services) : services_(services) {}
  void move_out(const core::Household& household);
  void remove(const core::Household& household);
  void draw();

 private:
  enum class Task { move_out, remove };
  void open(Task task, const core::Household& household);
  void act();

  Services& services_;
  bool open_ = false;
  Task task_ = Task::move_out;
  std::string id_;
  DateDraft day_;
  std::string error_;
};

}  // namespace hufang::ui
