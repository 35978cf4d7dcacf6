// MattersView 事项: the ledger of everything promised to households; #matters/item/<id> is one of them.
#pragma once

#include <string>
#include <string_view>

#include "ui/view.h"
#include "ui/views/matters/ledger.h"
#include "ui/views/matters/matter_page.h"

namespace hufang::ui {

class MattersView final : public View {
 public:
  explicit MattersView(Services& services) : View(services), ledger_(services), page_(services) {}
  std::string_view title() override { return tr(matter_id().empty() ? T::nav_matters : T::matter_title); }
  void draw() override;
  float actions_width() override;
  void draw_actions() override;
  bool has_back() override { return !matter_id().empty(); }
  void go_back() override { navigator().go(Page::matters); }
  Badge badge() override;  // the overdue ones

 private:
  std::string_view matter_id();  // of the address; empty: the ledger

  Ledger ledger_;
  MatterPage page_;
  std::int64_t overdue_ = 0;
  std::uint64_t revision_ = 0;  // of the matters that were counted
  std::string community_;
  core::Date today_{};
};

}  // namespace hufang::ui
