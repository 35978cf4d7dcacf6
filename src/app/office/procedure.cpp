#include "app/office/procedure.h"

#include <utility>

#include "app/office/current_user.h"
#include "app/session/checks.h"

namespace hufang::app {
namespace {

std::string user_id(const Session& session) {
  const core::Staff* me = current_user(session);
  return me == nullptr ? std::string() : me->id;
}

// Takes the entry over into `version`, checked.
core::Status enter(const Session& session, const VersionEntry& entry, core::ProcedureVersion& version) {
  auto number = required_text(entry.number, "procedure_version.number");
  if (!number.ok()) return number.error();
  if (!entry.effective_on) return core::make_error(core::Code::required_missing, "effective_on");
  for (const core::ProcedureVersion& other : session.data().procedure_versions.rows()) {
    if (other.community == version.community && other.id != version.id && other.number == *number) {
      return core::make_error(core::Code::not_unique, "procedure_version.number", {*number});
    }
  }
  version.number = *number;
  version.effective_on = entry.effective_on;
  version.changes = std::string(core::trim(entry.changes));
  return core::Done{};
}

core::Status not_ahead(const Session& session, std::optional<core::Date> day, std::string_view field) {
  if (day && *day > session.today()) return core::make_error(core::Code::day_ahead, std::string(field));
  return core::Done{};
}

// As it is kept, or a fresh one.
core::ProcedureReading reading_of(const Session& session, const core::ProcedureVersion& version,
                                  std::string_view staff) {
  const std::string id = core::reading_id(version.id, staff);
  if (const auto* kept_one = session.data().procedure_readings.find(id); kept_one != nullptr)
    return *kept_one;
  core::ProcedureReading fresh;
  fresh.id = id;
  fresh.community = version.community;
  fresh.procedure = version.id;
  fresh.staff = std::string(staff);
  return fresh;
}

}  // namespace

core::Result<std::string> add_version(Session& session, const VersionEntry& entry) {
  auto community = required_text(session.community(), "community");
  if (!community.ok()) return community.error();
  core::ProcedureVersion version;
  version.id = session.new_id();
  version.community = *community;
  version.author = user_id(session);
  if (auto ok = enter(session, entry, version); !ok.ok()) return ok.error();
  Change change("undo.version_added");
  change.put(version);
  if (auto ok = session.commit(std::move(change)); !ok.ok()) return ok.error();
  return version.id;
}

core::Status update_version(Session& session, std::string_view id, const VersionEntry& entry) {
  auto before = kept(session.data().procedure_versions, id);
  if (!before.ok()) return before.error();
  core::ProcedureVersion after = **before;
  if (auto ok = enter(session, entry, after); !ok.ok()) return ok;
  Change change("undo.version_changed");
  change.edit(**before, after);
  return session.commit(std::move(change));
}

core::Status remove_version(Session& session, std::string_view id) {
  auto before = kept(session.data().procedure_versions, id);
  if (!before.ok()) return before.error();
  Change change("undo.version_removed");
  for (const core::ProcedureReading& reading : session.data().procedure_readings.rows()) {
    if (reading.procedure == id) change.remove<core::ProcedureReading>(reading.id);
  }
  change.remove<core::ProcedureVersion>(id);
  return session.commit(std::move(change));
}

core::Status record_review(Session& session, std::string_view id, core::Date on, std::string_view note) {
  auto before = kept(session.data().procedure_versions, id);
  if (!before.ok()) return before.error();
  if (auto ok = not_ahead(session, on, "reviewed_on"); !ok.ok()) return ok;
  if (const auto from = (*before)->effective_on; from && on < *from) {
    return core::make_error(core::Code::matter_day_before, "reviewed_on", {core::format_date(*from)});
  }
  core::ProcedureVersion after = **before;
  after.reviewed_on = on;
  after.reviewer = user_id(session);
  after.review_note = std::string(core::trim(note));
  Change change("undo.version_reviewed");
  change.edit(**before, after);
  return session.commit(std::move(change));
}

core::Status record_reading(Session& session, std::string_view version, std::string_view staff,
                            std::optional<core::Date> read_on, std::optional<core::Date> trained_on) {
  auto known = kept(session.data().procedure_versions, version);
  if (!known.ok()) return known.error();
  auto person = kept(session.data().staff, staff);
  if (!person.ok()) return person.error();
  if (auto ok = not_ahead(session, read_on, "read_on"); !ok.ok()) return ok;
  if (auto ok = not_ahead(session, trained_on, "trained_on"); !ok.ok()) return ok;
  core::ProcedureReading reading = reading_of(session, **known, staff);
  reading.read_on = read_on;
  reading.trained_on = trained_on;
  Change change("undo.procedure_read");
  change.put(reading);
  return session.commit(std::move(change));
}

core::Status record_training(Session& session, std::string_view version,
                             const std::vector<std::string>& staff, core::Date on) {
  auto known = kept(session.data().procedure_versions, version);
  if (!known.ok()) return known.error();
  if (staff.empty()) return core::make_error(core::Code::required_missing, "staff");
  if (auto ok = not_ahead(session, on, "trained_on"); !ok.ok()) return ok;
  Change change("undo.procedure_trained");
  for (const std::string& id : staff) {
    auto person = kept(session.data().staff, id);
    if (!person.ok()) return person.error();
    core::ProcedureReading reading = reading_of(session, **known, id);
    reading.trained_on = on;
    change.put(reading);
  }
  return session.commit(std::move(change));
}

}  // namespace hufang::app
