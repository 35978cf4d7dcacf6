// MatterDialog: one step on a matter: who answers for it, a note, the result, the feedback, a referral, a
// decision, the household's confirmation, reopening.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/matters/matter_commands.h"
#include "ui/drafts/edited.h"
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
  // What the tasks ask for, each its part, called as in the matter; `day` and `text` are those of the task.
  struct Form {
    std::string owner, department;
    core::FeedbackOwed feedback = core::FeedbackOwed::no;
    std::string feedback_way, feedback_by, feedback_to;
    std::string referral_number, referral_outcome;
    core::Confirmation confirmation = core::Confirmation::none;
    std::string text;
    std::optional<core::Date> day;
    template <class V>
    static void fields(V&& v) {
      v("owner", &Form::owner);
      v("department", &Form::department);
      v("feedback", &Form::feedback);
      v("feedback_way", &Form::feedback_way);
      v("feedback_by", &Form::feedback_by);
      v("feedback_to", &Form::feedback_to);
      v("referral_number", &Form::referral_number);
      v("referral_outcome", &Form::referral_outcome);
      v("confirmation", &Form::confirmation);
      v("text", &Form::text);
      v("day", &Form::day);
    }
    bool operator==(const Form&) const = default;
  };
  Form form_of(const core::Matter& matter) const;
  void follow(const core::Matter& matter);
  bool unsaved() const { return open_ && (form_.changed() || day_.wrong); }
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
  Edited<Form> form_;
  DateDraft day_;
  std::string error_, error_field_;
  StaffDialog staff_{services_};
  OpenDrafts::Mark mark_{services_.drafts, [this] { return unsaved(); }};
};

}  // namespace hufang::ui
