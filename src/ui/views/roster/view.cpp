#include "ui/views/roster/view.h"

#include <utility>

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/notice.h"

namespace hufang::ui {

RosterView::RosterView(Services& services)
    : View(services), list_(services), page_(services), dialog_(services), import_(services) {}

std::string_view RosterView::household_id() const {
  const std::string_view detail = services_.navigator->detail();
  return detail.starts_with(kHouseholdAddress) ? detail.substr(kHouseholdAddress.size()) : std::string_view{};
}

std::string_view RosterView::title() {
  if (importing()) return tr(T::roster_import);
  return tr(household_id().empty() ? T::nav_roster : T::household_title);
}

float RosterView::actions_width() {
  if (has_back()) return 0;
  return button_width(tr(T::roster_import), {.icon = Icon::upload}) + size::s12 +
         button_width(tr(T::household_add), {.icon = Icon::plus});
}

void RosterView::draw_actions() {
  if (has_back()) return;
  const bool reader = session().role() == app::WindowRole::reader;
  if (button(tr(T::roster_import), {.icon = Icon::upload, .disabled = reader}))
    navigator().go(Page::roster, "import");
  same_line(size::s12);
  if (button(tr(T::household_add), {.kind = ButtonKind::primary, .icon = Icon::plus, .disabled = reader}))
    dialog_.add();
}

bool RosterView::take_file(app::PickedFile& file) {
  if (!import_.takes(file.name)) return false;
  if (!importing()) navigator().go(Page::roster, "import");
  import_.take_file(std::move(file));
  return true;
}

void RosterView::draw_household() {
  if (const core::Household* shown = data().households.find(household_id()); shown != nullptr) {
    page_.draw(*shown);
    return;
  }
  empty_state(Icon::people, tr(T::household_not_found), tr(T::household_not_found_text));
  if (button(tr(T::household_to_list))) go_back();
}

void RosterView::draw() {
  if (importing()) {
    import_.draw();
    return;
  }
  if (!household_id().empty()) {
    draw_household();
    return;
  }
  if (const core::Household* pressed = list_.draw(); pressed != nullptr)
    navigator().go(Page::roster, cat({kHouseholdAddress, pressed->id}));
  dialog_.draw();
}

}  // namespace hufang::ui
