// The month's screen, from signing to approval and what changed afterwards, by role and name.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "app/month/archive.h"
#include "app/month/month_commands.h"
#include "app/month/report.h"
#include "app/month/stand.h"
#include "app/office/current_user.h"
#include "app/roster/masking.h"
#include "app/sample/sample.h"
#include "tests/support/program.h"

namespace hufang {
namespace {

using core::MonthState;
using ui::Role;

constexpr core::Month kApril{2026, 4}, kFebruary{2026, 2};

// The sample, on 20 May 2026 unless another day is said.
struct Months : test::Program {
  explicit Months(core::Date day = *core::from_ymd(2026, 5, 20), float width = 1440, float height = 900)
      : Program(width, height) {
    desk.clock.day = day;
    const auto added = app::add_sample(session());
    REQUIRE(added.ok());
    community = *added;
  }
  void use(core::StaffRole role) {
    for (const core::Staff& staff : session().data().staff.rows()) {
      if (staff.role == role) REQUIRE(app::choose_user(session(), staff.id).ok());
    }
    screen.frame(3);
  }
  app::MonthStand stand(core::Month month) {
    return app::month_stand(session().data(), community, month, session().today());
  }
  bool part(std::string_view words) const {
    for (const ui::SemNode& n : ui::semantics().nodes()) {
      if (n.name.find(words) != std::string_view::npos) return true;
    }
    return false;
  }
  void press(Role role, std::string_view name) {
    CAPTURE(name);
    REQUIRE(screen.press(role, name));
    screen.frame(3);
  }
  std::string community;
};

TEST_CASE("the first screen says whose step of last month it is, and leads there") {
  Months p;
  p.open("home");
  CHECK(p.shows(Role::heading, "4 月总结流程"));
  CHECK(p.part("主任作出总结，逾期 10 天"));
  p.press(Role::button, "去处理：主任作出总结");
  CHECK(p.shell.address() == "month/2026-04");
  CHECK(p.part("建议采纳情况"));
}

TEST_CASE("the supervisor signs, is told what is missing, and submits") {
  Months p(*core::from_ymd(2026, 5, 3));
  p.open("month/2026-04");
  CHECK(p.stand(kApril).state == MonthState::collecting);
  CHECK_FALSE(p.shows(Role::button, "提交给主任"));  // nobody has said to be the supervisor
  p.press(Role::button, "改由林慧敏办理");
  REQUIRE(p.shows(Role::button, "提交给主任"));
  p.press(Role::button, "提交给主任");
  CHECK(p.part("份记录没有签署意见，签完才能提交"));
  const auto before = p.stand(kApril).unsigned_records;
  REQUIRE(before > 0);
  for (const ui::SemNode& n : ui::semantics().nodes()) {
    if (n.role != Role::button || !n.name.starts_with("一并签署 ")) continue;
    p.press(Role::button, std::string(n.name));
    break;
  }
  CHECK(p.stand(kApril).unsigned_records < before);
  // The rest one by one: a row opens the record's dialog.
  for (int guard = 0; guard < 40 && p.stand(kApril).unsigned_records > 0; ++guard) {
    std::string open;
    for (const core::Visit& visit : p.session().data().visits.rows()) {
      if (visit.on && core::month_of(*visit.on) == kApril && visit.state == core::VisitState::completed &&
          p.session().data().visit_reviews.find(visit.id) == nullptr)
        open = visit.id;
    }
    const std::string one[] = {open};
    REQUIRE(app::sign_visits(p.session(), kApril, app::current_user(p.session())->id, one, "已核对").ok());
  }
  p.screen.frame(3);
  p.press(Role::button, "提交给主任");
  CHECK(p.stand(kApril).state == MonthState::submitted);
  p.press(Role::button, "发给主任");
  CHECK(p.files.saved_name == "翠湖花园-2026-04-已提交.hufang.json");
  CHECK(p.files.saved.size() > 1000);
}

TEST_CASE("the director decides, drafts from the figures and sums up; or sends back with a reason") {
  Months p;
  p.use(core::StaffRole::director);
  p.open("month/2026-04");
  REQUIRE(p.shows(Role::button, "退回主管"));
  p.press(Role::button, "退回主管");
  p.press(Role::button, "退回");
  CHECK(p.shows(Role::dialog, "退回主管"));  // the reason is needed
  REQUIRE(p.screen.type("理由", "请补齐承诺日期"));
  p.press(Role::button, "退回");
  CHECK(p.stand(kApril).state == MonthState::collecting);
  REQUIRE(p.session().undo().ok());
  p.open("month/2026-04/sum");
  p.press(Role::button, "完成总结，提交批阅");
  CHECK(p.stand(kApril).state == MonthState::submitted);
  const auto report = app::month_report(p.session().data(), p.community, kApril);
  for (const app::ReportedOpinion& said : report.suggestions) {
    if (!said.needs_verdict || said.verdict != core::Verdict::none) continue;
    REQUIRE(app::decide_suggestion(p.session(), kApril, app::current_user(p.session())->id, said.opinion,
                                   core::Verdict::adopted, "")
                .ok());
  }
  p.screen.frame(3);
  p.press(Role::button, "按数据起草");
  CHECK(app::month_report(p.session().data(), p.community, kApril).summary.starts_with("本月已入住"));
  if (p.shows(Role::textbox, "未完成说明")) REQUIRE(p.screen.type("未完成说明", "月末人员请假"));
  p.press(Role::button, "完成总结，提交批阅");
  CHECK(p.stand(kApril).state == MonthState::summarised);
  CHECK(p.shows(Role::button, "发给管理者代表"));
}

TEST_CASE("a change after approval is named with its field, old and new, and the filed form stays") {
  Months p;
  REQUIRE(p.stand(kFebruary).state == MonthState::approved);
  const auto kept = p.session().data().month_summaries.find(core::month_id(p.community, kFebruary));
  REQUIRE(kept != nullptr);
  const std::vector<std::string> form = kept->form;
  REQUIRE_FALSE(form.empty());
  p.open("month/2026-02");
  p.press(Role::button, "打印总结");
  const std::vector<std::string> printed = app::file_form(p.printing.printed);
  CHECK(printed == form);
  // The three who signed, with their days.
  const auto& signatures = std::get<app::TableBlock>(p.printing.printed.blocks.back());
  REQUIRE(signatures.rows.size() == 3);
  using Cells = std::vector<std::string>;
  CHECK(signatures.rows[0].cells ==
        Cells{"提交", "客户服务主管", "林慧敏", "2026-03-06", "2026-03-05", "逾期 1 天"});
  CHECK(signatures.rows[1].cells ==
        Cells{"总结", "管理处主任", "何志远", "2026-03-09", "2026-03-10", "按期"});
  CHECK(signatures.rows[2].cells ==
        Cells{"批阅", "管理者代表", "周国安", "2026-03-14", "2026-03-15", "按期"});
  p.press(Role::button, "导出 Excel 业户访问总结");
  CHECK(p.spreadsheets.saved_name == "翠湖花园 业户访问总结 2026 年 2 月.xlsx");
  REQUIRE(p.spreadsheets.saved.size() == 1);
  CHECK(app::file_form(p.spreadsheets.saved[0].form) == form);
  core::Visit edited;
  for (const core::Visit& visit : p.session().data().visits.rows()) {
    if (visit.state == core::VisitState::completed && core::month_of(*visit.on) == kFebruary) edited = visit;
  }
  const std::string old = edited.met;
  app::Change change("undo.visit_changed");
  edited.met = "陈女士";
  edited.rating = core::Rating::dissatisfied;
  change.put(edited);
  REQUIRE(p.session().commit(std::move(change)).ok());
  p.open("month/2026-02");
  CHECK(p.part("提交后有 2 处改动"));
  CHECK(p.part(edited.number));
  CHECK(p.shows(Role::cell, "被访人"));
  CHECK(p.shows(Role::cell, app::masked_name(old, core::HouseholdKind::home)));
  CHECK(p.shows(Role::cell, "陈**"));
  CHECK(p.shows(Role::cell, "业户评价"));
  CHECK(p.shows(Role::cell, "不满意"));
  CHECK(p.stand(kFebruary).state == MonthState::approved);
  CHECK(p.session().data().month_summaries.find(core::month_id(p.community, kFebruary))->form == form);
  p.press(Role::button, "打印总结");
  CHECK(app::file_form(p.printing.printed) == printed);  // as approved, whatever changed since
  // The supervisor may submit anew.
  p.use(core::StaffRole::supervisor);
  p.press(Role::button, "重新提交");
  CHECK(p.stand(kFebruary).state == MonthState::submitted);
  CHECK_FALSE(p.part("提交后有"));
}

TEST_CASE("a month's file opens where its step waits") {
  Months a(*core::from_ymd(2026, 5, 20));
  const std::string file = a.session().export_month(a.community, kApril);
  test::Program b;
  b.desk.clock.day = a.desk.clock.day;
  b.open("home");
  b.files.chosen = {"翠湖花园-2026-04-已提交.hufang.json", file};
  REQUIRE(b.screen.press(Role::button, "打开文件"));
  b.screen.frame(3);
  REQUIRE(b.screen.press(Role::button, "选择数据文件"));
  b.screen.frame(3);
  REQUIRE(b.screen.press(Role::button, "导入"));
  b.screen.frame(3);
  CHECK(b.shell.address() == "month/2026-04");
  CHECK(b.session().community() == a.community);
  bool waits = false;
  for (const ui::SemNode& n : ui::semantics().nodes()) waits = waits || n.name == "改由何志远办理";
  CHECK(waits);
}

TEST_CASE("the month on a phone says the same") {
  Months p(*core::from_ymd(2026, 5, 20), 390, 844);
  p.open("month/2026-04");
  CHECK(p.part("主任作出总结"));
  p.open("month/2026-02/history");
  CHECK(p.part("请补齐后再交"));
  p.open("month/2026-03/approve");
  CHECK(p.part("管理者代表"));
}

// The choice of that name in the first group of verdicts in which none is made.
const ui::SemNode* undecided(std::string_view name) {
  const ui::SemNode* found = nullptr;
  int radios = 0;
  bool decided = true;
  for (const ui::SemNode& n : ui::semantics().nodes()) {
    if (n.role == Role::radiogroup) {
      decided = !n.name.starts_with("是否采纳");
      radios = 0;
      found = nullptr;
    }
    if (n.role != Role::radio || decided) continue;
    decided = (n.flags & ui::kSemChecked) != 0;
    if (n.name == name) found = &n;
    if (++radios == 3 && !decided) return found;
  }
  return nullptr;
}

// From the first press to the last by what is on the screen of a phone, in three roles on one device.
TEST_CASE("a whole month by phone") {
  Months p(*core::from_ymd(2026, 5, 3), 390, 844);
  const auto press_first = [&](Role role, std::string_view part) {
    for (const ui::SemNode& n : ui::semantics().nodes()) {
      if (n.role != role || n.name.find(part) == std::string_view::npos) continue;
      p.press(role, std::string(n.name));
      return true;
    }
    return false;
  };
  p.open("month/2026-04");
  p.press(Role::button, "改由林慧敏办理");
  CHECK(press_first(Role::button, "一并签署 "));
  for (int guard = 0; guard < 40 && p.stand(kApril).unsigned_records > 0; ++guard) {
    for (const ui::SemNode& n : ui::semantics().nodes()) {
      if (n.role != Role::row || n.pos != 1) continue;  // what is to be signed comes first
      ui::semantics().on_activate(n.id);
      break;
    }
    p.screen.frame(4);
    REQUIRE(p.shows(Role::dialog, "签署主管意见"));
    p.press(Role::button, "签署");
  }
  p.press(Role::button, "提交给主任");
  REQUIRE(p.stand(kApril).state == MonthState::submitted);

  p.press(Role::button, "改由何志远办理");
  // The first suggestion is declined, the others adopted.
  for (int n = 0; n < 80 && p.stand(kApril).undecided > 0; ++n) {
    const ui::SemNode* choice = undecided(n == 0 ? "不采纳" : "采纳");
    REQUIRE(choice != nullptr);
    ui::semantics().on_activate(choice->id);
    p.screen.frame(4);
    if (n > 0) continue;
    REQUIRE(p.screen.type("理由", "场地不够"));
    p.press(Role::button, "保存");
  }
  REQUIRE(p.stand(kApril).undecided == 0);
  p.press(Role::button, "按数据起草");
  if (p.shows(Role::textbox, "未完成说明")) REQUIRE(p.screen.type("未完成说明", "月末人员请假"));
  p.press(Role::button, "完成总结，提交批阅");
  REQUIRE(p.stand(kApril).state == MonthState::summarised);

  p.press(Role::button, "改由周国安办理");
  while (press_first(Role::button, "定措施：")) {
    REQUIRE(p.screen.type("措施", "列入下季度计划"));
    p.press(Role::combobox, "告知人");
    p.press(Role::option, "林慧敏");
    p.press(Role::button, "保存");
  }
  REQUIRE(p.screen.type("批阅意见", "同意"));
  p.press(Role::button, "批阅通过");
  CHECK(p.stand(kApril).state == MonthState::approved);
  p.press(Role::button, "打印总结");
  CHECK(p.printing.printed.title == "业户访问总结");
  p.press(Role::button, "发回管理处");
  CHECK(p.files.saved_name == "翠湖花园-2026-04-已批阅.hufang.json");
  p.open("month/2026-04/history");
  for (const char* name : {"林慧敏", "何志远", "周国安"}) CHECK(p.part(name));
}

TEST_CASE(
    "roles, roster, total and settings that changed after submission stand in the list, the figures as "
    "submitted") {
  Months p;
  REQUIRE(p.stand(kFebruary).state == MonthState::approved);
  p.open("month/2026-02");
  CHECK_FALSE(p.part("提交后的改动"));  // nothing of its own approval
  const core::Workspace& data = p.session().data();
  core::Community community = *data.communities.find(p.community);
  community.total_households += 1000;
  community.on_time_minutes = 30;
  app::Change change("undo.community_changed");
  change.put(community);
  for (const core::Staff& staff : data.staff.rows()) {
    if (staff.role != core::StaffRole::director) continue;
    core::Staff other = staff;
    other.role = core::StaffRole::visitor;
    change.put(other);
  }
  for (const core::Visit& visit : data.visits.rows()) {
    if (core::month_of(*visit.on) != kFebruary || visit.state != core::VisitState::completed) continue;
    change.remove<core::Household>(visit.household);
    break;
  }
  REQUIRE(p.session().commit(std::move(change)).ok());
  const auto before = app::month_report(data, p.community, kFebruary);
  p.screen.frame(3);
  CHECK(p.shows(Role::heading, "提交后的改动"));
  for (const char* field : {"总户数", "准时的范围", "月末已入住户数"}) {
    CAPTURE(field);
    CHECK(p.shows(Role::cell, field));
  }
  CHECK(p.part("数字以提交时为准"));
  CHECK(p.shows(Role::cell, "管理处主任"));
  CHECK(p.shows(Role::cell, "访问人"));
  CHECK(p.shows(Role::cell, "不是本小区业户"));
  CHECK_FALSE(p.part("处改动，需要主管核对"));
  CHECK(before.quota.rule->total == community.total_households - 1000);
}

}  // namespace
}  // namespace hufang
