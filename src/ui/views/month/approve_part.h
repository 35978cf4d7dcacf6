// 批阅: the representative's part: the summary, what is above authority, measures, and the approval.
#pragma once

#include <string>

#include "app/month/month_commands.h"
#include "ui/drafts/edited.h"
#include "ui/drafts/typing_pause.h"
#include "ui/pickers/staff_dialog.h"
#include "ui/view.h"
#include "ui/views/month/acting.h"
#include "ui/views/month/month_model.h"
#include "ui/widgets/date_field.h"

namespace hufang::ui {

class ApprovePart {
 public:
  explicit ApprovePart(Services& services) : services_(services), back_(services), staff_(services) {}
  void draw(const MonthModel& model);
  void keep();
  double wake_in_ms() const { return pause_.wake_in_ms(); }

 private:
  struct Reply {
    std::string reply;
    template <class V>
    static void fields(V&& v) {
      v("reply", &Reply::reply);
    }
    bool operator==(const Reply&) const = default;
  };
  void follow(const MonthModel& model);
  void follow_measure();
  bool unsaved() const;
  void draw_above(const MonthModel& model, bool may);
  void draw_measures(const MonthModel& model, bool may);
  void draw_act(const MonthModel& model, bool may);
  void open(const MonthModel& model, std::string_view opinion, const app::ReportedMeasure* measure);
  void draw_dialog(const MonthModel& model);
  std::string_view error_at(std::string_view field) const {
    return error_field_ == field ? std::string_view(error_) : std::string_view();
  }

  Services& services_;
  SendBackDialog back_;
  StaffDialog staff_;
  std::string of_;
  Edited<Reply> reply_;
  core::Month month_{};
  std::string by_;
  TypingPause pause_;
  std::string act_error_;

  bool open_ = false;  // the dialog of a measure
  bool add_staff_ = false;
  std::string measure_;
  Edited<app::MeasureEntry> entry_;
  DateDraft due_;
  std::string error_, error_field_;
  OpenDrafts::Mark mark_{services_.drafts, [this] { return unsaved(); }};
};

}  // namespace hufang::ui
