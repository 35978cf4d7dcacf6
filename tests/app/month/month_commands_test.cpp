#include "app/month/month_commands.h"

#include <doctest/doctest.h>

#include <vector>

#include "app/month/frozen.h"
#include "app/month/month_summary_form.h"
#include "app/month/report.h"
#include "app/month/stand.h"
#include "app/office/staff.h"
#include "core/matters.h"
#include "tests/support/desk.h"
#include "tests/support/form_reading.h"

namespace hufang {
namespace {

using core::Code;
using core::MonthState;
using core::Verdict;

constexpr core::Month kMay{2026, 5};

// April is over in May: two visits, one with a suggestion and one with what is above authority.
struct Office : test::Desk {
  Office() {
    clock.day = *core::from_ymd(2026, 6, 3);
    settle();
    supervisor = *app::add_staff(session, {"林慧敏", core::StaffRole::supervisor, ""});
    director = *app::add_staff(session, {"何志远", core::StaffRole::director, ""});
    representative = *app::add_staff(session, {"周国安", core::StaffRole::representative, ""});
    visit("v1", "101", 6);
    visit("v2", "102", 13);
    opinion("o1", "v1", core::OpinionKind::suggestion, core::Handling::solved, "希望增加快递柜");
    opinion("o2", "v2", core::OpinionKind::opinion, core::Handling::escalated, "更换电梯");
  }
  void visit(const std::string& id, const std::string& room, int day) {
    core::Visit v;
    v.id = id;
    v.community = community;
    v.number = "FW-202605-" + room;
    v.household = home(room, "王建国");
    v.state = core::VisitState::completed;
    v.on = core::from_ymd(2026, 5, day);
    v.staff = {supervisor};
    v.met = "王先生";
    put(v);
  }
  void opinion(const std::string& id, const std::string& visit, core::OpinionKind kind,
               core::Handling handling, const std::string& text) {
    core::Opinion o;
    o.id = id;
    o.community = community;
    o.visit = visit;
    o.kind = kind;
    o.handling = handling;
    o.text = text;
    if (handling == core::Handling::escalated) {
      core::Matter m;
      m.id = o.matter = "m-" + id;
      m.community = community;
      m.number = "SX-202605-001";
      m.household = data().visits.find(visit)->household;
      m.visit = visit;
      m.text = text;
      m.escalated = true;
      put(m);
    }
    put(o);
  }
  template <class R>
  void put(const R& record) {
    app::Change change("undo.visit_changed");
    change.put(record);
    REQUIRE(session.commit(std::move(change)).ok());
  }
  MonthState state() { return app::month_stand(data(), community, kMay, session.today()).state; }
  void sign_all() {
    const std::vector<std::string> all = {"v1", "v2"};
    REQUIRE(app::sign_visits(session, kMay, supervisor, all, "情况属实").ok());
  }
  void submit() {
    sign_all();
    REQUIRE(app::submit_month(session, kMay, supervisor).ok());
  }
  app::MonthWords words() { return {"五月总结", "人员请假"}; }
  void sum_up() {
    REQUIRE(app::decide_suggestion(session, kMay, director, "o1", Verdict::adopted, "").ok());
    REQUIRE(app::sum_month_up(session, kMay, director, words()).ok());
  }
  app::MeasureEntry measure(const std::string& opinion = "o2") {
    return {opinion, "列入改造计划", supervisor, "王先生", session.today() + 10};
  }

  std::string supervisor, director, representative;
};

TEST_CASE("a month goes from submission to approval, sent back on the way, and each step is kept") {
  Office o;
  CHECK(o.state() == MonthState::collecting);
  const auto early = app::submit_month(o.session, kMay, o.supervisor);
  REQUIRE_FALSE(early.ok());
  CHECK(early.error().code == Code::month_unsigned);
  CHECK(early.error().args == std::vector<std::string>{"2"});
  o.submit();
  CHECK(o.state() == MonthState::submitted);
  CHECK(app::submit_month(o.session, kMay, o.supervisor).error().code == Code::month_already_submitted);
  CHECK(app::sum_month_up(o.session, kMay, o.director, o.words()).error().code == Code::month_undecided);

  CHECK(app::send_month_back(o.session, kMay, o.director, " ").error().code == Code::required_missing);
  REQUIRE(app::send_month_back(o.session, kMay, o.director, "请补签").ok());
  CHECK(o.state() == MonthState::collecting);
  o.clock.day = *core::from_ymd(2026, 6, 6);  // a day late, and not refused for it
  REQUIRE(app::submit_month(o.session, kMay, o.supervisor).ok());
  auto stand = app::month_stand(o.data(), o.community, kMay, o.session.today());
  CHECK(stand.steps[0].late);
  CHECK(stand.steps[0].name == "林慧敏");
  CHECK(stand.steps[1].waits);
  CHECK(stand.steps[1].days_left == 4);
  CHECK(stand.undecided == 1);
  CHECK(stand.above == 1);

  o.sum_up();
  CHECK(o.state() == MonthState::summarised);
  CHECK(app::approve_month(o.session, kMay, o.representative, "").error().code == Code::month_unmeasured);
  REQUIRE(app::put_measure(o.session, kMay, o.representative, "", o.measure()).ok());
  REQUIRE(app::approve_month(o.session, kMay, o.representative, "同意").ok());
  CHECK(o.state() == MonthState::approved);

  CHECK_FALSE(o.data().month_summaries.find(core::month_id(o.community, kMay))->form.empty());
  const app::MonthReport report = app::month_report(o.data(), o.community, kMay);
  CHECK(report.submitted.name == "林慧敏");
  CHECK(report.submitted.late());
  CHECK(report.summarised.name == "何志远");
  CHECK_FALSE(report.summarised.late());
  CHECK(report.approved.name == "周国安");
  CHECK(report.reply == "同意");
  const auto log = app::month_log(o.data(), o.community, kMay);
  REQUIRE(log.size() == 5);
  CHECK(log[1]->kind == core::MonthStepKind::send_back);
  CHECK(log[1]->reason == "请补签");
  CHECK(log[2]->due == core::from_ymd(2026, 6, 5));

  // The measure is a matter now, and the decision stands with the matter it answers.
  REQUIRE(report.measures.size() == 1);
  const core::Matter* made = o.data().matters.find(report.measures[0].kept.matter);
  REQUIRE(made != nullptr);
  CHECK(made->owner == o.supervisor);
  CHECK(made->promised == o.session.today() + 10);
  CHECK(made->household == o.data().visits.find("v2")->household);
  CHECK(made->number.starts_with("SX-202606-"));
  CHECK(o.data().matters.find("m-o2")->decision == "列入改造计划");
  CHECK_FALSE(app::month_stand(o.data(), o.community, kMay, o.session.today()).changed);

  // Undo takes the approval back whole.
  REQUIRE(o.session.undo().ok());
  CHECK(o.state() == MonthState::summarised);
  CHECK(o.data().matters.find(made->id) == nullptr);
}

TEST_CASE("a change after submission stops what follows until the month is submitted anew") {
  Office o;
  o.submit();
  o.sum_up();
  core::Visit edited = *o.data().visits.find("v1");
  edited.met = "李女士";
  o.put(edited);
  CHECK(app::month_stand(o.data(), o.community, kMay, o.session.today()).changed);
  REQUIRE(app::put_measure(o.session, kMay, o.representative, "", o.measure()).ok());
  CHECK(app::approve_month(o.session, kMay, o.representative, "").error().code == Code::month_changed);
  REQUIRE(app::submit_month(o.session, kMay, o.supervisor).ok());  // from whatever state
  CHECK(o.state() == MonthState::submitted);
  CHECK_FALSE(app::month_stand(o.data(), o.community, kMay, o.session.today()).changed);
  REQUIRE(app::sum_month_up(o.session, kMay, o.director, o.words()).ok());  // what was decided stands
  REQUIRE(app::approve_month(o.session, kMay, o.representative, "").ok());

  // After the approval the month stays approved, shows the change, and is not approved anew by itself.
  edited.met = "赵先生";
  o.put(edited);
  const auto stand = app::month_stand(o.data(), o.community, kMay, o.session.today());
  CHECK(stand.state == MonthState::approved);
  CHECK(stand.changed);
  REQUIRE(app::submit_month(o.session, kMay, o.supervisor).ok());
  CHECK(o.state() == MonthState::submitted);
}

TEST_CASE("what each step asks for") {
  Office o;
  const std::vector<std::string> one = {"v1"};
  CHECK(app::sign_visits(o.session, kMay, "", one, "好").error().place == "by");
  CHECK(app::sign_visits(o.session, kMay, o.director, one, "好").error().code == Code::month_for_supervisor);
  CHECK(app::sign_visits(o.session, kMay, o.supervisor, one, " ").error().place == "text");
  CHECK(app::submit_month(o.session, {2026, 6}, o.supervisor).error().code == Code::month_not_over);
  o.submit();
  CHECK(app::decide_suggestion(o.session, kMay, o.director, "o1", Verdict::declined, "").error().place ==
        "reason");
  REQUIRE(app::decide_suggestion(o.session, kMay, o.director, "o1", Verdict::declined, "没有场地").ok());
  // Two homes are too few for a quota of one; the words are asked for all the same.
  CHECK(app::sum_month_up(o.session, kMay, o.director, {" ", "x"}).error().place == "summary");
  REQUIRE(app::sum_month_up(o.session, kMay, o.director, o.words()).ok());
  for (const auto& [field, entry] : std::vector<std::pair<std::string, app::MeasureEntry>>{
           {"text", {"o2", " ", o.supervisor, "王先生", o.session.today()}},
           {"informer", {"o2", "改造", "", "王先生", o.session.today()}},
           {"informed", {"o2", "改造", o.supervisor, "", o.session.today()}},
           {"due", {"o2", "改造", o.supervisor, "王先生", std::nullopt}}}) {
    CAPTURE(field);
    CHECK(app::put_measure(o.session, kMay, o.representative, "", entry).error().place == field);
  }
}

// A step is in time until the last minute of its day, by the deadline as the setting has it.
TEST_CASE("deadlines at their edges: who submits on the day is in time, a minute later he is late") {
  struct Edge {
    core::Month month;
    core::RestDayMode mode;
    core::Date due;  // of submitting
  };
  using core::RestDayMode;
  const auto day = [](int y, int m, int d) { return *core::from_ymd(y, m, d); };
  const Edge kEdges[] = {{{2026, 5}, RestDayMode::stays, day(2026, 6, 5)},
                         {{2026, 2}, RestDayMode::stays, day(2026, 3, 5)},   // 28 days
                         {{2025, 12}, RestDayMode::stays, day(2026, 1, 5)},  // into the next year
                         {{2026, 6}, RestDayMode::stays, day(2026, 7, 5)},   // a Sunday
                         {{2026, 6}, RestDayMode::moves, day(2026, 7, 6)}};
  for (const Edge& edge : kEdges) {
    for (const bool late : {false, true}) {
      CAPTURE(core::format_month(edge.month));
      CAPTURE(late);
      Office o;
      core::Community community = *o.data().communities.find(o.community);
      community.rest_day = edge.mode;
      o.put(community);
      const std::vector<std::string> both = {"v1", "v2"};
      for (const std::string& id : both) {
        core::Visit visit = *o.data().visits.find(id);
        visit.on = core::last_day(edge.month);
        o.put(visit);
      }
      o.clock.day = edge.due + (late ? 1 : 0);
      o.clock.minute = late ? 0 : 23 * 60 + 59;
      auto before = app::month_stand(o.data(), o.community, edge.month, o.session.today());
      CHECK(before.steps[0].due == edge.due);
      CHECK(before.steps[0].late == late);
      REQUIRE(app::sign_visits(o.session, edge.month, o.supervisor, both, "情况属实").ok());
      REQUIRE(app::submit_month(o.session, edge.month, o.supervisor).ok());  // late is never refused
      const auto after = app::month_stand(o.data(), o.community, edge.month, o.session.today());
      CHECK(after.state == MonthState::submitted);
      CHECK(after.steps[0].late == late);
      CHECK(after.steps[0].done_on == o.session.today());
      // The deadline that held then goes on holding, whatever is set later.
      community.rest_day = edge.mode == RestDayMode::stays ? RestDayMode::moves : RestDayMode::stays;
      o.put(community);
      CHECK(app::month_stand(o.data(), o.community, edge.month, o.session.today()).steps[0].late == late);
    }
  }
}

TEST_CASE("a suggestion that was above authority at the door waits for no verdict") {
  Office o;
  o.opinion("o3", "v1", core::OpinionKind::suggestion, core::Handling::escalated, "加装充电桩");
  o.submit();
  auto stand = app::month_stand(o.data(), o.community, kMay, o.session.today());
  CHECK(stand.undecided == 1);  // o1
  CHECK(stand.above == 2);
  REQUIRE(app::decide_suggestion(o.session, kMay, o.director, "o1", Verdict::adopted, "").ok());
  CHECK(app::month_stand(o.data(), o.community, kMay, o.session.today()).undecided == 0);
  // The director may decide it all the same.
  REQUIRE(app::decide_suggestion(o.session, kMay, o.director, "o3", Verdict::adopted, "").ok());
  stand = app::month_stand(o.data(), o.community, kMay, o.session.today());
  CHECK(stand.undecided == 0);
  CHECK(stand.above == 1);
  REQUIRE(app::decide_suggestion(o.session, kMay, o.director, "o3", Verdict::none, "").ok());
  CHECK(app::sum_month_up(o.session, kMay, o.director, o.words()).ok());
}

TEST_CASE("a shortfall needs an explanation") {
  Office o;
  for (int i = 0; i < 60; ++i) o.home("2" + std::to_string(100 + i), "陈明");  // 62 homes: three to visit
  o.submit();
  REQUIRE(app::decide_suggestion(o.session, kMay, o.director, "o1", Verdict::adopted, "").ok());
  CHECK(app::sum_month_up(o.session, kMay, o.director, {"总结", ""}).error().place == "shortfall");
  CHECK(app::sum_month_up(o.session, kMay, o.director, o.words()).ok());
}

TEST_CASE("a month's file goes from device to device and comes back whole") {
  Office a;
  a.submit();
  core::Sheet sheet;
  sheet.id = "q1";
  sheet.community = a.community;
  sheet.suggestion = "与总结无关";
  a.put(sheet);
  const std::string file = a.session.export_month(a.community, kMay);
  CHECK(a.session.export_json(a.community).find("与总结无关") != std::string::npos);
  CHECK(file.find("与总结无关") == std::string::npos);  // only what the month's next step needs

  test::Desk b(2);
  b.clock.day = a.clock.day;
  const auto report = b.session.import_json(file);
  REQUIRE(report.ok());
  CHECK(report->month == "2026-05");
  CHECK(report->community == a.community);
  REQUIRE(b.session.set_community(a.community).ok());
  // The same figures and the same hash on the other device.
  CHECK(app::freeze_month(b.data(), a.community, kMay).hash ==
        a.data().month_summaries.find(core::month_id(a.community, kMay))->covered_hash);
  CHECK_FALSE(app::month_stand(b.data(), a.community, kMay, b.session.today()).changed);
  const auto here = app::month_report(a.data(), a.community, kMay);
  const auto there = app::month_report(b.data(), a.community, kMay);
  CHECK(here.opinions == there.opinions);
  CHECK(here.ratings == there.ratings);
  CHECK(here.quota.rule->required == there.quota.rule->required);
  REQUIRE(app::decide_suggestion(b.session, kMay, a.director, "o1", Verdict::adopted, "").ok());
  REQUIRE(app::sum_month_up(b.session, kMay, a.director, a.words()).ok());

  const auto back = a.session.import_json(b.session.export_month(a.community, kMay));
  REQUIRE(back.ok());
  CHECK(back->conflicts_new == 0);
  CHECK(a.state() == MonthState::summarised);
  CHECK(app::month_log(a.data(), a.community, kMay).size() == 2);

  // What is changed, added and deleted after that travels as well: submitted anew, the hash is the same
  // there.
  core::Visit moved = *a.data().visits.find("v2");
  moved.on = core::from_ymd(2026, 5, 14);
  a.put(moved);
  a.visit("v3", "103", 20);
  app::Change change("undo.opinion_removed");
  change.remove<core::Opinion>("o1");
  REQUIRE(a.session.commit(std::move(change)).ok());
  CHECK(app::month_stand(a.data(), a.community, kMay, a.session.today()).changed);
  const std::vector<std::string> added = {"v3"};
  REQUIRE(app::sign_visits(a.session, kMay, a.supervisor, added, "情况属实").ok());
  REQUIRE(app::submit_month(a.session, kMay, a.supervisor).ok());
  const std::string hash = a.data().month_summaries.find(core::month_id(a.community, kMay))->covered_hash;
  for (test::Desk* other : {&b, static_cast<test::Desk*>(nullptr)}) {
    test::Desk fresh(3);  // a device that saw nothing before
    fresh.clock.day = a.clock.day;
    test::Desk& desk = other != nullptr ? *other : fresh;
    REQUIRE(desk.session.import_json(a.session.export_month(a.community, kMay)).ok());
    CHECK(app::freeze_month(desk.data(), a.community, kMay).hash == hash);
    CHECK_FALSE(app::month_stand(desk.data(), a.community, kMay, a.session.today()).changed);
    CHECK(desk.data().opinions.find("o1") == nullptr);
  }
}

TEST_CASE("an approval's own decision is no change after submission; another decision is named") {
  Office o;
  o.submit();
  o.sum_up();
  REQUIRE(app::put_measure(o.session, kMay, o.representative, "", o.measure()).ok());
  REQUIRE(app::approve_month(o.session, kMay, o.representative, "同意").ok());
  const auto changes = [&] {
    return app::changes_since_submitted(o.data(),
                                        *o.data().month_summaries.find(core::month_id(o.community, kMay)));
  };
  REQUIRE(o.data().matters.find("m-o2")->decision == "列入改造计划");
  CHECK(changes().empty());
  core::Matter other = *o.data().matters.find("m-o2");
  other.decision = "不再改造";
  o.put(other);
  REQUIRE(changes().size() == 1);
  CHECK(changes()[0].field == "decision");
}

TEST_CASE("a deadline worked out over a year without calendar data is said by month, report and form") {
  Office o;
  core::Community c = *o.data().communities.find(o.community);
  c.rest_day = core::RestDayMode::moves;
  o.put(c);
  const core::Month late{2031, 5};
  const auto says = [&] {
    for (const auto& block :
         test::blocks<app::ParagraphBlock>(app::month_summary_form(o.data(), o.community, late))) {
      if (block.text == "2031 年的节假日安排还没有录全，签署期限只按周末推算。") return true;
    }
    return false;
  };
  CHECK(app::month_stand(o.data(), o.community, late, o.session.today()).years_without_data ==
        std::vector<int>{2031});
  CHECK(app::month_report(o.data(), o.community, late).years_without_data == std::vector<int>{2031});
  CHECK(says());
  o.put(core::CalendarDay{"2031-06-05", true, ""});
  CHECK(says());
  o.put(core::CalendarDay{"2031", true, ""});
  CHECK_FALSE(says());
  CHECK(app::month_stand(o.data(), o.community, kMay, o.session.today()).years_without_data.empty());
}

TEST_CASE("a month before the first one has no deadlines, and still can be summed up") {
  Office o;
  core::Community c = *o.data().communities.find(o.community);
  c.started_on = core::from_ymd(2026, 6, 1);
  o.put(c);
  auto stand = app::month_stand(o.data(), o.community, kMay, o.session.today() + 60);
  CHECK_FALSE(stand.owed);
  for (const auto& step : stand.steps) CHECK_FALSE(step.due);
  for (const auto& step : stand.steps) CHECK_FALSE(step.late);
  CHECK(stand.steps[0].waits);  // there are records
  o.submit();
  CHECK_FALSE(app::month_log(o.data(), o.community, kMay)[0]->due);
  const app::MonthStand empty = app::month_stand(o.data(), o.community, {2026, 4}, o.session.today());
  CHECK_FALSE(empty.steps[0].waits);
}

}  // namespace
}  // namespace hufang
