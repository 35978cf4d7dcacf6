#include "ui/pickers/disclosing.h"

#include "app/office/disclosures.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/notice.h"
#include "ui/words/error_text.h"

namespace hufang::ui {
namespace {

bool said(const core::Status& noted) {
  if (!noted.ok()) toast(error_text(noted.error()), Tone::red);
  return noted.ok();
}

template <class May>
void toggle(Services& services, std::string_view words, bool& shown, May&& may) {
  const bool reader = services.session.role() == app::WindowRole::reader;
  if (!chip_toggle(words, shown, reader && !shown)) return;
  shown = !shown && may();
}

}  // namespace

bool may_show_contact(Services& services, std::string_view household, std::string_view place) {
  return said(app::note_contact_shown(services.session, household, place));
}

bool may_show_list(Services& services, std::string_view place) {
  return said(app::note_list_shown(services.session, services.session.community(), place));
}

void contact_toggle(Services& services, std::string_view words, bool& shown, std::string_view household,
                    std::string_view place) {
  toggle(services, words, shown, [&] { return may_show_contact(services, household, place); });
}

void list_toggle(Services& services, std::string_view words, bool& shown, std::string_view place) {
  toggle(services, words, shown, [&] { return may_show_list(services, place); });
}

}  // namespace hufang::ui
