#include "app/survey/survey_result_form.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "app/office/community.h"
#include "app/survey/improvement.h"
#include "app/survey/questionnaire.h"
#include "app/survey/sheet_commands.h"
#include "app/survey/survey_commands.h"
#include "tests/support/fake_ports.h"
#include "tests/support/form_reading.h"
#include "tests/support/text.h"

using namespace hufang;
using test::Disk;
using test::TestWindow;

using test::blocks;
using test::fact;

TEST_CASE("《问卷结果统计表》 has the survey's figures, each rounded once") {
  Disk disk;
  TestWindow w(disk);
  app::Session& s = w.session;
  REQUIRE(app::create_community(s, {"翠湖花园", "翠湖管理处", 0}).ok());
  std::string survey = app::create_survey(s, 2026).value();
  REQUIRE(app::save_items(s, survey, {"保安", "保洁"}, {}).ok());
  REQUIRE(app::set_delivered(s, survey, test::day("2026-06-30")).ok());
  REQUIRE(app::set_issued_total(s, survey, 6).ok());
  auto empty = app::survey_result_form(s.data(), *s.data().surveys.find(survey), test::day("2026-07-31"));
  CHECK(fact(empty, "总满意率") == "—");
  CHECK(fact(empty, "回收率") == "0.00%");
  CHECK(fact(empty, "回收率不足扣减") == "—");  // as on the screen: there is nothing to take it from
  const std::vector<std::vector<std::int64_t>> marks = {{1, 4}, {2, 4}, {4, 3}};
  for (const auto& m : marks) {
    app::SheetEntry entry;
    entry.marks = m;
    entry.suggestion = "灯暗";
    entry.categories = {3};
    REQUIRE(app::key_sheet(s, survey, entry).ok());
  }
  REQUIRE(
      app::save_improvement(s, survey, "保洁", {"人手少", "加一人", "何主任", test::day("2026-10-31"), ""})
          .ok());
  app::Form form = app::survey_result_form(s.data(), *s.data().surveys.find(survey), test::day("2026-07-31"));
  CHECK(form.title == "问卷结果统计表");
  CHECK(form.heading == std::vector<std::string>{"翠湖花园 2026 年度全面意见征询"});
  CHECK(fact(form, "管理处") == "翠湖管理处");
  CHECK(fact(form, "发放数") == "6");
  CHECK(fact(form, "回收数") == "3");
  CHECK(fact(form, "回收率") == "50.00%");
  CHECK(fact(form, "总满意率") == "40.00%");  // (1 + 1) of 5 valid marks
  CHECK(fact(form, "回收率不足扣减") == "50.00 个百分点");
  CHECK(fact(form, "最终满意率") == "0.00%");
  CHECK(fact(form, "送达日期") == "2026 年 6 月 30 日");
  auto tables = blocks<app::TableBlock>(form);
  REQUIRE(tables.size() == 2);
  using Cells = std::vector<std::string>;
  CHECK(tables[0].rows[0].cells == Cells{"1", "保安", "1", "1", "1", "0", "66.67%"});
  CHECK(tables[0].rows[1].cells == Cells{"2", "保洁", "0", "0", "2", "1", "0.00%"});
  CHECK(tables[0].rows[2].cells == Cells{"", "合计", "1", "1", "3", "1", "40.00%"});
  CHECK(tables[0].rows[2].strong);
  REQUIRE(tables[1].rows.size() == 1);
  CHECK(tables[1].rows[0].cells == Cells{"保洁", "2", "66.67%", "人手少", "加一人", "何主任", "2026-10-31"});
  for (const app::TableBlock& table : tables) {
    for (const app::FormRow& row : table.rows) CHECK(row.cells.size() == table.columns.size());
  }
  auto paragraphs = blocks<app::ParagraphBlock>(form);
  REQUIRE(paragraphs.size() == 2);
  CHECK(paragraphs[0].text == "维修（3 份）");
  auto signatures = blocks<app::SignatureBlock>(form);
  REQUIRE(signatures.size() == 1);
  CHECK(signatures[0].lines.size() == 3);
  CHECK(signatures[0].lines[2].text == "2026 年 7 月 31 日");
}

TEST_CASE(
    "the main needs are never 无 while suggestions wait to be sorted; a rounded step has its fraction") {
  Disk disk;
  TestWindow w(disk);
  app::Session& s = w.session;
  REQUIRE(app::create_community(s, {"翠湖花园", "", 0}).ok());
  const std::string survey = app::create_survey(s, 2026).value();
  REQUIRE(app::save_items(s, survey, {"保安"}, {}).ok());
  REQUIRE(app::set_issued_total(s, survey, 115).ok());
  const auto form = [&] {
    return app::survey_result_form(s.data(), *s.data().surveys.find(survey), test::day("2026-07-31"));
  };
  const auto needs = [&] {
    for (const auto& block : blocks<app::ParagraphBlock>(form())) {
      if (block.heading == "业户的主要需求") return block.text;
    }
    return std::string();
  };
  const auto key = [&](const char* suggestion, std::vector<std::int64_t> categories) {
    app::SheetEntry entry;
    entry.marks = {1};
    entry.suggestion = suggestion;
    entry.categories = std::move(categories);
    REQUIRE(app::key_sheet(s, survey, entry).ok());
  };
  key("", {});
  CHECK(needs() == "无");
  key("灯暗", {});
  CHECK(needs() == "有 1 份建议尚未归类，主要需求待定");
  key("太吵", {1});
  CHECK(needs() == "保洁（1 份）（另有 1 份建议尚未归类）");
  for (int i = 3; i < 59; ++i) key("", {});
  CHECK(fact(form(), "回收率") == "51.30%");
  CHECK(fact(form(), "回收率不足扣减") == "43.48 个百分点（低 200/23 ≈ 8.70）");
}
