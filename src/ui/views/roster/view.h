// RosterView 业户: who lives where: the list, one household (#roster/household/<id>), and importing the
// roster
// (#roster/import).
#pragma once

#include "ui/view.h"
#include "ui/views/roster/household_dialog.h"
#include "ui/views/roster/household_page.h"
#include "ui/views/roster/import_wizard.h"
#include "ui/views/roster/list_page.h"

namespace hufang::ui {

class RosterView final : public View {
 public:
  explicit RosterView(Services& services);
  std::string_view title() override;
  void draw() override;
  float actions_width() override;
  void draw_actions() override;
  bool has_back() override { return importing() || !household_id().empty(); }
  void on_leave() override { import_.leave(); }
  bool take_file(app::PickedFile& file) override;
  void go_back() override { navigator().go(Page::roster); }

 private:
  std::string_view household_id() const;  // of the address; empty: the list
  void draw_household();
  bool importing() const { return services_.navigator->detail() == "import"; }

  ListPage list_;
  HouseholdPage page_;
  HouseholdDialog dialog_;
  ImportWizard import_;
};

}  // namespace hufang::ui
