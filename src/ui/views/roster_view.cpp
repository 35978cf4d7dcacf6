#include "ui/views/roster_view.h"

#include <utility>

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/notice.h"

namespace hufang::ui {

RosterView::RosterView(Services& services)
    : View(services), list_(services), dialog_(services), import_(services) {}

std::string_view RosterView::title() { return importing() ? tr(T::roster_import) : tr(T::nav_roster); }

float RosterView::actions_width() {
  if (importing()) return 0;
  return button_width(tr(T::roster_import), {.icon = Icon::upload}) + size::s12 +
         button_width(tr(T::household_add), {.icon = Icon::plus});
}

void RosterView::draw_actions() {
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
  import_.take(std::move(file));
  return true;
}

void RosterView::draw() {
  if (importing()) {
    import_.draw();
    return;
  }
  if (const core::Household* pressed = list_.draw(); pressed != nullptr) dialog_.edit(*pressed);
  dialog_.draw();
}

}  // namespace hufang::ui
