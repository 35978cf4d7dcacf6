#include "app/visits/returns.h"

#include <doctest/doctest.h>

#include <string>

#include "app/matters/matter_commands.h"
#include "app/office/staff.h"
#include "app/visits/return_list.h"
#include "app/visits/signatures.h"
#include "app/visits/visit_commands.h"
#include "core/matters.h"
#include "core/visit_count.h"
#include "tests/support/desk.h"

namespace hufang {
namespace {

using core::Code;
using core::Confirmation;

struct ReturnOffice : test::Desk {
  ReturnOffice() {
    settle();
    household = home("1202", "王建国");
    staff = *app::add_staff(session, {"李明", core::StaffRole::director, ""});
    first = completed({.household = household, .way = core::VisitWay::phone, .staff = staff});
    core::Matter m;
    m.id = "m1";
    m.community = community;
    m.number = "SX-202605-001";
    m.household = household;
    m.visit = first;
    m.text = "楼道灯不亮";
    m.owner = staff;
    m.opened_on = session.today();
    m.promised = session.today() + 3;
    m.feedback = core::FeedbackOwed::asked;
    app::Change change("undo.opinion_added");
    change.put(m);
    REQUIRE(session.commit(std::move(change)).ok());
  }
  std::string completed(const app::NewVisit& wanted) {
    const std::string id = *app::start_unplanned_visit(session, wanted);
    REQUIRE(app::set_unsigned(session, id, core::SignatureState::not_present).ok());
    REQUIRE(app::complete_visit(session, id).ok());
    return id;
  }
  std::string start_return() {
    return *app::start_unplanned_visit(session, {.household = household,
                                                 .way = core::VisitWay::phone,
                                                 .kind = core::VisitKind::return_visit,
                                                 .staff = staff,
                                                 .return_of_visit = first,
                                                 .return_of_matter = "m1"});
  }
  const core::Matter& matter() { return *data().matters.find("m1"); }
  Code refused(const core::Status& status) {
    REQUIRE_FALSE(status.ok());
    return status.error().code;
  }
  std::string household, staff, first;
};

TEST_CASE("the household's word at a return visit closes the matter and is its feedback") {
  ReturnOffice office;
  CHECK(office.clock.day == office.session.today());
  office.clock.day = office.clock.day + 5;
  REQUIRE(app::resolve_matter(office.session, "m1", office.session.today(), "换了灯泡").ok());
  const std::string visit = office.start_return();
  REQUIRE(app::confirm_at_visit(office.session, visit, "m1", Confirmation::basic, "回访（电话）").ok());
  const core::Matter& m = office.matter();
  CHECK(core::matter_state(m) == core::MatterState::closed);
  CHECK(m.confirmation == Confirmation::basic);
  CHECK(m.closed_on == office.session.today());
  CHECK(m.feedback_on == office.session.today());
  CHECK(m.feedback_way == "回访（电话）");
  CHECK(m.feedback_by == "李明");
  CHECK(m.feedback_to == "王建国");
  // A slip is mended on the same day.
  REQUIRE(app::confirm_at_visit(office.session, visit, "m1", Confirmation::satisfied, "回访（电话）").ok());
  CHECK(office.matter().confirmation == Confirmation::satisfied);
  // One step of undo each.
  REQUIRE(office.session.undo().ok());
  REQUIRE(office.session.undo().ok());
  CHECK(core::matter_state(office.matter()) == core::MatterState::resolved);
  CHECK_FALSE(office.matter().feedback_on);
}

TEST_CASE("a household that cannot be reached was told nothing") {
  ReturnOffice office;
  REQUIRE(app::resolve_matter(office.session, "m1", office.session.today(), "换了灯泡").ok());
  const std::string visit = office.start_return();
  REQUIRE(app::confirm_at_visit(office.session, visit, "m1", Confirmation::unreachable, "回访（电话）").ok());
  CHECK(core::matter_state(office.matter()) == core::MatterState::closed);
  CHECK_FALSE(office.matter().feedback_on);
}

TEST_CASE("what a return visit cannot confirm is refused") {
  ReturnOffice office;
  const std::string visit = office.start_return();
  const auto confirm = [&](Confirmation c) {
    return app::confirm_at_visit(office.session, visit, "m1", c, "回访");
  };
  CHECK(office.refused(confirm(Confirmation::satisfied)) == Code::matter_not_resolved);
  CHECK(office.refused(app::confirm_at_visit(office.session, visit, "none", Confirmation::basic, "")) ==
        Code::not_found);
  CHECK(office.refused(app::confirm_at_visit(office.session, office.first, "m1", Confirmation::basic, "")) ==
        Code::visit_not_draft);
  office.clock.day = office.clock.day + 1;
  REQUIRE(app::resolve_matter(office.session, "m1", office.session.today(), "换了灯泡").ok());
  CHECK(office.refused(confirm(Confirmation::none)) == Code::required_missing);
  CHECK(office.refused(confirm(Confirmation::satisfied)) == Code::matter_day_before);  // before it was done
  REQUIRE(app::give_feedback(office.session, "m1", {office.session.today(), "电话", "李明", "业主"}).ok());
  REQUIRE(app::close_matter(office.session, "m1", Confirmation::satisfied, office.session.today()).ok());
  CHECK(office.refused(confirm(Confirmation::basic)) == Code::matter_closed);
}

TEST_CASE("a return visit shows the matters it can end and is found from what it follows; it never counts") {
  ReturnOffice office;
  const std::string visit = office.start_return();
  const core::Workspace& data = office.data();
  REQUIRE(app::matters_followed(data, *data.visits.find(visit)).size() == 1);
  CHECK(app::return_visits_of(data, office.first).size() == 1);
  CHECK(app::return_visits_of(data, {}, "m1").size() == 1);
  CHECK(app::return_visits_of(data, "other").empty());
  REQUIRE(app::set_unsigned(office.session, visit, core::SignatureState::not_present).ok());
  REQUIRE(app::complete_visit(office.session, visit).ok());
  CHECK(data.visits.find(visit)->number == "HF-202605-001");
  const auto count = core::count_visits(data, office.community, core::month_of(office.session.today()));
  CHECK(count.counted.size() == 1);
  REQUIRE(count.excluded.size() == 1);
  CHECK(count.excluded[0].reason == core::Exclusion::return_visit);
  REQUIRE(app::void_visit(office.session, visit, "重复登记").ok());
  CHECK(app::return_visits_of(data, office.first).empty());
}

TEST_CASE("what waits for a return visit: resolved matters, and households not seen for months") {
  ReturnOffice office;
  app::ReturnList list;
  const auto refresh = [&] { list.refresh(office.data(), office.community, office.session.today()); };
  refresh();
  CHECK(list.matters().empty());  // nothing done yet that could be confirmed
  CHECK(list.routine().empty());
  REQUIRE(app::resolve_matter(office.session, "m1", office.session.today(), "换了灯泡").ok());
  refresh();
  REQUIRE(list.matters().size() == 1);
  CHECK(list.matters()[0].place.label == "3-1-1202");
  office.clock.day = office.clock.day + 200;
  refresh();
  REQUIRE(list.routine().size() == 1);
  CHECK(list.routine()[0].household == office.household);
  CHECK(list.routine()[0].months == 6);
  const std::string visit = office.start_return();
  REQUIRE(app::confirm_at_visit(office.session, visit, "m1", Confirmation::satisfied, "回访").ok());
  refresh();
  CHECK(list.matters().empty());
}

}  // namespace
}  // namespace hufang
