// AppointmentsPage: the appointments of a day or a week, what is done with each, and the calendar file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/visits/visit_list.h"
#include "ui/pickers/appointment_dialog.h"
#include "ui/view.h"

namespace hufang::ui {

class AppointmentsPage {
 public:
  AppointmentsPage(Services& services, AppointmentDialog& dialog) : services_(services), dialog_(dialog) {}
  void draw();

 private:
  struct Entry {
    const core::Appointment* appointment;
    app::VisitPlace place;
    std::string draft;  // the visit that was started from it
  };
  void refresh();
  core::Date day() const;     // that is looked at
  core::Date monday() const;  // of its week
  core::Date first() const { return week_ ? monday() : day(); }
  int days() const { return week_ ? 7 : 1; }
  bool in_range(const core::Appointment& a) const { return *a.on >= first() && *a.on < first() + days(); }
  void draw_tools();
  void draw_week();
  void draw_day(core::Date day);
  void draw_entry(const Entry& entry);
  void draw_actions(const Entry& entry);
  void draw_give_up();
  void start(const std::string& appointment);
  void download();

  Services& services_;
  AppointmentDialog& dialog_;
  std::optional<core::Date> day_;  // shown; empty: today
  bool week_ = true;
  std::uint64_t revision_ = 0;
  std::string community_;
  core::Date from_{};
  std::vector<Entry> entries_;  // of the week, by day and time

  bool give_up_open_ = false;
  bool no_show_ = false;
  std::string give_up_id_, note_, error_;
};

}  // namespace hufang::ui
