#include "app/office/staff.h"

#include <utility>

#include "app/session/checks.h"

namespace hufang::app {
namespace {

core::Status check_staff(const Session& session, const core::Staff& staff) {
  if (staff.undertaking_on && *staff.undertaking_on > session.today()) {
    return core::make_error(core::Code::day_ahead, "undertaking_on");
  }
  for (const core::Staff& other : session.data().staff.rows()) {
    if (other.community == staff.community && other.id != staff.id && other.name == staff.name) {
      return core::make_error(core::Code::not_unique, "name", {staff.name});
    }
  }
  return core::Done{};
}

}  // namespace

core::Result<std::string> add_staff(Session& session, const NewStaff& wanted) {
  auto community = required_text(session.community(), "community");
  if (!community.ok()) return community.error();
  auto name = required_text(wanted.name, "name");
  if (!name.ok()) return name.error();
  core::Staff staff;
  staff.id = session.new_id();
  staff.community = *community;
  staff.name = *name;
  staff.role = wanted.role;
  staff.department = std::string(core::trim(wanted.department));
  staff.undertaking_on = wanted.undertaking_on;
  if (auto ok = check_staff(session, staff); !ok.ok()) return ok.error();
  Change change("undo.staff_added");
  change.put(staff);
  if (auto ok = session.commit(std::move(change)); !ok.ok()) return ok.error();
  return staff.id;
}

core::Status update_staff(Session& session, const core::Staff& after) {
  auto before = kept(session.data().staff, after.id);
  if (!before.ok()) return before.error();
  auto name = required_text(after.name, "name");
  if (!name.ok()) return name.error();
  core::Staff wanted = after;
  wanted.community = (*before)->community;
  wanted.name = *name;
  wanted.department = std::string(core::trim(after.department));
  if (auto ok = check_staff(session, wanted); !ok.ok()) return ok;
  Change change("undo.staff_changed");
  change.edit(**before, wanted);
  return session.commit(std::move(change));
}

}  // namespace hufang::app
