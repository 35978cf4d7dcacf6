#include "ui/views/settings/view.h"

#include "ui/views/settings/help_card.h"
#include "ui/widgets/card.h"
#include "ui/widgets/tabs.h"

namespace hufang::ui {
namespace {

// The parts, by their words in the address: #settings/calendar.
constexpr std::string_view kParts[] = {"community", "people", "calendar", "device", "communities", "help"};

std::size_t part_of(std::string_view detail) {
  for (std::size_t i = 0; i < std::size(kParts); ++i) {
    if (kParts[i] == detail) return i;
  }
  return 0;
}

}  // namespace

SettingsView::SettingsView(Services& services)
    : View(services),
      community_(services),
      people_(services),
      calendar_(services),
      device_(services),
      communities_(services) {}

void SettingsView::draw() {
  const std::string_view words[] = {tr(T::settings_community),   tr(T::settings_people),
                                    tr(T::settings_calendar),    tr(T::settings_device),
                                    tr(T::settings_communities), tr(T::settings_help)};
  const std::size_t now = part_of(navigator().detail());
  const std::size_t part = tabs(tr(T::nav_settings), words, now);
  gap(size::s18);
  switch (part) {
    case 0:
      community_.draw();
      break;
    case 1:
      people_.draw();
      break;
    case 2:
      calendar_.draw();
      break;
    case 3:
      device_.draw();
      break;
    case 4:
      communities_.draw();
      break;
    case 5:
      draw_help(services_);
      break;
  }
  if (part != now) navigator().go(Page::settings, kParts[part]);
}

}  // namespace hufang::ui
