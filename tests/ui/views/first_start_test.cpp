// From nothing to a roster: the welcome screen, a community, households pasted from a spreadsheet.
#include <doctest/doctest.h>

#include "tests/support/program.h"

namespace hufang {
namespace {

using ui::Role;

constexpr const char* kPasted =
    "楼栋\t单元\t房号\t姓名\t电话\t性质\t居住性质\t入住日期\n"
    "3栋\t1单元\t1202\t王建国\t13812345678\t住家\t常住\t2020-05-01\n"
    "3栋\t1单元\t1203\t宏达商贸\t\t企业\t常住\t2021/3/9\n"
    "3栋\t2单元\t101\t李四\t\t\t\t明天\n";

TEST_CASE("a community is set up and its roster pasted in") {
  test::Program p;
  REQUIRE(p.screen.press(Role::button, "新建小区"));
  REQUIRE(p.shows(Role::dialog, "新建小区"));
  REQUIRE(p.screen.press(Role::button, "新建"));
  CHECK(p.says("请填写小区名称。"));
  REQUIRE(p.screen.type("小区名称", "翠湖花园"));
  REQUIRE(p.screen.type("总户数（可不填）", "六百"));
  REQUIRE(p.screen.press(Role::button, "新建"));
  CHECK(p.says("“六百”不是数字，请只输入数字。"));
  REQUIRE(p.screen.type("总户数（可不填）", "650"));
  REQUIRE(p.screen.press(Role::button, "新建"));
  REQUIRE(p.session().data().communities.size() == 1);
  CHECK(p.session().data().communities.rows()[0].total_households == 650);
  CHECK(p.shell.address() == "roster/import");

  p.screen.frame(3);
  REQUIRE(p.screen.type("粘贴表格", kPasted));
  REQUIRE(p.screen.press(Role::button, "下一步"));
  const ui::SemNode* room = p.screen.find(Role::combobox, "“房号”列的含义");
  REQUIRE(room != nullptr);
  CHECK(room->value == "房号（或 3-1-1202）");
  REQUIRE(p.screen.press(Role::button, "下一步"));
  CHECK(p.shows(Role::status, "将新增 2 户、更改 0 户，0 行不变，新建房间 2 间。"));
  CHECK(p.shows(Role::button, "有误 1"));
  CHECK(p.shows(Role::cell, "“明天”不是日期，请按 2026-06-30 的样子填写。"));
  CHECK(p.session().data().households.size() == 0);
  REQUIRE(p.screen.press(Role::button, "导入"));
  CHECK(p.session().data().households.size() == 2);
  CHECK(p.shows(Role::status, "导入完成：新增 2 户，更改 0 户，0 行不变，新建房间 2 间。"));

  REQUIRE(p.screen.press(Role::button, "撤销这次导入"));
  CHECK(p.session().data().households.size() == 0);
  REQUIRE(p.screen.press(Role::button, "导入"));
  REQUIRE(p.screen.press(Role::button, "查看业户"));
  CHECK(p.shows(Role::cell, "3-1-1202"));
  CHECK(p.shows(Role::cell, "王**"));
  CHECK_FALSE(p.shows(Role::cell, "王建国"));
}

TEST_CASE("a list without a header and with whole doors in one column") {
  test::Program p;
  p.desk.settle();
  p.open("roster/import");
  REQUIRE(p.screen.type("粘贴表格", "3-1-1202\t王建国\n3-1-1203\t李四\n"));
  REQUIRE(p.screen.press(Role::button, "下一步"));
  const ui::SemNode* header = p.screen.find(Role::checkbox, "第一行是标题");
  REQUIRE(header != nullptr);
  CHECK((header->flags & ui::kSemChecked) == 0);
  for (const auto& [column, meaning] : {std::pair("“第 1 列”列的含义", "房号（或 3-1-1202）"),
                                        std::pair("“第 2 列”列的含义", "姓名或名称")}) {
    REQUIRE(p.screen.press(Role::combobox, column));
    REQUIRE(p.screen.press(Role::option, meaning));
  }
  REQUIRE(p.screen.press(Role::button, "下一步"));
  REQUIRE(p.screen.press(Role::button, "导入"));
  CHECK(p.session().data().households.size() == 2);
}

TEST_CASE("what is no table is refused, and nothing typed is lost") {
  test::Program p;
  p.desk.settle();
  p.open("roster/import");
  REQUIRE(p.screen.type("粘贴表格", ",,\n,,"));
  REQUIRE(p.screen.press(Role::button, "下一步"));
  const ui::SemNode* field = p.screen.find(Role::textarea, "粘贴表格");
  REQUIRE(field != nullptr);
  CHECK(field->value == ",,\n,,");
  CHECK(p.says("没有读到内容，请连同标题行一起复制。"));
  CHECK(p.session().data().households.size() == 0);
}

TEST_CASE("a quotation mark that is not closed is read as it stands and costs no other row") {
  test::Program p;
  p.desk.settle();
  p.open("roster/import");
  REQUIRE(p.screen.type("粘贴表格", "楼栋,单元,房号,姓名\n3,1,101,王五\n3,1,\"102,李四"));
  REQUIRE(p.screen.press(Role::button, "下一步"));
  CHECK(p.shows(Role::combobox, "“房号”列的含义"));
  REQUIRE(p.screen.press(Role::button, "下一步"));
  CHECK(p.says("名单共 2 间房，已入住 2 户。"));
  CHECK(p.shows(Role::cell, "3-1-\"102"));  // as it stands, to be seen before it is taken
}

TEST_CASE("the template can be read back by the import") {
  test::Program p;
  p.desk.settle();
  p.open("roster/import");
  REQUIRE(p.screen.press(Role::button, "下载模板"));
  CHECK(p.files.saved_name == "业户名册模板.csv");
  p.files.chosen = {"模板.csv", p.files.saved};
  REQUIRE(p.screen.press(Role::button, "选择 Excel 或 CSV 文件"));
  REQUIRE(p.screen.press(Role::button, "下一步"));
  CHECK(p.shows(Role::status, "将新增 1 户、更改 0 户，0 行不变，新建房间 1 间。"));
}

TEST_CASE("the sample is one press away, and a file another") {
  std::string file, state;
  {
    test::Program p;
    REQUIRE(p.screen.press(Role::button, "打开示例"));
    CHECK(p.session().data().households.size() >= 396);
    file = p.session().export_json();
    state = p.session().canonical_sha256();
  }
  test::Program other;
  other.files.chosen = {"翠湖花园.hufang.json", file};
  REQUIRE(other.screen.press(Role::button, "打开文件"));
  REQUIRE(other.screen.press(Role::button, "选择数据文件"));
  REQUIRE(other.screen.press(Role::button, "导入"));
  CHECK(other.session().canonical_sha256() == state);
}

}  // namespace
}  // namespace hufang
