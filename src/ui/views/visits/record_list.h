// RecordList: the table of a community's visits, filtered by month, state and staff.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/visits/visit_list.h"
#include "ui/view.h"

namespace hufang::ui {

class RecordList {
 public:
  // `kind`: only these are listed; without one all are.
  explicit RecordList(Services& services, std::optional<core::VisitKind> kind = {}) : services_(services) {
    filter_.kind = kind;
  }
  void draw();

 private:
  void draw_filters();
  void draw_table();

  Services& services_;
  app::VisitFilter filter_;
  app::VisitList list_;
  std::vector<std::string> month_names_;
};

}  // namespace hufang::ui
