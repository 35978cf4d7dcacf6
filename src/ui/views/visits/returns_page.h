// ReturnsPage 回访: what waits for a return visit, matters to be confirmed and routine ones, and the records
// of return visits.
#pragma once

#include <string>

#include "app/visits/return_list.h"
#include "ui/pickers/appointment_dialog.h"
#include "ui/view.h"
#include "ui/views/visits/record_list.h"

namespace hufang::ui {

class ReturnsPage {
 public:
  ReturnsPage(Services& services, AppointmentDialog& dialog)
      : services_(services), dialog_(dialog), records_(services, core::VisitKind::return_visit) {}
  void draw();

 private:
  enum class Press { none, appoint, start };
  void draw_matters();
  void draw_routine();
  // The two links at the end of a row; `place` names whom they are about.
  Press draw_links(class Table& table, std::string_view place);
  void act(Press press, const std::string& household, const std::string& matter);

  Services& services_;
  AppointmentDialog& dialog_;
  RecordList records_;
  app::ReturnList list_;
};

}  // namespace hufang::ui
