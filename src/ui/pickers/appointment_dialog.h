// AppointmentDialog: makes an appointment, changes what is prepared for it, or moves it to another time.
#pragma once

#include <string>
#include <string_view>

#include "app/visits/appointments.h"
#include "ui/drafts/edited.h"
#include "ui/pickers/staff_dialog.h"
#include "ui/view.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/time_field.h"

namespace hufang::ui {

class AppointmentDialog {
 public:
  explicit AppointmentDialog(Services& services) : services_(services) {}
  void add(const std::string& household);
  // A return visit, to what it follows up; both ids may be empty.
  void add_return(const std::string& household, const std::string& visit, const std::string& matter);
  void edit(const core::Appointment& appointment);
  void move(const core::Appointment& appointment);
  void draw();

 private:
  enum class Task { add, edit, move };
  void open(Task task, const std::string& household);
  void draw_when();
  void draw_rest();
  void keep();
  core::Status act();
  void kept(const core::Status& done);
  std::string_view error_at(std::string_view field) const {
    return error_field_ == field ? std::string_view(error_) : std::string_view();
  }

  Services& services_;
  bool open_ = false;
  bool fresh_ = false;
  Task task_ = Task::add;
  std::string place_;
  std::string appointment_;
  // What is arranged, as a form; materials one a line.
  struct Plan {
    core::VisitWay way = core::VisitWay::door;
    std::string staff, purpose, materials;
    template <class V>
    static void fields(V&& v) {
      v("way", &Plan::way);
      v("staff", &Plan::staff);
      v("purpose", &Plan::purpose);
      v("materials", &Plan::materials);
    }
    bool operator==(const Plan&) const = default;
  };
  static Plan plan_of(const core::Appointment& appointment);
  bool unsaved() const;
  void follow();

  app::NewAppointment wanted_;  // whom it is with; the rest is in plan_
  Edited<Plan> plan_;
  DateDraft day_;
  TimeDraft time_;
  std::string why_;
  std::string error_, error_field_;
  bool add_staff_ = false;
  StaffDialog staff_{services_};
  OpenDrafts::Mark mark_{services_.drafts, [this] { return unsaved(); }};
};

}  // namespace hufang::ui
