#include <doctest/doctest.h>

#include "app/matters/matter_ledger_form.h"
#include "app/visits/visit_record_form.h"
#include "app/visits/visit_table_form.h"
#include "tests/support/form_reading.h"
#include "tests/support/text.h"

using namespace hufang;
using test::blocks;
using test::cell;
using test::day;
using test::fact;

namespace {

const core::Date kToday = day("2026-05-28");

// A community with one household, a member of staff, and a door visit with two opinions.
struct FormOffice {
  core::Workspace data;
  core::Visit visit;
  core::Matter matter;

  FormOffice() {
    core::Community community;
    community.id = "c";
    community.name = "翠湖花园";
    community.office = "翠湖管理处";
    data.communities.put(community);
    data.buildings.put(core::Building{"b", "c", "3栋"});
    data.units.put(core::Unit{"u", "c", "b", "1单元"});
    data.rooms.put(core::Room{"r", "c", "u", "1202"});
    core::Household home;
    home.id = "h";
    home.community = "c";
    home.room = "r";
    home.name = "王建国";
    data.households.put(home);
    core::Staff staff;
    staff.id = "s";
    staff.community = "c";
    staff.name = "张敏";
    data.staff.put(staff);

    core::Appointment appointment;
    appointment.id = "a";
    appointment.community = "c";
    appointment.household = "h";
    appointment.on = day("2026-05-20");
    appointment.minute = 600;
    data.appointments.put(appointment);

    visit.id = "v";
    visit.community = "c";
    visit.household = "h";
    visit.number = "FW-202605-001";
    visit.state = core::VisitState::completed;
    visit.on = day("2026-05-20");
    visit.started = 605;
    visit.ended = 630;
    visit.staff = {"s"};
    visit.met = "王建国的妻子";
    visit.appointment = "a";
    visit.signature = core::SignatureState::given;
    visit.rating = core::Rating::satisfied;

    matter.id = "m";
    matter.community = "c";
    matter.number = "SX-202605-001";
    matter.household = "h";
    matter.visit = "v";
    matter.category = core::Category::repairs;
    matter.text = "楼道灯不亮";
    matter.owner = "s";
    matter.department = "工程部";
    matter.opened_on = day("2026-05-20");
    matter.promised = day("2026-05-25");
    matter.feedback = core::FeedbackOwed::asked;
    put();

    core::Opinion first;
    first.id = "o1";
    first.community = "c";
    first.visit = "v";
    first.category = core::Category::security;
    first.text = "大门常开";
    first.handling = core::Handling::solved;
    first.solution = "已关好并提醒";
    core::Opinion second = first;
    second.id = "o2";
    second.position = 1;
    second.category = core::Category::repairs;
    second.kind = core::OpinionKind::need;
    second.text = matter.text;
    second.handling = core::Handling::coordinated;
    second.solution.clear();
    second.matter = "m";
    data.opinions.put(second);
    data.opinions.put(first);

    core::Signature signature;
    signature.id = "g";
    signature.community = "c";
    signature.visit = "v";
    signature.strokes = {2, 0, 0, 100, 100};
    signature.height = 3000;
    data.signatures.put(signature);
    core::Attachment photo;
    photo.id = "p";
    photo.community = "c";
    photo.visit = "v";
    photo.hash = "abc";
    photo.caption = "楼道";
    data.attachments.put(photo);
  }
  void put() {
    data.visits.put(visit);
    data.matters.put(matter);
  }
  app::Form record(bool names = false) { return app::visit_record_form(data, visit, kToday, names); }
};

std::string ink_text(const app::Form& form) { return blocks<app::InkBlock>(form).at(0).text; }

TEST_CASE("《业户访问记录》 has every figure of the visit, the signature and the photo") {
  FormOffice office;
  const app::Form form = office.record(true);
  CHECK(form.title == "业户访问记录");
  CHECK(form.heading == std::vector<std::string>{"翠湖花园　翠湖管理处"});
  CHECK(fact(form, "编号") == "FW-202605-001");
  CHECK(fact(form, "访问日期时间") == "2026-05-20 10:05–10:30");
  CHECK(fact(form, "房号") == "3-1-1202");
  CHECK(fact(form, "业户") == "王建国");
  CHECK(fact(form, "被访人") == "王建国的妻子");
  CHECK(fact(form, "访问人") == "张敏");
  CHECK(fact(form, "访问方式") == "上门");
  CHECK(fact(form, "预约情况") == "已预约 2026-05-20 10:00，准时");
  CHECK(fact(form, "对访问的评价") == "满意");
  CHECK(fact(form, "附件") == "照片 1 张");
  const app::TableBlock table = blocks<app::TableBlock>(form).at(0);
  REQUIRE(table.rows.size() == 2);
  CHECK(cell(table, 0, "内容类别") == "保安（意见）");
  CHECK(cell(table, 0, "意见建议") == "大门常开");
  CHECK(cell(table, 0, "现场处理／协调部门") == "现场解决：已关好并提醒");
  CHECK(cell(table, 0, "完成情况") == "已解决");
  CHECK(cell(table, 1, "内容类别") == "维修（困难需求）");
  CHECK(cell(table, 1, "现场处理／协调部门") == "协调处理：张敏／工程部");
  CHECK(cell(table, 1, "承诺日期") == "2026-05-25");
  CHECK(cell(table, 1, "完成情况") == "协调中，逾期 3 天");
  CHECK(cell(table, 1, "反馈日期与方式") == "待反馈");
  CHECK(blocks<app::InkBlock>(form).at(0).strokes == std::vector<std::int64_t>{2, 0, 0, 100, 100});
  CHECK(blocks<app::PicturesBlock>(form).at(0).pictures.at(0).hash == "abc");
}

TEST_CASE("a name is masked on paper unless it is asked for, wherever it is written") {
  FormOffice office;
  office.visit.note = "王建国本周出差";
  office.put();
  const app::Form form = office.record();
  CHECK(fact(form, "业户") == "王**");
  CHECK(fact(form, "被访人") == "王**的妻子");
  CHECK(fact(form, "备注") == "王**本周出差");
}

TEST_CASE("what the supervisor wrote on a record is on its form, with name and day; room to write before") {
  FormOffice office;
  CHECK(fact(office.record(), "主管意见") == "");
  CHECK(blocks<app::SignatureBlock>(office.record()).at(0).lines.at(2).text == "");
  core::VisitReview review;
  review.id = office.visit.id;
  review.community = "c";
  review.text = "请工程部跟进，王建国家优先";
  review.name = "林慧敏";
  review.on = day("2026-06-03");
  office.data.visit_reviews.put(review);
  const app::Form form = office.record();
  CHECK(fact(form, "主管意见") == "请工程部跟进，王**家优先");
  const auto lines = blocks<app::SignatureBlock>(form).at(0).lines;
  CHECK(lines.at(2).label == "客户服务主管");
  CHECK(lines.at(2).text == "林慧敏");
  CHECK(lines.at(3).text == "2026 年 6 月 3 日");
  const app::Form list = app::visit_table_form(office.data, "c", app::month_period({2026, 5}), kToday, true);
  CHECK(cell(blocks<app::TableBlock>(list).at(0), 0, "主管意见") == "请工程部跟进，王建国家优先（林慧敏）");
}

TEST_CASE("what the household did not sign says so") {
  struct Case {
    core::SignatureState state;
    const char* text;
  };
  const Case cases[] = {{core::SignatureState::declined, "业户不愿签名"},
                        {core::SignatureState::not_present, "业户不在场"},
                        {core::SignatureState::not_asked, "未请签名"}};
  for (const Case& c : cases) {
    CAPTURE(c.text);
    FormOffice office;
    office.visit.signature = c.state;
    CHECK(ink_text(office.record()) == c.text);
    CHECK(blocks<app::InkBlock>(office.record()).at(0).strokes.empty());
  }
}

TEST_CASE("what does not conform is on the paper") {
  FormOffice office;
  office.visit.appointment.clear();
  office.visit.no_appointment_reason = "业户临时邀请";
  CHECK(fact(office.record(), "预约情况") == "未预约（不符合项），原因：业户临时邀请");
  office.visit.way = core::VisitWay::phone;
  CHECK(fact(office.record(), "预约情况") == "不需预约");
  office.visit.way = core::VisitWay::door;
  office.visit.appointment = "a";
  office.visit.started = 640;
  CHECK(fact(office.record(), "预约情况") == "已预约 2026-05-20 10:00，迟到（不符合项）");
  office.visit.state = core::VisitState::voided;
  office.visit.void_reason = "重复登记";
  CHECK(fact(office.record(), "作废原因") == "重复登记");
}

TEST_CASE("visits printed together begin on pages of their own") {
  FormOffice office;
  core::Visit second = office.visit;
  second.id = "v2";
  second.number = "FW-202605-002";
  second.started = 700;
  core::Visit draft = second;
  draft.id = "v3";
  draft.state = core::VisitState::draft;
  core::Visit june = second;
  june.id = "v4";
  june.on = day("2026-06-01");
  office.data.visits.put(draft);
  office.data.visits.put(second);
  office.data.visits.put(june);
  const auto visits = app::visits_of(office.data, "c", app::month_period({2026, 5}), core::VisitKind::visit);
  REQUIRE(visits.size() == 2);
  CHECK(visits[0]->id == "v");
  const app::Form form = app::visit_records_form(office.data, visits, kToday, false);
  CHECK(blocks<app::PageBreakBlock>(form).size() == 1);
  CHECK(blocks<app::HeadBlock>(form).at(0).title == "业户访问记录");
}

TEST_CASE("the list of visits has a row an opinion and the seventeen columns") {
  FormOffice office;
  core::Visit quiet = office.visit;
  quiet.id = "v2";
  quiet.number = "FW-202605-002";
  quiet.on = day("2026-05-21");
  quiet.signature = core::SignatureState::declined;
  office.data.visits.put(quiet);
  const app::Form form = app::visit_table_form(office.data, "c", app::month_period({2026, 5}), kToday, false);
  const app::TableBlock table = blocks<app::TableBlock>(form).at(0);
  std::vector<std::string> headers;
  for (const app::FormColumn& column : table.columns) headers.push_back(column.header);
  CHECK(headers == std::vector<std::string>{"编号", "访问日期时间", "房号", "被访人", "预约情况", "访问方式",
                                            "访问人", "内容类别", "意见建议", "现场处理／协调部门",
                                            "承诺日期", "完成情况", "反馈日期与方式", "转投诉编号", "附件",
                                            "签名", "主管意见"});
  REQUIRE(table.rows.size() == 3);
  CHECK(cell(table, 0, "意见建议") == "大门常开");
  CHECK(cell(table, 1, "意见建议") == "楼道灯不亮");
  CHECK(cell(table, 2, "意见建议") == "无");
  CHECK(cell(table, 2, "签名") == "业户不愿签名");
  CHECK(fact(form, "访问记录") == "2 份");
  CHECK(fact(form, "意见建议") == "2 条");
}

TEST_CASE("《回访记录表》 names what each return visit follows up") {
  FormOffice office;
  office.visit.id = "w1";
  office.visit.kind = core::VisitKind::return_visit;
  office.visit.return_of_matter = "m";
  office.matter.resolved_on = day("2026-05-24");
  office.matter.resolution = "已换灯";
  office.put();
  core::Visit routine = office.visit;
  routine.id = "w2";
  routine.on = day("2026-05-21");
  routine.return_of_matter.clear();
  routine.note = "无新意见";
  office.data.visits.put(routine);
  const app::Form form =
      app::return_visit_form(office.data, "c", app::month_period({2026, 5}), kToday, false);
  const app::TableBlock table = blocks<app::TableBlock>(form).at(0);
  REQUIRE(table.rows.size() == 2);
  CHECK(cell(table, 0, "回访事由") == "事项 SX-202605-001：楼道灯不亮");
  // As it was on the day of the return visit, 20 May: neither done nor overdue yet, whenever it is printed.
  CHECK(cell(table, 0, "落实情况与业户意见") == "协调中");
  CHECK(cell(table, 1, "回访事由") == "定期回访");
  CHECK(cell(table, 1, "落实情况与业户意见") == "无新意见");
}

TEST_CASE("a return visit's paper says how far the matter was on its day, whenever it is printed") {
  struct Row {
    const char* on;
    const char* words;
  };
  const Row rows[] = {{"2026-05-22", "协调中"},
                      {"2026-05-24", "已处理，待业户确认；已换灯"},
                      {"2026-05-26", "已处理，待业户确认，逾期 1 天；已换灯"},
                      {"2026-05-27", "已办结 2026-05-27；已换灯"}};
  for (const Row& row : rows) {
    CAPTURE(row.on);
    FormOffice office;
    office.visit.kind = core::VisitKind::return_visit;
    office.visit.return_of_matter = "m";
    office.visit.on = day(row.on);
    office.matter.resolved_on = day("2026-05-24");
    office.matter.resolution = "已换灯";
    office.matter.confirmation = core::Confirmation::satisfied;
    office.matter.closed_on = day("2026-05-27");
    office.put();
    for (const char* printed : {"2026-05-28", "2026-08-28", "2027-05-28"}) {
      const app::Form form =
          app::return_visit_form(office.data, "c", app::month_period({2026, 5}), day(printed), false);
      CHECK(cell(blocks<app::TableBlock>(form).at(0), 0, "落实情况与业户意见") ==
            std::string(row.words) + "；大门常开；楼道灯不亮");
      // Its own record too, of what was said there; a first visit's is filled in until the matter ends.
      const app::Form record = app::visit_record_form(office.data, office.visit, day(printed), false);
      const std::string state = cell(blocks<app::TableBlock>(record).at(0), 1, "完成情况");
      CHECK(std::string(row.words).starts_with(state));
      office.visit.kind = core::VisitKind::visit;
      const app::Form first = app::visit_record_form(office.data, office.visit, day(printed), false);
      CHECK(cell(blocks<app::TableBlock>(first).at(0), 1, "完成情况") == "已办结 2026-05-27");
      office.visit.kind = core::VisitKind::return_visit;
    }
  }
}

TEST_CASE("《意见处理台账》 counts the period's matters and carries over what was open before") {
  FormOffice office;
  core::Matter before = office.matter;
  before.id = "m0";
  before.number = "SX-202604-009";
  before.opened_on = day("2026-04-10");
  core::Matter long_closed = before;
  long_closed.id = "m1";
  long_closed.confirmation = core::Confirmation::satisfied;
  long_closed.closed_on = day("2026-04-20");
  core::Matter closed = office.matter;
  closed.id = "m2";
  closed.number = "SX-202605-002";
  closed.resolved_on = day("2026-05-22");
  closed.resolution = "已换灯";
  closed.feedback_on = day("2026-05-23");
  closed.feedback_way = "电话";
  closed.feedback_by = "张敏";
  closed.feedback_to = "王建国";
  closed.confirmation = core::Confirmation::satisfied;
  closed.closed_on = day("2026-05-23");
  closed.referral_number = "TS-7";
  for (const core::Matter& m : {before, long_closed, closed}) office.data.matters.put(m);
  const app::Form form =
      app::matter_ledger_form(office.data, "c", app::month_period({2026, 5}), kToday, false);
  CHECK(fact(form, "本期登记") == "2 项");
  CHECK(fact(form, "已办结") == "1 项");
  CHECK(fact(form, "处理中") == "1 项");
  CHECK(fact(form, "逾期") == "1 项");
  CHECK(fact(form, "转投诉") == "1 项");
  CHECK(fact(form, "以前登记、期初未办结") == "1 项");
  const auto tables = blocks<app::TableBlock>(form);
  REQUIRE(tables.size() == 2);
  CHECK(cell(tables[0], 1, "完成情况") == "已办结 2026-05-23；已换灯");
  CHECK(cell(tables[0], 1, "反馈日期与方式") == "2026-05-23 电话，张敏告知王**");
  CHECK(cell(tables[0], 1, "转投诉编号") == "TS-7");
  CHECK(cell(tables[0], 1, "业户确认") == "满意");
  REQUIRE(tables[1].rows.size() == 1);
  CHECK(cell(tables[1], 0, "编号") == "SX-202604-009");
}

TEST_CASE("a period is named as people say it") {
  CHECK(app::period_words(app::month_period({2026, 5})) == "2026 年 5 月");
  CHECK(app::period_words(app::year_period(2026)) == "2026 年");
  CHECK(app::period_words({day("2026-05-01"), day("2026-06-15")}) == "2026-05-01 至 2026-06-15");
}

}  // namespace
