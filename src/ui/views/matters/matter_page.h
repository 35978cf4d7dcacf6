// MatterPage: one matter as it stands, and the steps that can be taken on it.
#pragma once

#include <string>

#include "app/visits/visit_list.h"
#include "ui/view.h"
#include "ui/views/history/history_dialog.h"
#include "ui/views/matters/matter_dialog.h"
#include "ui/views/visits/appointment_dialog.h"
#include "ui/views/visits/follow_up_part.h"

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
