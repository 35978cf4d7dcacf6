// 工作日历: for which years the statutory holidays are built in, and the user's own days.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ui/view.h"
#include "ui/widgets/date_field.h"

namespace hufang::ui {

class CalendarCard {
 public:
  explicit CalendarCard(Services& services) : services_(services) {}
  void draw();

 private:
  struct Day {
    core::Date date;
    bool off;
    std::string note;
  };
  void refresh();
  void draw_years();
  void draw_form();
  void draw_days();
  void add();
  void remove(core::Date date);
  void keep_year(bool whole);

  Services& services_;
  int year_ = 0;
  bool read_ = false;
  std::uint64_t revision_ = 0;  // of the calendar's table
  std::vector<Day> days_;       // of the year shown, ascending
  DateDraft date_;
  bool off_ = true;
  std::string note_, date_error_, error_;
};

}  // namespace hufang::ui
