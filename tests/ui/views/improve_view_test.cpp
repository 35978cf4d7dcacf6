// 持续改进: trends, effects, the year, the procedure; and what the first screen says of it.
#include <doctest/doctest.h>

#include <utility>

#include "app/office/current_user.h"
#include "app/office/procedure.h"
#include "app/office/staff.h"
#include "app/sample/sample.h"
#include "core/procedure.h"
#include "tests/support/program.h"

namespace hufang {
namespace {

using ui::Role;

struct Improve : test::Program {
  explicit Improve(std::string_view part) : Program(1440, 1500) {
    desk.settle();
    director = *app::add_staff(session(), {"何志远", core::StaffRole::director, "管理处", session().today()});
    visitor = *app::add_staff(session(), {"张敏", core::StaffRole::visitor, "客服部"});
    quality = *app::add_staff(session(), {"白洁", core::StaffRole::quality, "品质管理部"});
    REQUIRE(app::choose_user(session(), director).ok());
    open(part);
  }
  std::string add_version(const std::string& number, int days_ago) {
    auto added = app::add_version(session(), {number, session().today() - days_ago, "改了登记要求"});
    REQUIRE(added.ok());
    screen.frame(3);
    return *added;
  }
  std::string director, visitor, quality;
};

// The sample with eight months of visits.
struct SampleMonths : test::Program {
  explicit SampleMonths(float width) : Program(width, 1500) {
    app::Sample sample = app::make_sample(7, session().today(), {.months = 8});
    REQUIRE(session().commit(std::move(sample.change)).ok());
    REQUIRE(session().set_community(sample.community).ok());
    screen.frame(3);
  }
};

TEST_CASE("a version is added, read by who works here, and others are trained") {
  Improve p("improve/procedure");
  CHECK(p.shows(Role::heading, "还没有登记规程版本"));
  REQUIRE(p.screen.press(Role::button, "新增版本"));
  REQUIRE(p.screen.press(Role::button, "保存"));
  CHECK(p.says("请填写版本号。"));
  REQUIRE(p.screen.type("版本号", "A/0"));
  REQUIRE(p.screen.type("生效日期", "2026-05-01"));
  REQUIRE(p.screen.type("修改内容", "首次发布"));
  REQUIRE(p.screen.press(Role::button, "保存"));
  p.screen.frame(3);
  REQUIRE(p.session().data().procedure_versions.size() == 1);
  CHECK(p.says("2026 年 5 月 1 日起生效 · 编制 何志远"));
  CHECK(p.says("2027 年 5 月 1 日前复审"));

  // What is missing is listed by name: readers of the quality department owe the undertaking alone.
  CHECK(p.says("何志远、张敏"));  // reading and training
  CHECK(p.says("张敏、白洁"));    // the undertaking
  REQUIRE(p.screen.press(Role::button, "我已阅读现行规程"));
  p.screen.frame(3);
  CHECK(p.says("已登记您今天确认阅读"));
  CHECK_FALSE(p.shows(Role::button, "我已阅读现行规程"));
  const std::string version = p.session().data().procedure_versions.rows()[0].id;
  CHECK(p.session().data().procedure_readings.find(core::reading_id(version, p.director))->read_on ==
        p.session().today());

  REQUIRE(p.screen.press(Role::button, "登记集体培训"));
  REQUIRE(p.screen.press(Role::checkbox, "何志远"));  // not him
  REQUIRE(p.screen.press(Role::button, "保存"));
  p.screen.frame(3);
  CHECK(p.session().data().procedure_readings.find(core::reading_id(version, p.visitor))->trained_on);
  CHECK_FALSE(p.session().data().procedure_readings.find(core::reading_id(version, p.director))->trained_on);

  REQUIRE(p.screen.click(Role::cell, "张敏"));
  p.screen.frame(2);
  REQUIRE(p.screen.type("确认阅读日期", "2026-05-21"));
  REQUIRE(p.screen.press(Role::button, "保存"));
  CHECK(p.says("确认阅读日期不能晚于今天。"));
  REQUIRE(p.screen.type("确认阅读日期", "2026-05-02"));
  REQUIRE(p.screen.press(Role::button, "保存"));
  p.screen.frame(3);
  CHECK(p.shows(Role::cell, "2026-05-02"));
}

TEST_CASE("the review is announced before it is due and while it is late, on the first screen too") {
  Improve p("home");
  CHECK_FALSE(p.shows(Role::button, "去复审"));
  const std::string version = p.add_version("A/0", 350);
  CHECK(p.shows(Role::alert, "规程应于 2026 年 6 月 4 日前复审，还剩 15 天。"));
  p.desk.clock.day = p.desk.clock.day + 20;
  p.screen.frame(3);
  CHECK(p.shows(Role::alert, "规程复审已逾期 5 天（应于 2026 年 6 月 4 日前）。"));
  REQUIRE(p.screen.press(Role::button, "去复审"));
  CHECK(p.shell.address() == "improve/procedure");
  p.screen.frame(3);
  CHECK(p.says("2026 年 6 月 4 日已到期，逾期 5 天"));
  REQUIRE(p.screen.press(Role::button, "登记复审"));
  REQUIRE(p.screen.type("复审结论", "适用，无需修改"));
  REQUIRE(p.screen.press(Role::button, "保存"));
  p.screen.frame(3);
  CHECK(p.session().data().procedure_versions.find(version)->reviewed_on == p.session().today());
  CHECK(p.says("2027 年 6 月 9 日前复审"));
  CHECK(p.says("适用，无需修改"));
}

TEST_CASE("a version is corrected and deleted; an older one's readings are looked up") {
  Improve p("improve/procedure");
  const std::string old = p.add_version("A/0", 400);
  const std::string now = p.add_version("A/1", 100);
  REQUIRE(app::record_reading(p.session(), old, p.visitor, p.session().today() - 390, {}).ok());
  p.screen.frame(3);
  REQUIRE(p.screen.press(Role::combobox, "版本号"));
  REQUIRE(p.screen.press(Role::option, "A/0"));
  p.screen.frame(3);
  CHECK(p.shows(Role::cell, "2025-04-25"));
  REQUIRE(p.screen.click(Role::cell, "A/1"));
  p.screen.frame(2);
  REQUIRE(p.shows(Role::dialog, "修改版本"));
  REQUIRE(p.screen.press(Role::button, "删除"));
  p.screen.frame(3);
  CHECK(p.session().data().procedure_versions.find(now) == nullptr);
  CHECK(p.says("已删除版本 A/1"));
}

TEST_CASE("trends of the sample: a category and a kind are looked at more closely") {
  for (const float width : {1440.f, 390.f}) {
    CAPTURE(width);
    SampleMonths p(width);
    p.open("improve");
    CHECK(p.shows(Role::radio, "全部"));
    CHECK(p.shows(Role::cell, "保安"));
    CHECK(p.shows(Role::heading, "业户对访问的评价"));
    REQUIRE(p.screen.press(Role::radio, "投诉"));
    p.screen.frame(2);
    REQUIRE(p.screen.press(Role::combobox, "时间范围"));
    REQUIRE(p.screen.press(Role::option, "最近 24 个月"));
    p.screen.frame(2);
    REQUIRE(p.screen.click(Role::cell, "维修"));
    p.screen.frame(2);
    CHECK(p.shows(Role::heading, "维修"));
  }
}

TEST_CASE("effects and the year of the sample") {
  SampleMonths p(1440);
  p.open("improve/effects");
  CHECK(p.shows(Role::heading, "主要改进事项的次年效果"));
  CHECK(p.shows(Role::heading, "各月措施的效果"));
  CHECK_FALSE(p.says("还没有批阅时决定的措施。"));  // the sample has approved months
  p.open("improve/year");
  CHECK(p.shows(Role::cell, "4 月"));
  CHECK(p.shows(Role::columnheader, "主管提交（5 日前）"));
  REQUIRE(p.screen.press(Role::combobox, "年份"));
  REQUIRE(p.screen.press(Role::option, "2023 年"));
  p.screen.frame(2);
  CHECK(p.shows(Role::heading, "2023 年还没有访问记录"));
}

TEST_CASE("a month of the year leads to its summary, on a phone too") {
  for (const float width : {1440.f, 390.f}) {
    CAPTURE(width);
    SampleMonths p(width);
    p.open("improve/year");
    for (const ui::SemNode& n : ui::semantics().nodes()) {
      if (n.role != Role::row || n.pos != 3) continue;  // the latest first: May, April, March
      ui::semantics().on_activate(n.id);
      break;
    }
    p.screen.frame(2);
    CHECK(p.shell.address() == "month/2026-03");
  }
}

TEST_CASE("a missed week is explained from the first screen, and stays missed") {
  Improve p("home");
  p.desk.home("101", "王建国");
  p.screen.frame(3);
  REQUIRE(p.screen.press(Role::button, "填写说明"));
  REQUIRE(p.screen.type("第 20 周（5 月 11 日至 5 月 17 日）· 主任", "参加公司培训"));
  REQUIRE(p.screen.press(Role::button, "保存"));
  p.screen.frame(3);
  REQUIRE(p.session().data().week_notes.size() == 1);
  CHECK(p.session().data().week_notes.rows()[0].explanation == "参加公司培训");
  CHECK(p.shows(Role::text, "未访"));
  CHECK(p.shows(Role::button, "填写说明"));  // others are still without
}

TEST_CASE("how often the procedure is reviewed is a setting of the community") {
  Improve p("settings");
  REQUIRE(p.screen.press(Role::combobox, "规程复审周期"));
  REQUIRE(p.screen.press(Role::option, "24 个月"));
  CHECK(p.session().data().communities.find(p.desk.community)->procedure_review_months == 24);
}

}  // namespace
}  // namespace hufang
