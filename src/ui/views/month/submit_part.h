// 记录与签署: the supervisor's part: what is missing, each record with an opinion to sign, and submitting.
#pragma once

#include <string>

#include "ui/view.h"
#include "ui/views/month/month_model.h"

namespace hufang::ui {

class SubmitPart {
 public:
  explicit SubmitPart(Services& services) : services_(services) {}
  void draw(const MonthModel& model);

 private:
  void draw_gaps(const MonthModel& model);
  void draw_records(const MonthModel& model, bool may_sign);
  void draw_dialog(const MonthModel& model, bool may_sign);
  void sign_plain(const MonthModel& model);
  void open(const MonthModel& model, std::size_t row);

  Services& services_;
  std::string words_;  // for the unremarkable ones
  std::string visit_;  // in the dialog
  std::string opinion_, error_;
  bool open_ = false;
};

}  // namespace hufang::ui
