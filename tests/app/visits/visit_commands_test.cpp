#include "app/visits/visit_commands.h"

#include <doctest/doctest.h>

#include <vector>

#include "app/office/staff.h"
#include "app/session/numbers.h"
#include "app/visits/appointments.h"
#include "app/visits/attachments.h"
#include "app/visits/opinions.h"
#include "app/visits/signatures.h"
#include "core/visit_check.h"
#include "tests/support/desk.h"
#include "tests/support/result.h"

namespace hufang {
namespace {

using app::OpinionEntry;
using core::Code;
using test::code_of;

struct VisitOffice : test::Desk {
  VisitOffice() {
    settle();
    home_id = home("1202", "王建国");
    auto added = app::add_staff(session, {"李明", core::StaffRole::director, "客服部"});
    REQUIRE(added.ok());
    staff = *added;
  }
  const core::Visit& visit(const std::string& id) {
    const core::Visit* found = data().visits.find(id);
    REQUIRE(found != nullptr);
    return *found;
  }
  std::string appointment_today() {
    app::NewAppointment wanted;
    wanted.household = home_id;
    wanted.on = session.today();
    wanted.minute = 600;
    wanted.staff = staff;
    wanted.materials = {"访问记录表", "名片"};
    auto made = app::plan_appointment(session, wanted);
    REQUIRE(made.ok());
    return *made;
  }
  // A visit from an appointment with all that completing asks for.
  std::string ready_visit() {
    auto started = app::start_visit(session, appointment_today());
    REQUIRE(started.ok());
    REQUIRE(app::set_unsigned(session, *started, core::SignatureState::declined).ok());
    return *started;
  }
  std::string home_id, staff;
};

OpinionEntry promise(VisitOffice& office) {
  OpinionEntry entry;
  entry.category = core::Category::repairs;
  entry.text = " 楼道灯不亮 ";
  entry.handling = core::Handling::coordinated;
  entry.owner = office.staff;
  entry.department = "工程部";
  entry.promised = office.session.today() + 4;
  return entry;
}

TEST_CASE("a visit starts from its appointment, and once only") {
  VisitOffice office;
  const std::string appointment = office.appointment_today();
  auto first = app::start_visit(office.session, appointment);
  REQUIRE(first.ok());
  const core::Visit& visit = office.visit(*first);
  CHECK(visit.household == office.home_id);
  CHECK(visit.state == core::VisitState::draft);
  CHECK(visit.on == office.session.today());
  CHECK(visit.started == 600);
  CHECK(visit.staff == std::vector<std::string>{office.staff});
  auto again = app::start_visit(office.session, appointment);
  REQUIRE(again.ok());
  CHECK(*again == *first);
  CHECK(office.data().visits.size() == 1);
}

TEST_CASE("an ad hoc visit takes the household's appointment of the day as its own") {
  VisitOffice office;
  const std::string appointment = office.appointment_today();
  auto started = app::start_unplanned_visit(office.session, {.household = office.home_id});
  REQUIRE(started.ok());
  CHECK(office.visit(*started).appointment == appointment);
  SUBCASE("not one of another day") {
    office.clock.day = office.clock.day + 1;
    auto other = app::start_unplanned_visit(office.session, {.household = office.home_id});
    REQUIRE(other.ok());
    CHECK(office.visit(*other).appointment.empty());
  }
}

TEST_CASE("completing numbers the visit, keeps its appointment, and undo takes both back") {
  VisitOffice office;
  const std::string id = office.ready_visit();
  office.clock.minute = 640;
  REQUIRE(app::complete_visit(office.session, id).ok());
  CHECK(office.visit(id).number == "FW-202605-001");
  CHECK(office.visit(id).ended == 640);
  CHECK(office.data().appointments.rows()[0].state == core::AppointmentState::kept);
  CHECK(code_of(app::update_visit(office.session, office.visit(id))) == Code::visit_not_draft);
  REQUIRE(office.session.undo().ok());
  CHECK(office.visit(id).state == core::VisitState::draft);
  CHECK(office.visit(id).number.empty());
  CHECK(office.data().appointments.rows()[0].state == core::AppointmentState::planned);
}

TEST_CASE("completing says how much is missing") {
  VisitOffice office;
  auto started = app::start_unplanned_visit(office.session, {.household = office.home_id});
  REQUIRE(started.ok());
  // No staff, no reason for no appointment, signature not asked for.
  auto refused = app::complete_visit(office.session, *started);
  CHECK(code_of(refused) == Code::visit_incomplete);
  CHECK(refused.error().args == std::vector<std::string>{"3"});
  core::Visit after = office.visit(*started);
  after.way = core::VisitWay::phone;
  after.staff = {office.staff};
  REQUIRE(app::update_visit(office.session, after).ok());
  REQUIRE(app::set_unsigned(office.session, *started, core::SignatureState::not_present).ok());
  CHECK(app::complete_visit(office.session, *started).ok());
}

TEST_CASE("a corrected visit keeps its number; numbers count on by month and are not used again") {
  VisitOffice office;
  const std::string first = office.ready_visit();
  CHECK(code_of(app::reopen_visit(office.session, first)) == Code::visit_not_completed);
  REQUIRE(app::complete_visit(office.session, first).ok());
  REQUIRE(app::reopen_visit(office.session, first).ok());
  CHECK(code_of(app::discard_draft(office.session, first)) == Code::visit_has_number);
  REQUIRE(app::complete_visit(office.session, first).ok());
  CHECK(office.visit(first).number == "FW-202605-001");
  REQUIRE(app::void_visit(office.session, first, "重复登记").ok());
  CHECK(code_of(app::void_visit(office.session, first, "再次")) == Code::visit_is_void);
  const std::string second = office.ready_visit();
  REQUIRE(app::complete_visit(office.session, second).ok());
  CHECK(office.visit(second).number == "FW-202605-002");
  office.clock.day = *core::from_ymd(2026, 6, 1);
  const std::string third = office.ready_visit();
  REQUIRE(app::complete_visit(office.session, third).ok());
  CHECK(office.visit(third).number == "FW-202606-001");
}

TEST_CASE("a second device marks its numbers, so that two never give the same") {
  VisitOffice office;
  REQUIRE(app::complete_visit(office.session, office.ready_visit()).ok());
  test::Desk other(2);
  REQUIRE(other.session.import_json(office.session.export_json()).ok());
  const std::string mark = app::number_mark(other.session, office.community);
  CHECK(mark == "-" + other.session.device().substr(0, 3));
  CHECK(app::next_number(other.session, other.data().visits, office.community, "FW", {2026, 5}) ==
        "FW-202605-001" + mark);
  CHECK(app::next_number(office.session, office.data().visits, office.community, "FW", {2026, 5}) ==
        "FW-202605-002");
}

TEST_CASE("voiding asks for a reason") {
  VisitOffice office;
  const std::string id = office.ready_visit();
  auto refused = app::void_visit(office.session, id, "  ");
  CHECK(code_of(refused) == Code::required_missing);
  CHECK(refused.error().place == "void_reason");
  REQUIRE(app::void_visit(office.session, id, " 登错房号 ").ok());
  CHECK(office.visit(id).void_reason == "登错房号");
}

TEST_CASE("a promise is a matter that follows its opinion") {
  VisitOffice office;
  const std::string id = office.ready_visit();
  auto added = app::add_opinion(office.session, id, promise(office));
  REQUIRE(added.ok());
  const core::Opinion& opinion = *office.data().opinions.find(*added);
  CHECK(opinion.text == "楼道灯不亮");
  const core::Matter* matter = office.data().matters.find(opinion.matter);
  REQUIRE(matter != nullptr);
  CHECK(matter->number == "SX-202605-001");
  CHECK(matter->household == office.home_id);
  CHECK(matter->promised == office.session.today() + 4);
  CHECK(app::entry_of(office.data(), opinion).department == "工程部");

  SUBCASE("solved on the spot after all: the matter goes, undo brings it back") {
    OpinionEntry entry = promise(office);
    entry.handling = core::Handling::solved;
    entry.solution = "当场更换";
    REQUIRE(app::update_opinion(office.session, *added, entry).ok());
    CHECK(office.data().matters.size() == 0);
    CHECK(office.data().opinions.find(*added)->matter.empty());
    REQUIRE(office.session.undo().ok());
    CHECK(office.data().matters.size() == 1);
  }
  SUBCASE("somebody worked on it: it does not go") {
    core::Matter after = *matter;
    after.notes = {"已报工程部"};
    app::Change change("undo.opinion_changed");
    change.put(after);
    REQUIRE(office.session.commit(std::move(change)).ok());
    CHECK(code_of(app::remove_opinion(office.session, *added)) == Code::matter_in_work);
    CHECK(office.data().opinions.size() == 1);
  }
  SUBCASE("another household: the promise is made to it") {
    const std::string next = office.home("1203", "赵敏");
    core::Visit after = office.visit(id);
    after.household = next;
    REQUIRE(app::update_visit(office.session, after).ok());
    CHECK(office.data().matters.rows()[0].household == next);
    CHECK(office.visit(id).appointment.empty());
  }
  SUBCASE("promised before the visit") {
    OpinionEntry entry = promise(office);
    entry.promised = office.session.today() - 1;
    CHECK(code_of(app::update_opinion(office.session, *added, entry)) == Code::promise_before_visit);
  }
  SUBCASE("referred and escalated keep one matter") {
    OpinionEntry entry = promise(office);
    entry.kind = core::OpinionKind::complaint;
    entry.handling = core::Handling::referred;
    entry.referral_number = "TS-2026-07";
    entry.referred_on = office.session.today();
    REQUIRE(app::update_opinion(office.session, *added, entry).ok());
    REQUIRE(office.data().matters.size() == 1);
    CHECK(office.data().matters.rows()[0].referral_number == "TS-2026-07");
    entry.handling = core::Handling::escalated;
    REQUIRE(app::update_opinion(office.session, *added, entry).ok());
    CHECK(office.data().matters.rows()[0].escalated);
    CHECK(office.data().matters.rows()[0].referral_number.empty());
  }
}

TEST_CASE("opinions keep the order they are put in") {
  VisitOffice office;
  const std::string id = office.ready_visit();
  std::vector<std::string> ids;
  for (const char* text : {"甲", "乙", "丙"}) {
    OpinionEntry entry;
    entry.text = text;
    auto added = app::add_opinion(office.session, id, entry);
    REQUIRE(added.ok());
    ids.push_back(*added);
  }
  struct Case {
    const char* what;
    std::size_t which;
    int by;
    const char* order;
  };
  for (const Case& c : {Case{"up", 2, -1, "甲丙乙"}, Case{"down", 0, 1, "乙甲丙"},
                        Case{"to the end", 0, 9, "乙丙甲"}, Case{"no higher than first", 0, -1, "甲乙丙"}}) {
    CAPTURE(c.what);
    REQUIRE(app::move_opinion(office.session, ids[c.which], c.by).ok());
    std::string order;
    for (const core::Opinion* opinion : app::opinions_of(office.data(), id)) order += opinion->text;
    CHECK(order == c.order);
    if (order != "甲乙丙") {
      REQUIRE(office.session.undo().ok());
    }
  }
}

TEST_CASE("a discarded draft takes everything with it and comes back by undo") {
  VisitOffice office;
  const std::string id = office.ready_visit();
  REQUIRE(app::add_opinion(office.session, id, promise(office)).ok());
  REQUIRE(app::sign_visit(office.session, id, {2, 0, 0, 10, 10}, 4000).ok());
  REQUIRE(app::discard_draft(office.session, id).ok());
  CHECK(office.data().visits.size() == 0);
  CHECK(office.data().opinions.size() == 0);
  CHECK(office.data().matters.size() == 0);
  CHECK(office.data().signatures.size() == 0);
  REQUIRE(office.session.undo().ok());
  CHECK(office.data().visits.size() == 1);
  CHECK(office.data().matters.size() == 1);
  CHECK(app::signature_of(office.data(), id) != nullptr);
}

TEST_CASE("signature: strokes only while given") {
  VisitOffice office;
  const std::string id = office.ready_visit();
  REQUIRE(app::sign_visit(office.session, id, {2, 0, 0, 10000, 4000, 1, 5, 5}, 4000).ok());
  CHECK(office.visit(id).signature == core::SignatureState::given);
  REQUIRE(app::set_unsigned(office.session, id, core::SignatureState::declined).ok());
  CHECK(office.data().signatures.size() == 0);
  REQUIRE(app::sign_visit(office.session, id, {1, 5, 5}, 4000).ok());
  CHECK(app::signature_of(office.data(), id)->strokes.size() == 3);
  REQUIRE(app::sign_visit(office.session, id, {}, 4000).ok());
  CHECK(office.visit(id).signature == core::SignatureState::not_asked);

  struct Case {
    const char* what;
    std::vector<std::int64_t> strokes;
    std::int64_t height;
  };
  const Case bad[] = {{"a stroke without points", {0}, 4000},
                      {"fewer points than said", {2, 1, 1}, 4000},
                      {"half a point", {1, 1}, 4000},
                      {"left of the pad", {1, -1, 0}, 4000},
                      {"under the pad", {1, 0, 4001}, 4000},
                      {"a pad without height", {1, 0, 0}, 0},
                      {"a count that overflows", {INT64_MAX}, 4000}};
  for (const Case& c : bad) {
    CAPTURE(c.what);
    CHECK(code_of(app::sign_visit(office.session, id, c.strokes, c.height)) == Code::signature_malformed);
  }
}

TEST_CASE("attachments: named by the hash of their bytes, once a visit") {
  VisitOffice office;
  const std::string id = office.ready_visit();
  app::NewAttachment photo;
  photo.hash = std::string(64, 'a');
  photo.mime = "image/jpeg";
  auto added = app::add_attachment(office.session, id, photo);
  REQUIRE(added.ok());
  CHECK(code_of(app::add_attachment(office.session, id, photo)) == Code::media_repeated);
  photo.hash = "A1";
  CHECK(code_of(app::add_attachment(office.session, id, photo)) == Code::media_hash);
  auto refused = app::complete_visit(office.session, id);
  CHECK(code_of(refused) == Code::visit_incomplete);  // no consent noted
  REQUIRE(app::set_caption(office.session, *added, " 楼道 ").ok());
  CHECK(office.data().attachments.rows()[0].caption == "楼道");
  REQUIRE(app::remove_attachment(office.session, *added).ok());
  CHECK(app::attachments_of(office.data(), id).empty());
}

TEST_CASE("everything of a visit survives closing and opening") {
  test::Desk desk;
  desk.settle();
  const std::string home = desk.home("0101", "赵敏");
  auto started = app::start_unplanned_visit(desk.session, {.household = home, .way = core::VisitWay::office});
  REQUIRE(started.ok());
  REQUIRE(app::sign_visit(desk.session, *started, {1, 7, 8}, 4000).ok());
  app::Session again({desk.storage, desk.clock, desk.random}, app::WindowRole::writer);
  REQUIRE(again.open().ok());
  REQUIRE(again.data().visits.find(*started) != nullptr);
  CHECK(*again.data().visits.find(*started) == *desk.data().visits.find(*started));
  CHECK(app::signature_of(again.data(), *started)->strokes == std::vector<std::int64_t>{1, 7, 8});
}

}  // namespace
}  // namespace hufang
