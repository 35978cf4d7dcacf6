#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "app/office/staff.h"
#include "app/sample/sample.h"
#include "app/visits/signatures.h"
#include "app/visits/visit_commands.h"
#include "tests/support/form_reading.h"
#include "tests/support/program.h"

namespace hufang {
namespace {

using ui::Role;

struct Forms : test::Program {
  explicit Forms(float width = 1440, float height = 900) : Program(width, height) {
    desk.settle();
    const std::string home = desk.home("1202", "王建国");
    auto staff = app::add_staff(session(), {"李明", core::StaffRole::director, "客服部"});
    REQUIRE(staff.ok());
    app::NewVisit wanted;
    wanted.household = home;
    wanted.way = core::VisitWay::phone;
    wanted.staff = *staff;
    auto started = app::start_unplanned_visit(session(), wanted);
    REQUIRE(started.ok());
    visit = *started;
    REQUIRE(app::set_unsigned(session(), visit, core::SignatureState::not_present).ok());
    REQUIRE(app::complete_visit(session(), visit).ok());
    open("forms");
  }
  std::string visit;
};

TEST_CASE("a period's records are printed with masked names, and whole ones when asked for") {
  Forms p;
  REQUIRE(p.screen.press(Role::button, "预览打印业户访问记录"));
  CHECK(p.printing.printed_title == "业户访问记录 2026 年 5 月");
  CHECK(test::fact(p.printing.printed, "业户") == "王**");
  REQUIRE(p.screen.press(Role::checkbox, "打印完整姓名"));
  REQUIRE(p.screen.press(Role::button, "预览打印业户访问记录"));
  CHECK(test::fact(p.printing.printed, "业户") == "王建国");
  const auto& noted = p.session().data().disclosures.rows();
  REQUIRE(noted.size() == 1);
  CHECK(noted[0].what == core::Disclosed::list);
  CHECK(noted[0].place == "forms");
}

TEST_CASE("names are masked again when the screen is left") {
  Forms p;
  REQUIRE(p.screen.press(Role::checkbox, "打印完整姓名"));
  p.open("home");
  p.open("forms");
  REQUIRE(p.screen.press(Role::button, "预览打印业户访问记录"));
  CHECK(test::fact(p.printing.printed, "业户") == "王**");
}

TEST_CASE("a list is exported as an Excel file that says what it is") {
  Forms p;
  REQUIRE(p.screen.press(Role::button, "导出 Excel 业户访问记录汇总表"));
  CHECK(p.spreadsheets.saved_name == "翠湖花园 业户访问记录汇总表 2026 年 5 月.xlsx");
  REQUIRE(p.spreadsheets.saved.size() == 1);
  CHECK(p.spreadsheets.saved[0].name == "业户访问记录汇总表");
  CHECK(test::blocks<app::TableBlock>(p.spreadsheets.saved[0].form).at(0).rows.size() == 1);
}

TEST_CASE("a year's forms go into one bundle, masked as they are") {
  Forms p;
  REQUIRE(p.screen.press(Role::button, "导出资料包"));
  CHECK(p.spreadsheets.archived_name == "翠湖花园 2026 年度资料包.zip");
  REQUIRE(p.spreadsheets.archived.size() == 2);
  CHECK(p.spreadsheets.archived[0].name == "2026 业户访问记录汇总表");
  CHECK(p.spreadsheets.archived[1].name == "2026-05 业户访问记录");
  CHECK(test::fact(p.spreadsheets.archived[1].form, "业户") == "王**");

  // A ledger of which nothing is of the year is none; one matter still open from before makes it one.
  core::Matter old;
  old.id = "m1";
  old.community = p.desk.community;
  old.number = "SX-202511-001";
  old.opened_on = core::from_ymd(2025, 11, 3);
  old.resolved_on = old.closed_on = core::from_ymd(2025, 12, 1);
  old.confirmation = core::Confirmation::satisfied;
  const auto keep = [&p](const core::Matter& matter) {
    app::Change change("undo.matter_resolved");
    change.put(matter);
    REQUIRE(p.session().commit(std::move(change)).ok());
    p.screen.frame(2);
    REQUIRE(p.screen.press(Role::button, "导出资料包"));
  };
  keep(old);
  CHECK(p.spreadsheets.archived.size() == 2);
  old.resolved_on = old.closed_on = {};
  old.confirmation = core::Confirmation::none;
  keep(old);
  REQUIRE(p.spreadsheets.archived.size() == 3);
  CHECK(p.spreadsheets.archived[1].name == "2026 意见处理台账");
}

// The sample's months: the last waits for the director, the one before for the representative, the oldest is
// approved.
TEST_CASE("the months' summaries: one of a month, all of a year, and each in the year's bundle") {
  test::Program p;
  p.desk.clock.day = *core::from_ymd(2026, 5, 20);
  REQUIRE(app::add_sample(p.session()).ok());
  p.open("forms");
  const ui::SemNode* print = p.screen.find(Role::button, "预览打印业户访问总结");
  REQUIRE(print != nullptr);
  CHECK((print->flags & ui::kSemDisabled) != 0);  // May is not submitted yet
  REQUIRE(p.screen.press(Role::combobox, "期间"));
  REQUIRE(p.screen.press(Role::option, "2026 年 2 月"));
  p.screen.frame(2);
  REQUIRE(p.screen.press(Role::button, "预览打印业户访问总结"));
  CHECK(p.printing.printed_title == "业户访问总结 2026 年 2 月");
  const auto of_month = p.printing.printed.blocks.size();
  REQUIRE(p.screen.press(Role::combobox, "期间"));
  REQUIRE(p.screen.press(Role::option, "2026 年"));
  p.screen.frame(2);
  REQUIRE(p.screen.press(Role::button, "预览打印业户访问总结"));
  CHECK(p.printing.printed.blocks.size() > 2 * of_month);
  CHECK(test::blocks<app::PageBreakBlock>(p.printing.printed).size() == 2);
  REQUIRE(test::blocks<app::HeadBlock>(p.printing.printed).size() == 2);
  CHECK(test::blocks<app::HeadBlock>(p.printing.printed)[1].lines.back() == "翠湖花园　2026 年 4 月");
  REQUIRE(p.screen.press(Role::button, "导出 Excel 业户访问总结"));
  CHECK(p.spreadsheets.saved_name == "翠湖花园 业户访问总结 2026 年.xlsx");
  REQUIRE(p.spreadsheets.saved.size() == 3);
  CHECK(p.spreadsheets.saved[0].name == "2026-02");
  REQUIRE(p.screen.press(Role::button, "导出资料包"));
  std::vector<std::string> names;
  for (const app::FormSheet& sheet : p.spreadsheets.archived) {
    if (sheet.name.ends_with("业户访问总结")) names.push_back(sheet.name);
    CHECK_FALSE(sheet.form.blocks.empty());
  }
  CHECK(names ==
        std::vector<std::string>{"2026-02 业户访问总结", "2026-03 业户访问总结", "2026-04 业户访问总结"});
}

TEST_CASE("what there is nothing of cannot be printed") {
  Forms p;
  const ui::SemNode* button = p.screen.find(Role::button, "预览打印回访记录表");
  REQUIRE(button != nullptr);
  CHECK((button->flags & ui::kSemDisabled) != 0);
}

TEST_CASE("a record is printed where one reads it") {
  Forms p;
  p.open("visits/visit/" + p.visit);
  REQUIRE(p.screen.press(Role::button, "打印记录"));
  CHECK(test::fact(p.printing.printed, "访问方式") == "电话");
  CHECK(test::fact(p.printing.printed, "业户") == "王**");
}

TEST_CASE("the forms are within reach on a phone") {
  Forms p(390, 844);
  CHECK(p.shows(Role::button, "预览打印业户访问记录"));
  CHECK(p.shows(Role::combobox, "期间"));
}

}  // namespace
}  // namespace hufang
