#include "ui/pickers/disclosing.h"

#include <utility>

#include "app/office/disclosures.h"
#include "ui/widgets/chip.h"
#include "ui/words/error_text.h"

namespace hufang::ui {
namespace {

// True when it was pressed to show.
bool toggle(Services& services, std::string_view words, bool& shown) {
  const bool reader = services.session.role() == app::WindowRole::reader;
  if (!chip_toggle(words, shown, reader && !shown)) return false;
  return !std::exchange(shown, false);
}

auto then_if_noted(std::function<void()> then) {
  return [then = std::move(then)](const core::Status& noted) {
    if (!noted.ok()) return say(noted.error());
    then();
  };
}

}  // namespace

void when_contact_shown(Services& services, std::string_view household, std::string_view place,
                        std::function<void()> then) {
  services.actions.run(
      [&session = services.session, household = std::string(household), place = std::string(place)] {
        return app::note_contact_shown(session, household, place);
      },
      then_if_noted(std::move(then)));
}

void when_list_shown(Services& services, std::string_view place, std::function<void()> then) {
  services.actions.run(
      [&session = services.session, place = std::string(place)] {
        return app::note_list_shown(session, session.community(), place);
      },
      then_if_noted(std::move(then)));
}

void contact_toggle(Services& services, std::string_view words, bool& shown, std::string_view household,
                    std::string_view place) {
  if (toggle(services, words, shown))
    when_contact_shown(services, household, place, [&shown] { shown = true; });
}

void list_toggle(Services& services, std::string_view words, bool& shown, std::string_view place) {
  if (toggle(services, words, shown)) when_list_shown(services, place, [&shown] { shown = true; });
}

}  // namespace hufang::ui
