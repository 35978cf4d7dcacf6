#include "ui/views/matters/view.h"

#include "core/matters.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/notice.h"

namespace hufang::ui {
namespace {

constexpr std::string_view kItem = "item/";

}  // namespace

std::string_view MattersView::matter_id() {
  const std::string_view detail = navigator().detail();
  return detail.starts_with(kItem) ? detail.substr(kItem.size()) : std::string_view{};
}

Badge MattersView::badge() {
  const std::uint64_t revision = data().matters.revision();
  const core::Date today = session().today();
  if (revision_ != revision || today_ != today || community_ != session().community()) {
    revision_ = revision;
    today_ = today;
    community_ = session().community();
    overdue_ = core::count_matters(data(), community_, today).overdue;
  }
  return {overdue_, overdue_ > 0 ? trf(T::matter_badge, {num(overdue_)}) : std::string_view{}};
}

float MattersView::actions_width() {
  if (!matter_id().empty()) return 0;
  return button_width(tr(T::matter_print), {.icon = Icon::print}) + size::s12 +
         button_width(tr(T::matter_reassign));
}

void MattersView::draw_actions() {
  if (!matter_id().empty()) return;
  const bool reader = session().role() == app::WindowRole::reader;
  if (button(tr(T::matter_print), {.icon = Icon::print, .disabled = !ledger_.anything()})) ledger_.print();
  flow(button_width(tr(T::matter_reassign)), size::s12);
  if (button(tr(T::matter_reassign), {.disabled = reader || data().matters.size() == 0})) ledger_.reassign();
}

void MattersView::draw() {
  if (matter_id().empty()) {
    ledger_.draw();
  } else if (const core::Matter* shown = data().matters.find(matter_id())) {
    page_.draw(*shown);
  } else {
    empty_state(Icon::matter, tr(T::matter_not_found), tr(T::matter_not_found_text));
    if (button(tr(T::matter_to_list))) go_back();
  }
}

}  // namespace hufang::ui
