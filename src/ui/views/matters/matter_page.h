// MatterPage: one matter as it stands, and the steps that can be taken on it.
#pragma once

#include <string>

#include "app/visits/visit_list.h"
#include "ui/parts/follow_up_part.h"
#include "ui/parts/history_dialog.h"
#include "ui/parts/matter_dialog.h"
#include "ui/pickers/appointment_dialog.h"
#include "ui/view.h"

namespace hufang::ui {

class MatterPage {
 public:
  explicit MatterPage(Services& services)
      : services_(services),
        dialog_(services),
        history_(services),
        follow_up_(services),
        appointment_(services) {}
  void draw(const core::Matter& matter);

 private:
  void follow(const core::Matter& matter);
  void draw_facts(const core::Matter& matter);
  void draw_outcome(const core::Matter& matter);
  void draw_notes(const core::Matter& matter);
  void draw_steps(const core::Matter& matter);

  Services& services_;
  MatterDialog dialog_;
  HistoryDialog history_;
  FollowUpPart follow_up_;
  AppointmentDialog appointment_;
  std::string id_;
  std::uint64_t revision_ = 0;
  bool shown_ = false;
  app::VisitPlace place_;
};

}  // namespace hufang::ui
