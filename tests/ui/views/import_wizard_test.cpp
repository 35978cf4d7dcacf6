// The import of lists of households on the screen: what is asked, what is shown, and how many presses it
// takes.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/office_lists.h"
#include "tests/support/program.h"
#include "tests/support/raw_tables.h"
#include "ui/words/list_words.h"

namespace hufang {
namespace {

using test::raw_sheet;
using ui::Role;

constexpr std::size_t kRooms = 420;

struct Wizard : test::Program {
  explicit Wizard(float width = 1440, float height = 900) : Program(width, height) {
    desk.settle();
    open("roster/import");
    files.chosen = {"名册.xlsx", "PK\x03\x04 the fake reads what it is told"};
  }
  bool press(std::string_view name, Role role = Role::button) {
    ++presses;
    const bool there = screen.press(role, name);
    screen.frame(2);
    return there;
  }
  bool choose(app::RawTable table) {
    spreadsheets.next = std::move(table);
    return press("选择 Excel 或 CSV 文件");
  }
  // Presses the answer of this question: the one in its group.
  bool answer(const app::Question& question, std::string_view choice) {
    ++presses;
    const std::string_view sentence = ui::question_words(question),
                           words = ui::choice_words(question, choice);
    bool in_group = false;
    for (const ui::SemNode& node : ui::semantics().nodes()) {
      if (node.role == Role::radiogroup) in_group = node.name == sentence;
      if (!in_group || node.role != Role::radio || node.name != words) continue;
      ui::semantics().on_activate(node.id);
      screen.frame(3);
      return true;
    }
    return false;
  }
  bool disabled(std::string_view name) const {
    const ui::SemNode* node = screen.find(Role::button, name);
    return node == nullptr || (node->flags & ui::kSemDisabled) != 0;
  }

  int presses = 0;
};

void import_list(const test::OfficeList& list, float width, float height) {
  CAPTURE(list.name);
  Wizard p(width, height);
  REQUIRE(p.choose(list.table));
  REQUIRE(p.press("下一步"));
  for (const auto& [id, choice] : list.answers) {
    app::Question question;
    question.kind = question.id = id;
    CHECK(p.answer(question, choice));
  }
  if (!list.answers.empty()) REQUIRE(p.press("下一步"));
  CHECK(p.says(
      ui::trf(ui::T::rimport_totals, {std::to_string(list.rooms.size()), std::to_string(list.occupied)})));
  REQUIRE(p.press("导入"));
  CHECK(p.presses <= 8);
  CHECK(p.session().data().rooms.size() == kRooms);
  const auto homes = p.session().data().households.rows();
  CHECK(static_cast<std::size_t>(std::ranges::count_if(
            homes, [](const core::Household& h) { return !h.moved_out; })) == list.occupied);

  // The same list again has nothing to import.
  p.open("roster");
  p.open("roster/import");
  REQUIRE(p.choose(list.table));
  REQUIRE(p.press("下一步"));
  for (const auto& [id, choice] : list.answers) {
    app::Question question;
    question.kind = question.id = id;
    p.answer(question, choice);
  }
  if (p.shows(Role::button, "下一步")) p.press("下一步");
  CHECK(p.says("没有需要导入的内容，名册已是最新。"));
  CHECK(p.disabled("导入"));
}

TEST_CASE(
    "import wizard: any of twelve messy lists of 420 rooms goes in with at most 8 presses, on a desktop") {
  for (int layout = 0; layout < test::kOfficeLayouts; ++layout)
    import_list(test::office_list(layout, kRooms), 1440, 900);
}

TEST_CASE("import wizard: and on a phone") {
  for (const int layout : {0, 3, test::kOfficeLayouts - 1})
    import_list(test::office_list(layout, kRooms), 390, 844);
}

TEST_CASE("import wizard: rows whose question has no answer wait, are said, and are not imported") {
  Wizard p;
  REQUIRE(p.choose({{raw_sheet("名册", {{"楼栋", "单元", "房号", "姓名"},
                                        {"3", "1", "101", "李四"},
                                        {"3", "", "102", "王五"},
                                        {"3", "2", "101", "赵六"}})}}));
  REQUIRE(p.press("下一步"));
  CHECK(p.shows(Role::heading, "有 1 件事需要您说明"));
  CHECK(p.shows(Role::radio, "同上一行"));
  CHECK(p.says("1 行还在等回答，这次不会导入。"));
  REQUIRE(p.press("下一步"));
  CHECK(p.says("1 行还在等回答，这次不会导入。"));
  REQUIRE(p.press("上一步"));
  REQUIRE(p.press("是遗漏，不导入", Role::radio));
  REQUIRE(p.press("下一步"));
  CHECK(p.shows(Role::button, "有误 1"));
  REQUIRE(p.press("导入"));
  CHECK(p.session().data().households.size() == 2);
}

TEST_CASE("import wizard: equal faults stand together, and refused rows come back as a workbook to mend") {
  Wizard p;
  REQUIRE(p.choose({{raw_sheet("名册", {{"楼栋", "单元", "房号", "姓名", "入住日期"},
                                        {"3", "1", "101", "李四", "2024-05-20"},
                                        {"3", "1", "102", "王五", "去年"},
                                        {"3", "1", "103", "赵六", "去年"},
                                        {"3", "1", "", "孙七", "2024-05-20"}})}}));
  REQUIRE(p.press("下一步"));
  CHECK(p.shows(Role::heading, "同样的问题"));
  CHECK(p.shows(Role::cell, "去年 · 3-1-102 王五"));
  REQUIRE(p.press("下载有误的行（Excel）"));
  REQUIRE(p.spreadsheets.saved.size() == 1);
  const auto* table = std::get_if<app::TableBlock>(&p.spreadsheets.saved[0].form.blocks.at(0));
  REQUIRE(table != nullptr);
  REQUIRE(table->columns.size() == 6);
  CHECK(table->columns[4].header == "入住日期");
  CHECK(table->columns[5].header == "未导入的原因");
  REQUIRE(table->rows.size() == 3);
  CHECK(table->rows[0].cells[3] == "王五");
  CHECK(table->rows[0].cells[4] == "去年");
  CHECK_FALSE(table->rows[0].cells[5].empty());
  CHECK(table->rows[2].cells[3] == "孙七");
}

TEST_CASE("import wizard: what was read otherwise than it stands, and what was not read, can be looked at") {
  Wizard p;
  app::RawSheet sheet = raw_sheet("名册", {{"翠湖花园业户名册", "", "", ""},
                                           {"楼栋", "单元", "房号", "姓名"},
                                           {"３栋", "1", "101", "李四"},
                                           {"3栋", "", "102", "王五"},
                                           {"合计", "", "", "2"}});
  sheet.merges.push_back({3, 2, 4, 2});
  REQUIRE(p.choose({{sheet}}));
  REQUIRE(p.press("下一步"));
  CHECK(p.says("名单共 2 间房，已入住 2 户。"));
  const auto starts = [&](std::string_view words) {
    for (const ui::SemNode& node : ui::semantics().nodes())
      if (node.role == Role::button && std::string_view(node.name).starts_with(words))
        return std::string(node.name);
    return std::string();
  };
  REQUIRE(p.press(starts("读作 ")));
  CHECK(p.shows(Role::cell, "合并单元格"));
  CHECK(p.shows(Role::cell, "全角读作半角"));
  REQUIRE(p.press(starts("未读 ")));
  CHECK(p.shows(Role::cell, "合计行"));
  CHECK(p.shows(Role::cell, "表头上方的文字"));
}

}  // namespace
}  // namespace hufang
