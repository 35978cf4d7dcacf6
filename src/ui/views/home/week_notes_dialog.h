// WeekNotesDialog: why the director or the supervisor had no visit in a week, for each week of the month that
// was missed.
#pragma once

#include <string>
#include <vector>

#include "app/month/weeks.h"
#include "core/weekly.h"
#include "ui/drafts/edited.h"
#include "ui/view.h"

namespace hufang::ui {

class WeekNotesDialog {
 public:
  explicit WeekNotesDialog(Services& services) : services_(services) {}
  void open(const std::vector<core::WeekVisits>& weeks);
  void draw();

 private:
  struct Said {
    std::string explanation;
    template <class V>
    static void fields(V&& v) {
      v("explanation", &Said::explanation);
    }
    bool operator==(const Said&) const = default;
  };
  struct Line {
    core::StaffRole role;
    core::Date monday;
    Edited<Said> said;
  };
  void add(const core::WeekVisits& week, core::StaffRole role);
  Said kept(const Line& line) const;
  bool unsaved() const;

  Services& services_;
  bool open_ = false;
  std::vector<Line> notes_;
  std::string error_;
  OpenDrafts::Mark mark_{services_.drafts, [this] { return unsaved(); }};
};

}  // namespace hufang::ui
