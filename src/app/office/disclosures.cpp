#include "app/office/disclosures.h"

#include <utility>

#include "app/session/checks.h"

namespace hufang::app {
namespace {

core::Status note(Session& session, core::Disclosure shown) {
  shown.id = session.new_id();
  shown.who = session.user();
  shown.on = session.today();
  shown.minute = session.clock().minute_of_day();
  Change change("note.contact_shown");
  change.put(shown);
  change.keep_on_record();
  return session.commit(std::move(change));
}

}  // namespace

core::Status note_contact_shown(Session& session, std::string_view household, std::string_view place) {
  const auto known = kept(session.data().households, household);
  if (!known.ok()) return known.error();
  core::Disclosure shown;
  shown.community = (*known)->community;
  shown.household = std::string(household);
  shown.place = std::string(place);
  return note(session, std::move(shown));
}

core::Status note_list_shown(Session& session, std::string_view community, std::string_view place) {
  const auto known = kept(session.data().communities, community);
  if (!known.ok()) return known.error();
  core::Disclosure shown;
  shown.community = std::string(community);
  shown.what = core::Disclosed::list;
  shown.place = std::string(place);
  return note(session, std::move(shown));
}

}  // namespace hufang::app
