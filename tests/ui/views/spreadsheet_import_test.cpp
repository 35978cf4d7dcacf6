#include <doctest/doctest.h>

#include "app/survey/questionnaire.h"
#include "app/survey/survey_commands.h"
#include "tests/support/program.h"
#include "ui/words/error_text.h"

namespace hufang {
namespace {

using ui::Role;

struct Import : test::Program {
  Import() {
    desk.settle();
    open("roster/import");
    files.chosen = {"名册.xlsx", "PK\x03\x04 the fake reads what it is told"};
  }
  void choose(std::vector<app::SpreadsheetSheet> sheets) {
    spreadsheets.next = std::move(sheets);
    REQUIRE(screen.press(Role::button, "选择 Excel 或 CSV 文件"));
    screen.frame(3);
  }
};

TEST_CASE("an Excel roster with a title above its header: faults are named by the spreadsheet's rows") {
  Import p;
  p.choose({{"说明", {{"本表由物业填写"}}},
            {"名册",
             {{"翠湖花园业户名册", "", "", "", ""},
              {"", "", "", "", ""},
              {"楼栋", "单元", "房号", "姓名", "入住日期"},
              {"3", "1", "101", "李四", "2024-05-20"},
              {"3", "1", "102", "王五", "去年"},
              {"3", "1", "101", "李四", "2024-05-20"},
              {"3", "1", "", "赵六", ""}}}});
  CHECK(p.shows(Role::combobox, "工作表"));
  CHECK(p.shows(Role::combobox, "“房号”列的含义"));
  REQUIRE(p.screen.press(Role::button, "下一步"));
  p.screen.frame(2);
  CHECK(p.shows(Role::cell, "5"));
  CHECK(p.shows(Role::cell, "入住日期"));
  CHECK(p.shows(Role::cell, "去年"));
  CHECK(p.shows(Role::cell, "6"));
  CHECK(p.shows(Role::cell, "与第 4 行重复，只取第一行。"));
  CHECK(p.shows(Role::cell, "7"));
  REQUIRE(p.screen.press(Role::button, "导入"));
  CHECK(p.session().data().households.size() == 1);
  p.screen.frame(2);
  CHECK(p.shows(Role::button, "再导入一份"));
  p.open("roster");
  p.open("roster/import");
  CHECK(p.shows(Role::button, "选择 Excel 或 CSV 文件"));
}

TEST_CASE("a file that is no Excel file changes nothing and says what to do") {
  Import p;
  for (const core::Code code :
       {core::Code::spreadsheet_unreadable, core::Code::spreadsheet_empty, core::Code::spreadsheet_failed}) {
    const core::Error error = core::make_error(code, {}, {"out of memory"});
    p.spreadsheets.next = error;
    REQUIRE(p.screen.press(Role::button, "选择 Excel 或 CSV 文件"));
    p.screen.frame(2);
    CHECK(p.says(ui::error_text(error)));
  }
  p.files.chosen = {"老名册.xls", "\xD0\xCF\x11\xE0..."};
  REQUIRE(p.screen.press(Role::button, "选择 Excel 或 CSV 文件"));
  p.screen.frame(2);
  CHECK(p.says("这是旧的 .xls 格式，或者加了密码。请在 Excel 或 WPS 里另存为不加密码的 .xlsx，再导入。"));
  CHECK(p.session().data().households.size() == 0);
}

TEST_CASE("questionnaire sheets come from Excel too") {
  Import p;
  auto survey = app::create_survey(p.session(), 2026);
  REQUIRE(survey.ok());
  REQUIRE(app::save_items(p.session(), *survey, {"保安", "保洁"}, {}).ok());
  p.open("survey/import");
  p.spreadsheets.next = std::vector<app::SpreadsheetSheet>{
      {"问卷", {{"sheet", "保安", "保洁"}, {"1", "满意", "不满意"}, {"2", "满意", ""}}}, {"备注", {{"无"}}}};
  REQUIRE(p.screen.press(Role::button, "选择文件（Excel 或 CSV）"));
  p.screen.frame(3);
  CHECK(p.shows(Role::combobox, "工作表"));
  REQUIRE(p.screen.press(Role::button, "导入 2 份"));
  CHECK(p.session().data().sheets.size() == 2);
}

}  // namespace
}  // namespace hufang
