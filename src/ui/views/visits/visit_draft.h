// VisitDraft: what is typed in the record of one visit, the opinion that is open included, until it is kept.
//
// Holds always: what is chosen is kept after the frame, what is typed after a second's pause, when its field
// is left or the page is. What was refused, and a date or time that cannot be read, stays as typed with its
// reason, and blocks completing.
#pragma once

#include <string>

#include "ui/drafts/edited.h"
#include "ui/drafts/typing_pause.h"
#include "ui/view.h"
#include "ui/views/visits/opinion_card.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/time_field.h"

namespace hufang::ui {

class VisitDraft {
 public:
  VisitDraft(Services& services, const core::Visit& visit);

  void follow(const core::Visit& now);
  void typed() { pause_.typed(); }
  void keep();         // after the frame
  void keep_if_due();  // in every frame
  void flush();        // outside a frame: everything that can be kept
  bool unsaved() const;
  // Why the visit cannot be completed as it stands on the screen; empty: it can.
  std::string blocked() const;
  double wake_in_ms() const;

  Edited<core::Visit> visit;
  DateDraft day;
  TimeDraft started, ended;
  OpinionCard opinion;
  std::string error;

 private:
  void keep_now();

  Services& services_;
  TypingPause pause_;
};

}  // namespace hufang::ui
