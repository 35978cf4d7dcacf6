#include "ui/views/improve/view.h"

#include <iterator>

#include "ui/widgets/card.h"
#include "ui/widgets/tabs.h"

namespace hufang::ui {
namespace {

constexpr std::string_view kParts[] = {"", "effects", "year", "procedure"};

}  // namespace

ImproveView::ImproveView(Services& services)
    : View(services), trends_(services), effects_(services), year_(services), procedure_(services) {}

void ImproveView::draw() {
  const std::string_view names[] = {tr(T::improve_tab_trends), tr(T::improve_tab_effects),
                                    tr(T::improve_tab_year), tr(T::improve_tab_procedure)};
  std::size_t now = 0;
  for (std::size_t i = 0; i < std::size(kParts); ++i) {
    if (navigator().detail() == kParts[i]) now = i;
  }
  const std::size_t chosen = tabs(tr(T::nav_improve), names, now);
  gap(size::s18);
  if (now == 0) {
    trends_.draw();
  } else if (now == 1) {
    effects_.draw();
  } else if (now == 2) {
    year_.draw();
  } else {
    procedure_.draw();
  }
  if (chosen != now) navigator().go(Page::improve, kParts[chosen]);
}

}  // namespace hufang::ui
