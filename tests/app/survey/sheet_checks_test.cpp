#include "app/survey/sheet_checks.h"

#include <doctest/doctest.h>

#include "app/session/preferences.h"
#include "app/survey/questionnaire.h"
#include "app/survey/sheet_commands.h"
#include "app/survey/survey_commands.h"
#include "core/sheet_check.h"
#include "tests/support/desk.h"
#include "tests/support/text.h"

using namespace hufang;
using test::describe;

namespace {

struct Checked {
  test::Desk desk;
  std::string survey, sheet;

  Checked() {
    desk.settle();
    survey = app::create_survey(desk.session, 2026).value();
    REQUIRE(app::save_items(desk.session, survey, {"保安", "保洁", "绿化"}, {}).ok());
    app::SheetEntry entry;
    entry.marks = {1, 2, 6};
    entry.suggestion = "多种树";
    sheet = app::key_sheet(desk.session, survey, entry).value();
  }
  const core::Sheet& kept() const { return *desk.data().sheets.find(sheet); }
};

}  // namespace

TEST_CASE("a check that agrees is kept with who and when, and changes nothing else") {
  Checked c;
  REQUIRE(c.desk.session.set_preference(app::pref::kUser, "王会计").ok());
  const core::Sheet before = c.kept();
  c.desk.clock.day = c.desk.clock.day + 1;
  CHECK(app::check_sheet(c.desk.session, c.sheet, {{1, 2, 7}, {0, 1}}).value() == 0);
  REQUIRE(c.desk.data().sheet_checks.size() == 1);
  const core::SheetCheck& check = c.desk.data().sheet_checks.rows()[0];
  CHECK(check.sheet == c.sheet);
  CHECK(check.survey == c.survey);
  CHECK(check.community == c.desk.community);
  CHECK(check.checked_on == core::from_ymd(2026, 5, 21));
  CHECK(check.checked_by == c.desk.session.user());
  CHECK(check.differences == 0);
  CHECK(c.kept() == before);
}

TEST_CASE("where the second keying stands the sheet is corrected, in one action that undo takes back") {
  Checked c;
  CHECK(app::check_sheet(c.desk.session, c.sheet, {{4, 0, 6}, {1}}).value() == 2);
  CHECK(c.kept().marks == std::vector<std::int64_t>{1, 0, 6});
  CHECK(c.kept().suggestion == "多种树");
  const core::CheckProgress progress = core::check_progress(c.desk.data(), c.survey);
  CHECK(progress.differences == 2);
  CHECK(progress.corrected == 1);
  CHECK(c.desk.session.undo_action() == "undo.sheet_checked");
  REQUIRE(c.desk.session.undo().ok());
  CHECK(c.kept().marks == std::vector<std::int64_t>{1, 2, 6});
  CHECK(c.desk.data().sheet_checks.size() == 0);
  REQUIRE(c.desk.session.redo().ok());
  CHECK(c.kept().marks == std::vector<std::int64_t>{1, 0, 6});
}

TEST_CASE("a check that does not fit is refused and keeps nothing") {
  Checked c;
  auto refusal = [&](std::string_view sheet, std::vector<std::int64_t> marks) {
    return describe(app::check_sheet(c.desk.session, sheet, {std::move(marks), {}}).error());
  };
  CHECK(refusal("none", {1, 2, 4}) == "not_found @ sheet []");
  CHECK(refusal(c.sheet, {1, 2}) == "sheet_cell_count @ marks [2|3]");
  CHECK(refusal(c.sheet, {1, 2, 8}) == "number_too_large @ marks [8|7]");
  CHECK(c.desk.data().sheet_checks.size() == 0);
}

TEST_CASE("checks go with their sheet, and come back with undo") {
  Checked c;
  REQUIRE(app::check_sheet(c.desk.session, c.sheet, {{1, 2, 6}, {}}).ok());
  REQUIRE(app::remove_sheet(c.desk.session, c.sheet).ok());
  CHECK(c.desk.data().sheet_checks.size() == 0);
  REQUIRE(c.desk.session.undo().ok());
  CHECK(c.desk.data().sheet_checks.size() == 1);
}

TEST_CASE("a sheet of an older version is compared by the items' names") {
  Checked c;
  REQUIRE(app::save_items(c.desk.session, c.survey, {"绿化", "停车", "保安"}, {}).ok());
  CHECK(app::check_sheet(c.desk.session, c.sheet, {{7, 0, 4}, {2}}).value() == 1);
  const core::Survey& survey = *c.desk.data().surveys.find(c.survey);
  CHECK(c.kept().questionnaire == survey.questionnaire);
  CHECK(c.kept().marks == std::vector<std::int64_t>{6, 0, 4});
}
