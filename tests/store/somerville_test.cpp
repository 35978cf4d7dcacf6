// Real questionnaires, from numeric steps to marks and to the counts of rules.md.
#include <doctest/doctest.h>

#include <algorithm>

#include "cli/read_file.h"
#include "core/sheet_table.h"
#include "core/survey_result.h"
#include "store/csv.h"
#include "tests/support/source_dir.h"

using namespace hufang::core;

namespace {

const std::string kSource = hufang::test::source_dir();

std::string text_of(const std::string& path) {
  const auto text = hufang::cli::read_file(path);
  REQUIRE_MESSAGE(text.has_value(), path);
  return *text;
}

// The questionnaire's numeric columns, by their heading, as items.
SheetColumn column_of(const std::string& heading) {
  struct Item {
    const char* heading;
    const char* name;
    bool ten_steps;
  };
  static constexpr Item kItems[] = {
      {"How.satisfied.are.you.with.your.life.in.general.", "生活总体", true},
      {"How.satisfied.are.you.with.Somerville.as.a.place.to.live.", "城市宜居", true},
      {"How.satisfied.are.you.with.your.neighborhood.", "所在社区", true},
      {"How.satisfied.are.you.with.the.beauty.or.physical.setting.of.your.neighborhood.", "社区环境", true},
      {"How.would.you.rate.the.following..The.cost.of.housing.", "住房费用", false},
      {"How.would.you.rate.the.following..The.overall.quality.of.public.schools.", "公立学校", false},
      {"How.would.you.rate.the.following..The.availability.of.social.community.events", "社区活动", false},
  };
  if (heading == "Combined_ID") return {SheetColumnRole::id, heading, std::nullopt};
  for (const Item& item : kItems) {
    if (heading != item.heading) continue;
    Scale scale = item.ten_steps ? ten_step_scale() : five_step_scale();
    scale.strict = false;
    return {SheetColumnRole::item, item.name, scale};
  }
  return {SheetColumnRole::ignored, heading, std::nullopt};
}

// Both files as sheets, row by row the same.
void check_same_sheets(const std::string& steps_path, const std::string& marks_path, std::size_t sheets) {
  const auto steps_csv = hufang::store::parse_csv(text_of(steps_path)).value();
  const auto marks_csv = hufang::store::parse_csv(text_of(marks_path)).value();
  std::vector<SheetColumn> columns;
  for (const std::string& heading : steps_csv.row(0)) columns.push_back(column_of(heading));
  auto steps = SheetTable::open(columns).value();
  auto marks = SheetTable::open(columns_by_header(marks_csv.row(0))).value();
  // The columns stand in another order there: where each item's steps are.
  std::vector<std::size_t> at;
  for (const std::string& item : marks.items()) {
    const auto found = std::ranges::find(steps.items(), item);
    REQUIRE(found != steps.items().end());
    at.push_back(static_cast<std::size_t>(found - steps.items().begin()));
  }
  REQUIRE(steps_csv.size() == sheets + 1);
  REQUIRE(marks_csv.size() == sheets + 1);
  for (std::size_t i = 1; i <= sheets; ++i) {
    CAPTURE(i + 1);
    const SheetRow from_steps = steps.read(i + 1, steps_csv.row(i)).value();
    const SheetRow from_marks = marks.read(i + 1, marks_csv.row(i)).value();
    CHECK(from_steps.id == from_marks.id);
    // Two marks are written as none there: both are abstentions.
    for (std::size_t k = 0; k < from_marks.marks.size(); ++k) {
      const std::int64_t m = from_steps.marks[at[k]];
      CHECK(((m & (m - 1)) == 0 ? m : 0) == from_marks.marks[k]);
    }
  }
}

}  // namespace

TEST_CASE("somerville: numeric steps become the marks of the sheets") {
  check_same_sheets(kSource + "/tests/golden/somerville-excerpt-steps.csv",
                    kSource + "/tests/golden/somerville-excerpt.csv", 33);
}

// The whole survey lies beside the project, where its folder was given along.
TEST_CASE("somerville: all 378 sheets") {
  const std::string data = kSource + "/../shared/data/";
  if (!hufang::cli::read_file(data + "somerville-sheets.csv")) return;
  check_same_sheets(data + "somerville-2013-2015.csv", data + "somerville-sheets.csv", 378);

  const auto csv = hufang::store::parse_csv(text_of(data + "somerville-sheets.csv")).value();
  auto table = SheetTable::open(columns_by_header(csv.row(0))).value();
  TallyCounts tally(table.items().size());
  for (std::size_t i = 1; i < csv.size(); ++i) tally.add(table.read(i + 1, csv.row(i)).value().marks, false);
  const SurveyResult result = survey_result(tally, 600, {}).value();
  CHECK(result.overall.counts == ItemCounts{1444, 741, 340, 121});
  CHECK(format_fixed2(*result.overall.rate) == "86.53");
  CHECK(format_fixed2(*result.return_rate) == "63.00");
  CHECK(format_fixed2(*result.penalty) == "0.00");
  CHECK(result.dissatisfied.main_count() == 3);
}
