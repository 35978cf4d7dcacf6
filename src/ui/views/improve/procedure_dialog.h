// ProcedureDialog: one step on the procedure: a version entered or corrected, a review recorded, one person's
// reading and training, a training of several people at once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/procedure.h"
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
  void start(ProcedureTask task, std::string_view version);
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
  std::string number_, text_;
  DateDraft day_, second_day_;
  std::vector<Trainee> trainees_;
  std::string error_, error_field_;
};

}  // namespace hufang::ui
