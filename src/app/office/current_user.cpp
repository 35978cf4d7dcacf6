#include "app/office/current_user.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "app/session/checks.h"
#include "app/session/preferences.h"

namespace hufang::app {

const core::Staff* current_user(const Session& session) {
  const auto& staff = session.data().staff;
  const std::string community = session.community();
  const core::Staff* chosen = staff.find(session.preference(pref::kUserId));
  if (chosen != nullptr && chosen->community == community) return chosen->left ? nullptr : chosen;
  const std::string name = session.user();
  if (name.empty()) return nullptr;
  for (const core::Staff& person : staff.rows()) {
    if (person.community == community && person.name == name && !person.left) return &person;
  }
  return nullptr;
}

core::Status choose_user(Session& session, std::string_view staff) {
  std::string id, name;
  if (!staff.empty()) {
    auto person = kept(session.data().staff, staff);
    if (!person.ok()) return person.error();
    id = (*person)->id;
    name = (*person)->name;
  }
  if (auto done = session.set_preference(pref::kUserId, id); !done.ok()) return done;
  return session.set_preference(pref::kUser, name);
}

void gather_people(const core::Workspace& data, std::string_view community, bool with_readers,
                   std::vector<const core::Staff*>& out) {
  out.clear();
  for (const core::Staff& person : data.staff.rows()) {
    const bool reader = person.role == core::StaffRole::quality;
    if (person.community == community && !person.left && (with_readers || !reader)) out.push_back(&person);
  }
  std::ranges::sort(out, {}, [](const core::Staff* person) {
    return std::tuple(person->role == core::StaffRole::quality, std::string_view(person->name),
                      std::string_view(person->id));
  });
}

}  // namespace hufang::app
