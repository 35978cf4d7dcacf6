#include "app/office/overview.h"

#include <doctest/doctest.h>

#include "app/sample/sample.h"
#include "app/survey/sheet_commands.h"
#include "app/survey/survey_commands.h"
#include "tests/support/desk.h"

namespace hufang {
namespace {

app::Overview overview(const test::Desk& desk) {
  return app::make_overview(desk.data(), desk.session.community(), desk.session.today());
}

TEST_CASE("an empty community: nothing to visit, nothing made") {
  test::Desk desk;
  desk.settle();
  const app::Overview o = overview(desk);
  CHECK(o.rooms == 0);
  REQUIRE(o.quota.has_value());
  CHECK(o.quota->required == 0);
  CHECK_FALSE(o.survey.has_value());
  CHECK_FALSE(o.questionnaire_made);
  CHECK(app::make_overview(desk.data(), "nowhere", desk.session.today()).total == 0);
}

TEST_CASE("the sample is the procedure's example: 650 rooms, 396 occupied, 24 to visit") {
  test::Desk desk;
  desk.clock.day = *core::from_ymd(2026, 7, 10);
  REQUIRE(app::add_sample(desk.session).ok());
  const app::Overview o = overview(desk);
  CHECK(o.rooms == 650);
  CHECK(o.occupied == 396);
  CHECK(o.homes + o.businesses == 396);
  CHECK(o.permanent + o.temporary == 396);
  CHECK(o.businesses > 0);
  CHECK(o.temporary > 0);
  REQUIRE(o.quota.has_value());
  CHECK(o.quota->required == 24);
  REQUIRE(o.survey.has_value());
  CHECK(o.survey->year == 2026);
  CHECK(o.survey->has_questionnaire);
  CHECK(o.survey->returned == 250);
}

TEST_CASE("more occupied than there are in all: no quota") {
  test::Desk desk;
  desk.settle();
  desk.home("101", "王");
  desk.home("102", "李");
  core::Community c = *desk.data().communities.find(desk.community);
  c.total_households = 1;
  REQUIRE(app::update_community(desk.session, c).ok());
  CHECK_FALSE(overview(desk).quota.has_value());
  CHECK(overview(desk).total_set);
}

TEST_CASE("how many sheets are short of 60%") {
  struct Case {
    std::int64_t issued, keyed, short_of;
  };
  const Case cases[] = {{10, 0, 6}, {10, 6, 0}, {5, 2, 1}, {4, 2, 1}, {0, 0, 0}};
  for (const Case& c : cases) {
    CAPTURE(c.issued);
    test::Desk desk;
    desk.settle();
    const auto survey = app::create_survey(desk.session, 2026);
    REQUIRE(survey.ok());
    REQUIRE(app::set_issued_total(desk.session, *survey, c.issued).ok());
    for (std::int64_t i = 0; i < c.keyed; ++i) {
      app::SheetEntry sheet;
      sheet.marks.assign(14, core::kMarkSatisfied);
      REQUIRE(app::key_sheet(desk.session, *survey, sheet).ok());
    }
    const app::Overview o = overview(desk);
    REQUIRE(o.survey.has_value());
    CHECK(o.survey->returned == c.keyed);
    CHECK(o.survey->short_of_floor == c.short_of);
    CHECK_FALSE(o.survey->collect_by.has_value());
    REQUIRE(app::set_delivered(desk.session, *survey, core::from_ymd(2026, 6, 30)).ok());
    REQUIRE(overview(desk).survey->collect_by.has_value());
    CHECK(core::format_date(overview(desk).survey->collect_by->date) == "2026-07-21");
  }
}

TEST_CASE("next year's survey is not this year's; last year's is shown until there is one") {
  test::Desk desk;
  desk.settle();
  REQUIRE(app::create_survey(desk.session, 2025).ok());
  REQUIRE(app::create_survey(desk.session, 2027).ok());
  CHECK(overview(desk).survey->year == 2025);
  REQUIRE(app::create_survey(desk.session, 2026).ok());
  CHECK(overview(desk).survey->year == 2026);
}

}  // namespace
}  // namespace hufang
