#include "app/survey/suggestions.h"

#include <doctest/doctest.h>

#include "app/survey/questionnaire.h"
#include "app/survey/sheet_commands.h"
#include "app/survey/survey_commands.h"
#include "tests/support/desk.h"

using namespace hufang;

TEST_CASE("a suggestion's categories are kept ascending and once; nothing else changes") {
  test::Desk desk;
  desk.settle();
  const auto survey = app::create_survey(desk.session, 2026);
  REQUIRE(survey.ok());
  app::SheetEntry entry;
  entry.marks.assign(14, core::kMarkBasic);
  entry.suggestion = "多种树";
  const auto sheet = app::key_sheet(desk.session, *survey, entry);
  REQUIRE(sheet.ok());
  core::Sheet expected = *desk.data().sheets.find(*sheet);

  REQUIRE(app::set_categories(desk.session, *sheet, {9, 2, 9}).ok());
  expected.categories = {2, 9};
  CHECK(*desk.data().sheets.find(*sheet) == expected);

  CHECK(app::set_categories(desk.session, *sheet, {10}).error().code == core::Code::number_too_large);
  CHECK(app::set_categories(desk.session, *sheet, {-1}).error().code == core::Code::number_too_small);
  CHECK(app::set_categories(desk.session, "none", {1}).error().code == core::Code::not_found);
  CHECK(*desk.data().sheets.find(*sheet) == expected);

  REQUIRE(app::set_categories(desk.session, *sheet, {}).ok());
  CHECK(desk.data().sheets.find(*sheet)->categories.empty());
}
