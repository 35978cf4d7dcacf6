// 总结: the director's part: the figures, a decision on each suggestion, explanations, and the summary.
#pragma once

#include <string>

#include "app/month/month_commands.h"
#include "ui/drafts/edited.h"
#include "ui/drafts/typing_pause.h"
#include "ui/view.h"
#include "ui/views/month/acting.h"
#include "ui/views/month/month_model.h"

namespace hufang::ui {

class SumPart {
 public:
  explicit SumPart(Services& services) : services_(services), back_(services) {}
  void draw(const MonthModel& model);
  void keep();  // what is typed
  double wake_in_ms() const { return pause_.wake_in_ms(); }

 private:
  void follow(const MonthModel& model);
  bool unsaved() const;
  void write();
  void summed_up(const core::Status& done);
  void draw_suggestions(const MonthModel& model, bool may);
  void decide(const MonthModel& model, const app::ReportedOpinion& said, core::Verdict verdict);
  void draw_weeks(const MonthModel& model, bool may);
  void draw_words(const MonthModel& model, bool may);
  void draw_act(const MonthModel& model);
  void draw_dialogs(const MonthModel& model);

  Services& services_;
  SendBackDialog back_;
  std::string of_;  // the month's record whose words are in `words_`
  Edited<app::MonthWords> words_;
  core::Month month_{};
  std::string by_;
  TypingPause pause_;
  std::string error_, error_field_;

  bool declining_ = false;  // the dialogs
  std::string declined_, reason_, reason_error_;
  bool explaining_ = false;
  core::StaffRole week_role_ = core::StaffRole::director;
  core::Date monday_{};
  OpenDrafts::Mark mark_{services_.drafts, [this] { return unsaved(); }};
};

}  // namespace hufang::ui
