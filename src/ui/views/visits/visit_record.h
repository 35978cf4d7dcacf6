// VisitRecord: a completed or void visit, to read: what was said, promised, shown and signed; opening it for
// a correction, voiding.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/visits/visit_list.h"
#include "ui/parts/follow_up_part.h"
#include "ui/parts/history_dialog.h"
#include "ui/pickers/appointment_dialog.h"
#include "ui/view.h"
#include "ui/views/visits/media_part.h"
#include "ui/views/visits/signature_part.h"

namespace hufang::ui {

class VisitRecord {
 public:
  explicit VisitRecord(Services& services)
      : services_(services),
        media_(services),
        signature_(services),
        history_(services),
        follow_up_(services),
        appointment_(services) {}
  void draw(const core::Visit& visit);

 private:
  void follow(const core::Visit& visit);
  void draw_facts(const core::Visit& visit);
  void draw_nonconformity(const core::Visit& visit);
  void draw_actions(const core::Visit& visit);
  void print(const core::Visit& visit);  // names as they are shown
  void draw_void(const core::Visit& visit);

  Services& services_;
  MediaPart media_;
  SignaturePart signature_;
  HistoryDialog history_;
  FollowUpPart follow_up_;
  AppointmentDialog appointment_;
  std::string id_;
  std::uint64_t revision_ = 0;
  app::VisitPlace place_;
  std::vector<const core::Opinion*> opinions_;
  bool shown_ = false;
  bool void_open_ = false;
  std::string reason_, error_;
};

}  // namespace hufang::ui
