// MatterDialog: one step on a matter: who answers for it, a note, the result, the feedback, a referral, a
// decision, the household's confirmation, reopening.
#pragma once

#include <string>
#include <string_view>

#include "app/matters/matter_commands.h"
#include "ui/pickers/staff_dialog.h"
#include "ui/view.h"
#include "ui/widgets/date_field.h"

namespace hufang::ui {

enum class MatterTask { assign, note, resolve, feedback, refer, decide, close, reopen };
std::string_view words(MatterTask task);

class MatterDialog {
 public:
  explicit MatterDialog(Services& services) : services_(services) {}
  void open(MatterTask task, const core::Matter& matter);
  void draw();

 private:
  void draw_assign();
  void draw_feedback();
  void draw_refer();
  void draw_close();
  void draw_fields();
  core::Status act();
  void keep();
  void kept(const core::Status& done);
  void day(T title, std::string_view field);
  void text(T title, T hint, std::string_view field);
  std::string_view error_at(std::string_view field) const {
    return error_field_ == field ? std::string_view(error_) : std::string_view();
  }

  Services& services_;
  bool open_ = false;
  bool add_staff_ = false;
  MatterTask task_ = MatterTask::note;
  std::string matter_;
  app::MatterDuty duty_;
  app::MatterFeedback feedback_;
  app::MatterReferral referral_;
  core::Confirmation confirmation_ = core::Confirmation::none;
  std::string text_;
  DateDraft day_;
  std::string error_, error_field_;
  StaffDialog staff_{services_};
};

}  // namespace hufang::ui
