#include "core/survey_result.h"

#include <doctest/doctest.h>

#include "core/model/survey.h"
#include "core/survey_tally.h"
#include "tests/support/marks.h"
#include "tests/support/text.h"

using namespace hufang::core;
using hufang::test::kB, hufang::test::kD, hufang::test::kS;

namespace {

void add(TallyCounts& tally, int times, std::vector<std::int64_t> marks) {
  for (int i = 0; i < times; ++i) tally.add(marks, false);
}

std::string shown(const std::optional<Rational>& value) { return value ? format_fixed2(*value) : "-"; }

}  // namespace

TEST_CASE("result: rates per item, pooled, and after the penalty") {
  TallyCounts tally(2);
  add(tally, 100, {kS, kB});
  add(tally, 100, {kB, kD});
  add(tally, 80, {kD, 0});
  const SurveyResult r = survey_result(tally, 500, {}).value();
  CHECK(r.returned == 280);
  CHECK(shown(r.return_rate) == "56.00");
  CHECK(shown(r.items[0].rate) == "71.43");
  CHECK(shown(r.items[1].rate) == "50.00");
  CHECK(r.overall.counts == ItemCounts{100, 200, 180, 80});
  CHECK(shown(r.overall.rate) == "62.50");  // pooled: 300 of 480, not the mean of the items
  CHECK(shown(r.penalty) == "20.00");
  CHECK(shown(r.final_rate) == "42.50");
}

TEST_CASE("result: where there is nothing there is no rate") {
  TallyCounts none(2);
  const SurveyResult empty = survey_result(none, 500, {}).value();
  CHECK(shown(empty.return_rate) == "0.00");
  CHECK(shown(empty.penalty) == "300.00");
  CHECK_FALSE(empty.overall.rate.has_value());
  CHECK_FALSE(empty.final_rate.has_value());
  CHECK(empty.dissatisfied.entries.empty());

  TallyCounts abstained(2);
  add(abstained, 5, {0, kS | kB});
  const SurveyResult all_abstained = survey_result(abstained, 5, {}).value();
  CHECK(all_abstained.returned == 5);
  CHECK(shown(all_abstained.penalty) == "0.00");
  CHECK_FALSE(all_abstained.items[0].rate.has_value());
  CHECK_FALSE(all_abstained.final_rate.has_value());

  TallyCounts some(1);
  add(some, 5, {kS});
  const SurveyResult not_issued = survey_result(some, 0, {}).value();
  CHECK(shown(not_issued.overall.rate) == "100.00");
  CHECK_FALSE(not_issued.return_rate.has_value());
  CHECK_FALSE(not_issued.penalty.has_value());
  CHECK_FALSE(not_issued.final_rate.has_value());
  CHECK(survey_result(some, -1, {}).error().code == Code::number_too_small);
}

TEST_CASE("result: the penalty is taken from the exact rate, and rounding comes last") {
  TallyCounts tally(1);
  add(tally, 2, {kS});
  add(tally, 1, {kD});
  TallySettings settings;
  // 3 of 5 is 60% exactly: no penalty
  CHECK(shown(survey_result(tally, 5, settings).value().final_rate) == "66.67");
  // 3 of 7 = 42.857...%: 17.142857... short, 85.714... points: nothing is left
  CHECK(shown(survey_result(tally, 7, settings).value().final_rate) == "0.00");
  // 3 of 6 = 50%: 50 points from 66.666... leaves 16.666...
  CHECK(shown(survey_result(tally, 6, settings).value().final_rate) == "16.67");
}

TEST_CASE("result: wholly blank sheets, by the setting") {
  TallyCounts tally(2);
  add(tally, 3, {kS, kS});
  add(tally, 2, {0, 0});
  tally.add(std::vector<std::int64_t>{0, 0}, true);  // blank but for its suggestion: not wholly
  TallySettings settings;
  const SurveyResult counted = survey_result(tally, 10, settings).value();
  CHECK(counted.returned == 6);
  CHECK(counted.blank_left_out == 0);
  CHECK(counted.items[0].counts.abstained == 3);
  settings.blank_sheets_count = false;
  const SurveyResult left_out = survey_result(tally, 10, settings).value();
  CHECK(left_out.returned == 4);
  CHECK(left_out.blank_left_out == 2);
  CHECK(left_out.items[0].counts.abstained == 1);
  CHECK(left_out.overall.counts.abstained == 2);
  CHECK(shown(left_out.return_rate) == "40.00");
}

TEST_CASE("result: the settings are the community's") {
  Community c;
  c.penalty = PenaltyMode::started;
  c.pareto = ParetoMode::crossing;
  c.blank_sheets_count = false;
  const TallySettings s = tally_settings(c);
  CHECK(s.penalty == PenaltyMode::started);
  CHECK(s.pareto == ParetoMode::crossing);
  CHECK_FALSE(s.blank_sheets_count);
}

namespace {

// A survey of items 保安 and 保洁 with a sheet of the version before, whose items were 保洁 and 绿化.
Workspace surveyed() {
  Workspace w;
  Questionnaire before;
  before.id = "q1";
  before.items = {"保洁", "绿化"};
  Questionnaire now;
  now.id = "q2";
  now.items = {"保安", "保洁"};
  w.questionnaires.put(before);
  w.questionnaires.put(now);
  const auto sheet = [&](std::string id, std::string survey, std::string questionnaire,
                         std::vector<std::int64_t> marks, std::vector<std::int64_t> categories) {
    Sheet s;
    s.id = std::move(id);
    s.survey = std::move(survey);
    s.questionnaire = std::move(questionnaire);
    s.marks = std::move(marks);
    s.categories = std::move(categories);
    w.sheets.put(s);
  };
  sheet("1", "s", "q2", {kS, kD}, {1, 1, 7});
  sheet("2", "s", "q2", {kD, kD}, {1});
  sheet("3", "s", "q1", {kB, kD}, {9, 12, -1});
  sheet("4", "last year", "q2", {kD, kD}, {3});
  return w;
}

Survey the_survey() {
  Survey s;
  s.id = "s";
  s.questionnaire = "q2";
  return s;
}

}  // namespace

TEST_CASE("survey: sheets of another version count by item names") {
  const TallyCounts counts = tally_survey(surveyed(), the_survey());
  CHECK(counts.sheets() == 3);
  CHECK(counts.items()[0] == ItemCounts{1, 0, 1, 1});
  CHECK(counts.items()[1] == ItemCounts{0, 1, 2, 0});
  Survey without = the_survey();
  without.questionnaire = "gone";
  CHECK(tally_survey(surveyed(), without).items().empty());
}

TEST_CASE("survey: needs named by suggestions, a sheet once per category") {
  const Pareto needs = suggestion_needs(surveyed(), the_survey(), ParetoMode::within);
  REQUIRE(needs.entries.size() == 3);
  CHECK(needs.total == 4);
  CHECK(needs.entries[0] == ParetoEntry{1, 2, 2, true});
  CHECK(needs.entries[1] == ParetoEntry{7, 1, 3, true});
  CHECK(needs.entries[2] == ParetoEntry{9, 1, 4, false});
}

TEST_CASE("survey: each main improvement with what is still to be written") {
  Workspace w = surveyed();
  const Survey survey = the_survey();
  const Questionnaire& questionnaire = *w.questionnaires.find("q2");
  const auto result = survey_result(tally_survey(w, survey), 10, {.pareto = ParetoMode::crossing}).value();
  auto rows = improvement_list(w, survey, questionnaire, result.dissatisfied);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].item == 1);
  CHECK(rows[0].kept == nullptr);
  CHECK_FALSE(rows[0].complete());
  Improvement i;
  i.id = "i";
  i.survey = "s";
  i.item = "保洁";
  i.cause = "楼道清扫次数不足";
  i.owner = "赵敏";
  w.improvements.put(i);
  rows = improvement_list(w, survey, questionnaire, result.dissatisfied);
  REQUIRE(rows[0].kept != nullptr);
  CHECK_FALSE(rows[0].cause_missing);
  CHECK(rows[0].measures_missing);
  CHECK_FALSE(rows[0].owner_missing);
  CHECK(rows[0].due_missing);
  i.measures = "每日两次";
  i.due = hufang::test::day("2026-09-30");
  w.improvements.put(i);
  CHECK(improvement_list(w, survey, questionnaire, result.dissatisfied)[0].complete());
}

TEST_CASE("survey: a sheet is read one way by the tally and by keying, whatever its questionnaire") {
  Workspace w = surveyed();
  const auto odd = [&](std::string id, std::string questionnaire, std::vector<std::int64_t> marks) {
    Sheet s;
    s.id = std::move(id);
    s.survey = "s";
    s.questionnaire = std::move(questionnaire);
    s.marks = std::move(marks);
    w.sheets.put(s);
  };
  odd("5", "gone", {kMarkSatisfied, kMarkSatisfied, kMarkSatisfied});  // its version is not here
  odd("6", "", {kMarkBasic});
  odd("7", "q2", {kMarkBasic});
  odd("8", "q1", {kMarkDissatisfied, kMarkDissatisfied, kMarkDissatisfied, kMarkDissatisfied});
  const Survey survey = the_survey();
  const Questionnaire& now = *w.questionnaires.find("q2");
  TallyCounts again(now.items.size());
  for (const Sheet& sheet : w.sheets.rows()) {
    if (sheet.survey == "s") again.add(marks_on(w, sheet, now), true);
  }
  const TallyCounts counts = tally_survey(w, survey);
  CHECK(counts.sheets() == again.sheets());
  REQUIRE(counts.items().size() == again.items().size());
  for (std::size_t i = 0; i < counts.items().size(); ++i) CHECK(counts.items()[i] == again.items()[i]);
  // What an unknown version's marks stand for is not guessed; the sheet is no blank one for that.
  CHECK(marks_on(w, *w.sheets.find("5"), now) == std::vector<std::int64_t>(now.items.size(), 0));
  CHECK(counts.blank_sheets() == 0);
}

TEST_CASE("survey: suggestions that are in no category yet are counted") {
  Workspace w = surveyed();
  CHECK(unsorted_suggestions(w, the_survey()) == 0);
  for (const char* id : {"1", "2", "4"}) {
    Sheet s = *w.sheets.find(id);
    s.suggestion = "灯暗";
    if (s.id == "2") s.categories = {12};   // none of the ten
    if (s.id == "4") s.categories.clear();  // of another survey
    w.sheets.put(s);
  }
  CHECK(unsorted_suggestions(w, the_survey()) == 1);
}
