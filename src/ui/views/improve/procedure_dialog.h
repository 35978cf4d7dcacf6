// ProcedureDialog: one step on the procedure: a version entered or corrected, a review recorded, one person's
// reading and training, a training of several people at once.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/procedure.h"
#include "ui/drafts/edited.h"
#include "ui/view.h"
#include "ui/widgets/date_field.h"

namespace hufang::ui {

enum class ProcedureTask { add, correct, review, reading, training };

class ProcedureDialog {
 public:
  explicit ProcedureDialog(Services& services) : services_(services) {}
  void add();
  void correct(const core::ProcedureVersion& version);
  void review(const core::ProcedureVersion& version);
  void reading(const core::ProcedureVersion& version, const core::Readiness& person);
  void training(const core::ProcedureVersion& version, const std::vector<core::Readiness>& people);
  void draw();

 private:
  struct Trainee {
    std::string id, name;
    bool on;
  };
  struct Form {  // the text is the changes of a version, or the note of a review
    std::string number, text;
    std::optional<core::Date> day, second_day;
    template <class V>
    static void fields(V&& v) {
      v("number", &Form::number);
      v("changes", &Form::text);
      v("effective_on", &Form::day);
      v("trained_on", &Form::second_day);
    }
    bool operator==(const Form&) const = default;
  };
  Form form_now() const;
  void follow();
  void show_days();
  bool unsaved() const { return open_ && (form_.changed() || day_.wrong || second_day_.wrong); }
  void start(ProcedureTask task, std::string_view version, std::string_view person = {});
  void draw_fields();
  void draw_training();
  core::Status act();
  std::string_view error_at(std::string_view field) const {
    return error_field_ == field ? std::string_view(error_) : std::string_view();
  }

  Services& services_;
  bool open_ = false;
  bool fresh_ = false;
  ProcedureTask task_ = ProcedureTask::add;
  std::string version_, person_, name_;
  Edited<Form> form_;
  DateDraft day_, second_day_;
  std::vector<Trainee> trainees_;
  std::string error_, error_field_;
  OpenDrafts::Mark mark_{services_.drafts, [this] { return unsaved(); }};
};

}  // namespace hufang::ui
