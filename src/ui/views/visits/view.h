// VisitsView 访问: whom to visit next, appointments, the records, and the record being written
// (#visits/visit/<id>).
#pragma once

#include <string>
#include <string_view>

#include "ui/pickers/appointment_dialog.h"
#include "ui/pickers/household_picker.h"
#include "ui/view.h"
#include "ui/views/visits/appointments_page.h"
#include "ui/views/visits/plan_page.h"
#include "ui/views/visits/record_list.h"
#include "ui/views/visits/returns_page.h"
#include "ui/views/visits/visit_form.h"
#include "ui/views/visits/visit_record.h"

namespace hufang::ui {

// Parts of the address: #visits/new asks for a household and starts a visit; #visits/appointments,
// #visits/returns, #visits/records; #visits/visit/<id>.
class VisitsView final : public View {
 public:
  explicit VisitsView(Services& services);
  std::string_view title() override;
  void draw() override;
  float actions_width() override;
  void draw_actions() override;
  float footer_height() override;
  void draw_footer() override;
  bool has_back() override { return !visit_id().empty(); }
  void go_back() override;
  double wake_in_ms() override { return form_.wake_in_ms(); }
  void on_enter() override;
  void on_leave() override { form_.flush(); }
  void keep_typed() override { form_.flush(); }

 private:
  enum class Purpose { visit, appointment, return_visit };
  std::string_view visit_id();  // of the address; empty: none
  const core::Visit* visit() { return data().visits.find(visit_id()); }
  bool writing();
  void draw_visit();
  void draw_parts();
  void draw_picker();
  void sweep_media();
  void pick(Purpose purpose);

  AppointmentDialog appointment_;
  PlanPage plan_;
  AppointmentsPage appointments_;
  ReturnsPage returns_;
  RecordList records_;
  VisitForm form_;
  VisitRecord record_;
  HouseholdPicker picker_;
  Purpose purpose_ = Purpose::visit;
  bool swept_ = false;
};

}  // namespace hufang::ui
