#include "app/sample/sample.h"

#include <doctest/doctest.h>

#include <set>

#include "core/occupancy.h"
#include "core/survey_result.h"
#include "core/survey_rules.h"
#include "core/survey_tally.h"
#include "tests/support/fake_ports.h"
#include "tests/support/text.h"

using namespace hufang;
using test::Disk;
using test::TestWindow;

TEST_CASE("the sample: 650 rooms, 396 households, 250 of 396 sheets back, last year's result") {
  Disk disk;
  TestWindow w(disk);
  auto id = app::add_sample(w.session);
  REQUIRE(id.ok());
  const core::Workspace& data = w.session.data();
  CHECK(data.communities.find(*id)->sample);
  CHECK(data.buildings.size() == 6);
  CHECK(data.rooms.size() == 650);
  core::Occupancy now = core::occupancy(data, *id, w.session.today());
  CHECK(now.occupied == 396);
  CHECK(now.total == 650);
  for (const core::UnitOccupancy& unit : now.units) CHECK(unit.occupied > 0);
  REQUIRE(data.surveys.size() == 2);
  for (const core::Survey& survey : data.surveys.rows()) {
    bool this_year = survey.year == 2026;
    auto result = core::survey_result(core::tally_survey(data, survey), core::issued_of(data, survey), {});
    REQUIRE(result.ok());
    CHECK(result->issued == (this_year ? 396 : 388));
    CHECK(result->returned == (this_year ? 250 : 246));
    CHECK(result->dissatisfied.main_count() >= 2);
    CHECK(result->dissatisfied.main_count() <= 9);
    CHECK(core::approximate(*result->overall.rate) > 80);
    CHECK(core::approximate(*result->overall.rate) < 97);
    CHECK(core::check_issued(data, survey, w.session.today()).units_missing.empty());
    CHECK(survey.copied_on.has_value() != this_year);
  }
  std::set<std::string> names;
  for (const core::Household& h : data.households.rows()) names.insert(h.name);
  for (const char* rare : {"李䶮", "陈𬭎", "王𠮷"}) CHECK(names.contains(rare));
  CHECK(w.session.opening().unreadable_values == 0);
  std::string sha = w.session.canonical_sha256();
  REQUIRE(app::add_sample(w.session).ok());  // once is enough
  CHECK(w.session.canonical_sha256() == sha);
}

TEST_CASE("the sample is the same for a seed and day, another for another seed, and one on two devices") {
  Disk a_disk, b_disk;
  TestWindow a(a_disk, 1), b(b_disk, 2);
  core::Date day = test::day("2026-08-01");
  auto fields = [&](std::uint64_t seed) {
    std::string out;
    const app::Sample sample = app::make_sample(seed, day);
    for (const auto& item : sample.change.items()) {
      out += item.table + item.id;
      for (const auto& field : item.fields) out += store::plain_text(field.value) + "|";
    }
    return out;
  };
  CHECK(fields(1) == fields(1));
  CHECK(fields(1) != fields(2));
  REQUIRE(app::add_sample(a.session).ok());
  REQUIRE(app::add_sample(b.session).ok());
  REQUIRE(a.session.import_json(b.session.export_json()).ok());
  CHECK(a.session.data().communities.size() == 1);
  CHECK(a.session.conflict_count() == 0);
}
