// Commands on the procedure's versions, and on the weeks that were missed.
#include "app/office/procedure.h"

#include <doctest/doctest.h>

#include "app/month/weeks.h"
#include "app/office/current_user.h"
#include "app/office/staff.h"
#include "core/month_quota.h"
#include "core/procedure.h"
#include "tests/support/desk.h"
#include "tests/support/result.h"

namespace hufang {
namespace {

using core::Code;
using test::code_of;

struct ProcedureOffice : test::Desk {
  ProcedureOffice() {
    settle();
    director = *app::add_staff(session, {"何志远", core::StaffRole::director, ""});
    visitor = *app::add_staff(session, {"张敏", core::StaffRole::visitor, ""});
    REQUIRE(app::choose_user(session, director).ok());
  }
  core::Date today() { return session.today(); }
  std::string version(const std::string& number = "A/0") {
    auto added = app::add_version(session, {number, today() - 30, " 首次发布 "});
    REQUIRE(added.ok());
    return *added;
  }
  const core::ProcedureReading* reading(const std::string& version, const std::string& staff) {
    return data().procedure_readings.find(core::reading_id(version, staff));
  }
  std::string director, visitor;
};

TEST_CASE("a version names who wrote it; number and day are asked for") {
  ProcedureOffice o;
  CHECK(code_of(app::add_version(o.session, {" ", o.today(), ""})) == Code::required_missing);
  CHECK(code_of(app::add_version(o.session, {"A/0", {}, ""})) == Code::required_missing);
  const std::string id = o.version();
  const core::ProcedureVersion& kept = *o.data().procedure_versions.find(id);
  CHECK(kept.author == o.director);
  CHECK(kept.changes == "首次发布");
  CHECK(kept.community == o.community);
  CHECK(code_of(app::add_version(o.session, {"A/0", o.today(), ""})) == Code::not_unique);
  CHECK(app::update_version(o.session, id, {"A/0", o.today(), "改"}).ok());
  CHECK(o.data().procedure_versions.find(id)->effective_on == o.today());
  CHECK(code_of(app::update_version(o.session, "gone", {"B", o.today(), ""})) == Code::not_found);
}

TEST_CASE("a review: not ahead of today, not before the version") {
  ProcedureOffice o;
  const std::string id = o.version();
  CHECK(code_of(app::record_review(o.session, id, o.today() + 1, "")) == Code::day_ahead);
  CHECK(code_of(app::record_review(o.session, id, o.today() - 31, "")) == Code::matter_day_before);
  REQUIRE(app::record_review(o.session, id, o.today(), " 适用 ").ok());
  CHECK(o.data().procedure_versions.find(id)->reviewed_on == o.today());
  CHECK(o.data().procedure_versions.find(id)->reviewer == o.director);
  CHECK(o.data().procedure_versions.find(id)->review_note == "适用");
}

TEST_CASE("reading and training are kept per version and person, and can be taken back") {
  ProcedureOffice o;
  const std::string id = o.version();
  CHECK(code_of(app::record_reading(o.session, id, o.visitor, o.today() + 1, {})) == Code::day_ahead);
  CHECK(code_of(app::record_reading(o.session, id, o.visitor, {}, o.today() + 1)) == Code::day_ahead);
  CHECK(code_of(app::record_reading(o.session, id, "gone", o.today(), {})) == Code::not_found);
  CHECK(code_of(app::record_reading(o.session, "gone", o.visitor, o.today(), {})) == Code::not_found);
  REQUIRE(app::record_reading(o.session, id, o.visitor, o.today(), {}).ok());
  CHECK(o.reading(id, o.visitor)->read_on == o.today());
  CHECK(code_of(app::record_training(o.session, id, {}, o.today())) == Code::required_missing);
  REQUIRE(app::record_training(o.session, id, {o.visitor, o.director}, o.today() - 1).ok());
  CHECK(o.reading(id, o.visitor)->trained_on == o.today() - 1);
  CHECK(o.reading(id, o.visitor)->read_on == o.today());  // stays
  CHECK_FALSE(o.reading(id, o.director)->read_on);
  REQUIRE(o.session.undo().ok());
  CHECK(o.reading(id, o.director) == nullptr);
  REQUIRE(app::record_reading(o.session, id, o.visitor, {}, {}).ok());
  CHECK_FALSE(o.reading(id, o.visitor)->read_on);
}

TEST_CASE("a version entered by mistake goes with its readings, and comes back with them") {
  ProcedureOffice o;
  const std::string id = o.version();
  REQUIRE(app::record_reading(o.session, id, o.visitor, o.today(), {}).ok());
  REQUIRE(app::remove_version(o.session, id).ok());
  CHECK(o.data().procedure_versions.size() == 0);
  CHECK(o.data().procedure_readings.size() == 0);
  REQUIRE(o.session.undo().ok());
  CHECK(o.reading(id, o.visitor) != nullptr);
}

TEST_CASE("two devices that record one person's reading write one record") {
  ProcedureOffice a;
  const std::string id = a.version();
  test::Desk b(2);
  REQUIRE(b.session.import_json(a.session.export_json()).ok());
  REQUIRE(b.session.set_community(a.community).ok());
  REQUIRE(app::record_reading(b.session, id, a.visitor, b.session.today(), {}).ok());
  REQUIRE(app::record_training(a.session, id, {a.visitor}, a.today()).ok());
  REQUIRE(a.session.import_json(b.session.export_json()).ok());
  CHECK(a.data().procedure_readings.size() == 1);
  CHECK(a.session.conflict_count() == 0);
  CHECK(a.reading(id, a.visitor)->read_on);
  CHECK(a.reading(id, a.visitor)->trained_on);
}

TEST_CASE("weeks are explained, again in other words, and taken back") {
  ProcedureOffice o;
  const core::Date monday = core::monday_of(core::iso_week(o.today() - 7));
  const auto said = [&](core::StaffRole role) -> std::string {
    const core::WeekNote* note = core::week_note(o.data(), o.community, role, monday);
    return note == nullptr ? "-" : note->explanation;
  };
  using core::StaffRole;
  CHECK(code_of(app::explain_weeks(o.session, {{StaffRole::director, monday + 1, "培训"}})) ==
        Code::not_a_date);
  REQUIRE(app::explain_weeks(o.session,
                             {{StaffRole::director, monday, " 培训 "}, {StaffRole::supervisor, monday, ""}})
              .ok());
  CHECK(said(StaffRole::director) == "培训");
  CHECK(said(StaffRole::supervisor) == "-");
  REQUIRE(app::explain_weeks(o.session, {{StaffRole::director, monday, "病假"}}).ok());
  CHECK(said(StaffRole::director) == "病假");
  CHECK(o.data().week_notes.size() == 1);
  REQUIRE(app::explain_weeks(o.session, {{StaffRole::director, monday, ""}}).ok());
  CHECK(said(StaffRole::director).empty());
}

}  // namespace
}  // namespace hufang
