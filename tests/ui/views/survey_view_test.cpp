#include "ui/views/survey/view.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "app/survey/questionnaire.h"
#include "app/survey/survey_commands.h"
#include "tests/support/program.h"
#include "ui/input.h"
#include "ui/semantics.h"

namespace hufang {
namespace {

using ui::Role;

// The program on the survey's screen, in a community with one household.
struct SurveyScreen : test::Program {
  explicit SurveyScreen(float width = 1440, float height = 900) : Program(width, height) {
    desk.settle();
    desk.home("1202", "王建国");
  }

  // A survey of this year with two items, on the screen's step `step`.
  void begin(const std::string& step) {
    auto made = app::create_survey(desk.session, 2026);
    REQUIRE(made.ok());
    survey = *made;
    REQUIRE(app::save_items(desk.session, survey, {"保安工作", "保洁工作"}, {}).ok());
    REQUIRE(app::set_issued_total(desk.session, survey, 10).ok());
    go(step);
  }
  void go(const std::string& step) {
    shell.go_to_address("survey/" + step);
    screen.frame(3);
  }
  const core::Workspace& data() const { return desk.data(); }
  void keys(std::initializer_list<const char*> names) {
    for (const char* name : names) screen.key(name);
  }
  bool shows(std::string_view words) const {
    for (const ui::SemNode& node : ui::semantics().nodes()) {
      if (node.name.find(words) != std::string_view::npos) return true;
    }
    return false;
  }
  const core::Sheet& sheet(std::size_t i) {
    REQUIRE(data().sheets.size() > i);
    return data().sheets.rows()[i];
  }

  std::string survey;
};

TEST_CASE("this year's survey is set up with the procedure's items") {
  SurveyScreen s;
  s.go("prepare");
  REQUIRE(s.screen.press(Role::button, "建立 2026 年度问卷"));
  REQUIRE(s.data().surveys.size() == 1);
  CHECK(s.data().questionnaires.rows()[0].items.size() == 14);
  CHECK(s.screen.find(Role::textbox, "第 14 项") != nullptr);
}

TEST_CASE("items are renamed, moved, added and removed, and kept when saved") {
  SurveyScreen s;
  s.begin("prepare");
  CHECK(s.screen.find(Role::button, "保存项目") == nullptr);
  REQUIRE(s.screen.press(Role::button, "第 2 项上移"));
  REQUIRE(s.screen.type("第 1 项", "楼道保洁"));
  REQUIRE(s.screen.press(Role::button, "添加项目"));
  REQUIRE(s.screen.press(Role::button, "保存项目"));
  CHECK(s.shows("请填写项目名称"));
  REQUIRE(s.screen.type("第 3 项", "停车"));
  REQUIRE(s.screen.press(Role::button, "删除第 2 项"));
  REQUIRE(s.screen.press(Role::button, "保存项目"));
  CHECK(s.data().questionnaires.rows()[0].items == std::vector<std::string>{"楼道保洁", "停车"});
}

TEST_CASE("N items and Enter are N + 1 key presses") {
  SurveyScreen s;
  s.begin("keying");
  s.keys({"1", "3"});
  CHECK(s.data().sheets.size() == 0);
  s.keys({"Enter"});
  CHECK(s.sheet(0).marks == std::vector<std::int64_t>{core::kMarkSatisfied, core::kMarkDissatisfied});
  s.keys({"2", "4", "Enter"});
  CHECK(s.sheet(1).marks == std::vector<std::int64_t>{core::kMarkBasic, 7});
  CHECK(s.sheet(0).number != s.sheet(1).number);
  CHECK(s.shows("问卷 #" + s.sheet(1).number + " 已保存"));
}

TEST_CASE("keys typed faster than frames are drawn keep their order") {
  SurveyScreen s;
  s.begin("keying");
  for (const char* key : {"3", "1", "Enter", "2", "2", "Enter"}) ui::push_key({.key = key});
  s.screen.frame(2);
  CHECK(s.sheet(0).marks == std::vector<std::int64_t>{core::kMarkDissatisfied, core::kMarkSatisfied});
  CHECK(s.sheet(1).marks == std::vector<std::int64_t>{core::kMarkBasic, core::kMarkBasic});
}

TEST_CASE("a sheet that is not through is not kept by mistake") {
  SurveyScreen s;
  s.begin("keying");
  s.keys({"1", "Enter"});
  CHECK(s.data().sheets.size() == 0);
  CHECK(s.shows("还有 1 项没有录"));
  REQUIRE(s.screen.press(Role::button, "其余都没打勾，保存"));
  CHECK(s.sheet(0).marks == std::vector<std::int64_t>{core::kMarkSatisfied, 0});
}

TEST_CASE("a sheet by mouse, with a suggestion and its category; then corrected and removed") {
  SurveyScreen s;
  s.begin("keying");
  REQUIRE(s.screen.click(Role::checkbox, "保安工作：基本满意"));
  REQUIRE(s.screen.click(Role::checkbox, "保洁工作：满意"));
  REQUIRE(s.screen.type("建议原文", "增加快递柜"));
  REQUIRE(s.screen.press(Role::button, "＋ 归类"));
  REQUIRE(s.screen.press(Role::button, "便民服务"));
  REQUIRE(s.screen.press(Role::button, "保存，下一份"));
  CHECK(s.sheet(0).suggestion == "增加快递柜");
  CHECK(s.sheet(0).categories == std::vector<std::int64_t>{6});
  CHECK(s.sheet(0).marks == std::vector<std::int64_t>{core::kMarkBasic, core::kMarkSatisfied});

  const std::string number = s.sheet(0).number;
  REQUIRE(s.screen.click(Role::cell, "#" + number));
  CHECK(s.shows("更正问卷"));
  s.keys({"3", "3", "Enter"});
  CHECK(s.data().sheets.size() == 1);
  CHECK(s.sheet(0).marks == std::vector<std::int64_t>{core::kMarkDissatisfied, core::kMarkDissatisfied});
  CHECK(s.sheet(0).suggestion == "增加快递柜");

  REQUIRE(s.screen.click(Role::cell, "#" + number));
  REQUIRE(s.screen.press(Role::button, "删除这份问卷"));
  REQUIRE(s.screen.press(Role::button, "删除"));
  CHECK(s.data().sheets.size() == 0);
}

TEST_CASE("a number that is taken is said at the number, and nothing typed is lost") {
  SurveyScreen s;
  s.begin("keying");
  s.keys({"1", "1", "Enter"});
  const std::string number = s.sheet(0).number;
  REQUIRE(s.screen.type("问卷编号", number));
  s.keys({"2", "2", "Enter"});
  CHECK(s.data().sheets.size() == 1);
  CHECK((s.screen.find(Role::textbox, "问卷编号")->flags & ui::kSemInvalid) != 0);
  REQUIRE(s.screen.type("问卷编号", "A-9"));
  s.keys({"Enter"});
  CHECK(s.sheet(1).number == "A-9");
  CHECK(s.sheet(1).marks == std::vector<std::int64_t>{core::kMarkBasic, core::kMarkBasic});
}

TEST_CASE("on a phone the choices are large") {
  SurveyScreen s(390, 844);
  s.begin("keying");
  const ui::SemNode* choice = s.screen.find(Role::radio, "保安工作：不满意");
  REQUIRE(choice != nullptr);
  CHECK(choice->rect.w >= 44);
  CHECK(choice->rect.z >= 44);
  REQUIRE(s.screen.press(Role::radio, "保安工作：不满意"));
  REQUIRE(s.screen.press(Role::radio, "保洁工作：多选"));
  REQUIRE(s.screen.press(Role::button, "保存，下一份"));
  CHECK(s.sheet(0).marks == std::vector<std::int64_t>{core::kMarkDissatisfied, 7});
}

TEST_CASE("a table in the standard form is imported as it is") {
  SurveyScreen s;
  s.begin("import");
  s.files.chosen = {"a.csv", "sheet,绿化,建议\n1,S,\n2,D,多种树\n3,X,\n"};
  REQUIRE(s.screen.press(Role::button, "选择文件（Excel 或 CSV）"));
  // One row is wrong, so the table is not the standard form as a whole.
  CHECK(s.shows("1 行还在等回答，这次不会导入。"));
  REQUIRE(s.screen.press(Role::button, "换一个表格"));
  s.files.chosen.bytes = "sheet,绿化,建议\n1,S,\n2,D,多种树\n3,B;S,\n";
  REQUIRE(s.screen.press(Role::button, "选择文件（Excel 或 CSV）"));
  CHECK(s.shows("满意 1，基本满意 0，不满意 1，弃权 1"));
  CHECK(s.shows("问卷项目将改为表格中的 1 个项目"));
  REQUIRE(s.screen.press(Role::button, "导入 3 份"));
  CHECK(s.data().sheets.size() == 3);
  CHECK(s.shell.address() == "survey/results");
  CHECK(s.shows("3 ÷ 10 · 低于 60% 30.00 个百分点"));
  // Half of the valid marks are satisfied, and the penalty takes more than that.
  CHECK(s.shows("50.00%"));
  CHECK(s.shows("150.00"));
  CHECK(s.shows("0.00%"));
}

TEST_CASE("sheets there already are not imported twice, different ones are refused") {
  SurveyScreen s;
  s.begin("import");
  for (const char* text : {"sheet,绿化\n1,S\n2,D\n", "sheet,绿化\n1,S\n2,B\n3,S\n"}) {
    s.go("import");
    REQUIRE(s.screen.type("或把表格粘贴到这里", text));
    REQUIRE(s.screen.press(Role::button, "使用粘贴的表格"));
    if (s.data().sheets.size() == 0) {
      REQUIRE(s.screen.press(Role::button, "导入 2 份"));
    }
  }
  CHECK(s.shows("另有 1 份与已录入的完全相同"));
  REQUIRE(s.screen.press(Role::button, "导入 1 份，跳过 1 行"));
  CHECK(s.data().sheets.size() == 3);
}

TEST_CASE("results: empty without sheets, printed and saved with them") {
  SurveyScreen s;
  s.begin("results");
  CHECK(s.shows("还没有录入问卷"));
  CHECK(s.shows("—"));
  // There is no rate yet that 60 points short could be taken from.
  CHECK_FALSE(s.shows("300.00"));
  s.go("keying");
  s.keys({"1", "3", "Enter"});
  s.go("results");
  CHECK(s.shows("不满意项排列图；保洁工作 1，累计 100.0%"));
  REQUIRE(s.screen.press(Role::button, "打印统计表"));
  CHECK(s.printing.printed.title == "问卷结果统计表");
  REQUIRE(s.screen.press(Role::button, "导出"));
  CHECK(s.files.saved_name == "问卷结果统计_2026.csv");
  CHECK(s.files.saved.find("保洁工作,0,0,1,0,0.00") != std::string::npos);
}

TEST_CASE("a long community name leaves the steps their room") {
  SurveyScreen s;
  core::Community renamed = *s.desk.data().communities.find(s.desk.community);
  renamed.name = "阳光海岸国际滨江花园城三期东区（原第十二街坊）安置住宅小区";
  REQUIRE(app::update_community(s.desk.session, renamed).ok());
  s.begin("results");
  const ui::SemNode* last = s.screen.find(Role::tab, "5 改进");
  REQUIRE(last != nullptr);
  CHECK(last->rect.x + last->rect.z <= last->clip.x + last->clip.z);
}

TEST_CASE("delivery: date, due date, counts per unit, who returned") {
  SurveyScreen s;
  auto made = app::create_survey(s.desk.session, 2026);
  REQUIRE(made.ok());
  s.go("deliver");
  REQUIRE(s.screen.type("送达日期", "2026/6/30"));
  CHECK_FALSE(s.data().surveys.rows()[0].delivered_on.has_value());  // not while it is typed
  ui::push_key({.key = "Enter", .in_text = true});
  s.screen.frame(2);
  CHECK(s.data().surveys.rows()[0].delivered_on == core::from_ymd(2026, 6, 30));
  CHECK(s.shows("2026 年 7 月 21 日"));
  CHECK(s.shows("按期送达"));
  REQUIRE(s.screen.press(Role::button, "按已入住户数填写"));
  CHECK(s.data().unit_issues.size() == 1);
  CHECK(s.shows("数量足额，单元无遗漏"));
  REQUIRE(s.screen.type("3栋 1单元发放份数", "0"));
  REQUIRE(s.screen.press(Role::button, "保存发放数量"));
  CHECK(s.shows("还差 1 份"));
  // By one sum nobody can tell whether every unit got some, and nothing green says so.
  REQUIRE(app::set_issued_total(s.desk.session, made.value(), 9).ok());
  s.screen.frame(3);
  CHECK(s.shows("数量足额，各单元是否都有未知"));
  CHECK_FALSE(s.shows("数量足额，单元无遗漏"));
  REQUIRE(s.screen.press(Role::checkbox, "3-1-1202 已交回"));
  CHECK(s.data().survey_returns.size() == 1);
  REQUIRE(s.screen.press(Role::checkbox, "3-1-1202 已交回"));
  CHECK(s.data().survey_returns.size() == 0);
}

TEST_CASE("improvement: what is written about an item is kept, suggestions are coded") {
  SurveyScreen s;
  s.begin("keying");
  REQUIRE(s.screen.type("建议原文", "夜间加强巡逻"));
  s.keys({"3", "1", "Enter"});
  s.go("improve");
  REQUIRE(s.screen.type("原因分析", "人手不足"));
  REQUIRE(s.screen.type("解决措施", "增加夜班"));
  REQUIRE(s.screen.type("责任人", "李明"));
  REQUIRE(s.screen.type("完成期限", "2026-09-01"));
  REQUIRE(s.screen.press(Role::button, "保存：保安工作"));
  REQUIRE(s.data().improvements.size() == 1);
  CHECK(s.data().improvements.rows()[0].due == core::from_ymd(2026, 9, 1));
  CHECK(s.shows("已立项"));
  CHECK(s.shows("1 条待归类"));
  REQUIRE(s.screen.press(Role::button, "＋ 归类"));
  REQUIRE(s.screen.press(Role::button, "保安"));
  CHECK(s.sheet(0).categories == std::vector<std::int64_t>{0});
  CHECK(s.shows("1 次 · 累计 100.0%"));
}

}  // namespace
}  // namespace hufang
