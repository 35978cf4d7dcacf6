#include <doctest/doctest.h>

#include "app/survey/questionnaire.h"
#include "app/survey/survey_commands.h"
#include "tests/support/program.h"
#include "tests/support/raw_tables.h"

namespace hufang {
namespace {

using test::raw_sheet;
using ui::Role;

constexpr std::string_view kPick = "选择 Excel 或 CSV 文件";

struct Import : test::Program {
  explicit Import(float width = 1440, float height = 900) : Program(width, height) {
    desk.settle();
    open("roster/import");
    files.chosen = {"名册.xlsx", "PK\x03\x04 the fake reads what it is told"};
  }
  void choose(std::vector<app::RawSheet> sheets) {
    spreadsheets.next = app::RawTable{std::move(sheets)};
    REQUIRE(press(kPick));
  }
  void choose_text(std::string name, std::string bytes) {
    files.chosen = {std::move(name), std::move(bytes)};
    REQUIRE(press(kPick));
  }
  bool press(std::string_view name, Role role = Role::button) {
    ++presses;
    const bool there = screen.press(role, name);
    screen.frame(3);
    return there;
  }

  int presses = 0;
};

const test::TextRows kList{
    {"楼栋", "单元", "房号", "姓名"}, {"3", "1", "101", "李四"}, {"3", "1", "102", "王五"}};

TEST_CASE("an Excel roster with a title above its header: faults are named by the spreadsheet's rows") {
  Import p;
  p.choose({raw_sheet("说明", {{"本表由物业填写"}}),
            raw_sheet("名册", {{"翠湖花园业户名册", "", "", "", ""},
                               {"", "", "", "", ""},
                               {"楼栋", "单元", "房号", "姓名", "入住日期"},
                               {"3", "1", "101", "李四", "2024-05-20"},
                               {"3", "1", "102", "王五", "去年"},
                               {"3", "1", "101", "李四", "2024-05-20"},
                               {"3", "1", "", "赵六", "2024-05-20"}})});
  CHECK(p.shows(Role::combobox, "工作表"));
  CHECK(p.shows(Role::combobox, "“房号”列的含义"));
  REQUIRE(p.press("下一步"));
  CHECK(p.shows(Role::cell, "5"));
  CHECK(p.shows(Role::cell, "入住日期"));
  CHECK(p.shows(Role::cell, "去年 · 3-1-102 王五"));
  CHECK(p.shows(Role::cell, "6"));
  CHECK(p.shows(Role::cell, "与第 4 行重复，只取第一行。"));
  CHECK(p.shows(Role::cell, "7"));
  REQUIRE(p.press("导入"));
  CHECK(p.session().data().households.size() == 1);
  CHECK(p.shows(Role::button, "再导入一份"));
  p.open("roster");
  p.open("roster/import");
  CHECK(p.shows(Role::button, kPick));
}

TEST_CASE("a file that cannot be read changes nothing and says what to do") {
  Import p;
  p.spreadsheets.next = core::make_error(core::Code::spreadsheet_unreadable);
  REQUIRE(p.press(kPick));
  CHECK(p.says("名册.xlsx：无法读取这个文件，请选择 Excel 文件（.xlsx、.xls）、.ods 或 CSV 文件。"));
  p.spreadsheets.next = core::make_error(core::Code::spreadsheet_old);
  REQUIRE(p.press(kPick));
  CHECK(p.says("名册.xlsx：这个文件加了密码。请在 Excel 或 WPS 里另存为不加密码的文件，再导入。"));
  p.spreadsheets.next = core::make_error(core::Code::spreadsheet_unreadable, {}, {"450"});
  REQUIRE(p.press(kPick));
  CHECK(
      p.says("名册.xlsx：这个文件解开后有 450 "
             "MB，超出可以读取的大小，没有读取。请只留下需要的工作表，另存后再导入。"));
  p.choose_text("空.csv", " \r\n,,\r\n");
  CHECK(p.says("空.csv：没有读到内容，请连同标题行一起复制。"));
  CHECK(p.session().data().households.size() == 0);
}

TEST_CASE("a long reading says how far it is and can be stopped; what comes later changes nothing") {
  Import p;
  p.spreadsheets.later = true;
  p.choose({raw_sheet("名册", kList)});
  p.spreadsheets.progress(0.42);
  p.screen.frame(2);
  CHECK(p.says("正在读取文件，已完成 42%"));
  CHECK_FALSE(p.shows(Role::button, kPick));
  REQUIRE(p.press("停止读取"));
  CHECK_FALSE(p.spreadsheets.reading());
  p.spreadsheets.answer();
  p.screen.frame(2);
  CHECK(p.shows(Role::button, kPick));
  REQUIRE(p.press(kPick));
  p.spreadsheets.answer();
  p.screen.frame(2);
  CHECK(p.shows(Role::combobox, "“房号”列的含义"));
}

TEST_CASE("a hidden sheet is said and can be chosen") {
  Import p;
  app::RawSheet old = raw_sheet("旧名册", {{"楼栋", "单元", "房号", "姓名"}, {"9", "1", "101", "赵六"}});
  old.hidden = true;
  p.choose({old, raw_sheet("名册", kList)});
  CHECK(p.says("另有 1 张隐藏的工作表没有读取，需要时可在这里选择。"));
  const ui::SemNode* sheet = p.screen.find(Role::combobox, "工作表");
  REQUIRE(sheet != nullptr);
  CHECK(sheet->value == "名册");
  REQUIRE(p.press("工作表", Role::combobox));
  REQUIRE(p.press("旧名册（隐藏）", Role::option));
  REQUIRE(p.press("下一步"));
  REQUIRE(p.press("导入"));
  REQUIRE(p.session().data().households.size() == 1);
  CHECK(p.session().data().households.rows()[0].name == "赵六");
}

TEST_CASE("text files come in whatever they are encoded in and called") {
  const std::string utf8 = "楼栋,单元,房号,姓名\r\n3,1,101,李四\r\n";
  const std::string gb18030 =
      "\xC2\xA5\xB6\xB0,\xB5\xA5\xD4\xAA,\xB7\xBF\xBA\xC5,\xD0\xD5\xC3\xFB\r\n3,1,101,\xC0\xEE\xCB\xC4\r\n";
  for (const auto& [name, bytes] : {std::pair<std::string, std::string>{"名册.csv", utf8},
                                    {"名册.CSV", "\xEF\xBB\xBF" + utf8},
                                    {"名册.xls", gb18030}}) {
    Import p;
    p.choose_text(name, bytes);
    REQUIRE(p.press("下一步"));
    REQUIRE(p.press("导入"));
    REQUIRE(p.session().data().households.size() == 1);
    CHECK(p.session().data().households.rows()[0].name == "李四");
  }
}

TEST_CASE("questionnaire sheets come from Excel too") {
  Import p;
  auto survey = app::create_survey(p.session(), 2026);
  REQUIRE(survey.ok());
  REQUIRE(app::save_items(p.session(), *survey, {"保安", "保洁"}, {}).ok());
  p.open("survey/import");
  app::RawSheet hidden = raw_sheet("旧", {{"无"}});
  hidden.hidden = true;
  p.spreadsheets.next = app::RawTable{
      {hidden, raw_sheet("问卷", {{"sheet", "保安", "保洁"}, {"1", "满意", "不满意"}, {"2", "满意", ""}}),
       raw_sheet("备注", {{"无"}})}};
  REQUIRE(p.press("选择文件（Excel 或 CSV）"));
  CHECK(p.shows(Role::combobox, "工作表"));
  REQUIRE(p.press("导入 2 份"));
  CHECK(p.session().data().sheets.size() == 2);
}

}  // namespace
}  // namespace hufang
