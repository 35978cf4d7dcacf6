#include "app/month/basis.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "app/month/archive.h"
#include "app/month/frozen.h"
#include "app/month/month_commands.h"
#include "app/month/month_summary_form.h"
#include "app/month/report.h"
#include "app/office/community.h"
#include "app/office/staff.h"
#include "tests/support/desk.h"

namespace hufang {
namespace {

using app::BasisChange;
using What = BasisChange::What;

constexpr core::Month kBasisMonth{2026, 5};

// May with a visit by the director and a door visit, ten minutes late, by the supervisor; submitted on 3
// June.
struct SubmittedOffice : test::Desk {
  SubmittedOffice() {
    clock.day = *core::from_ymd(2026, 5, 1);
    settle();
    clock.day = *core::from_ymd(2026, 6, 3);
    supervisor = *app::add_staff(session, {"林慧敏", core::StaffRole::supervisor, ""});
    director = *app::add_staff(session, {"何志远", core::StaffRole::director, ""});
    for (int i = 0; i < 30; ++i) home(std::to_string(200 + i), "李民");
    core::Appointment appointment;
    appointment.id = "a1";
    appointment.community = community;
    appointment.on = core::from_ymd(2026, 5, 13);
    appointment.minute = 600;
    put(appointment);
    visit("v1", "101", 6, director);
    visit("v2", "102", 13, supervisor);
    const std::vector<std::string> all = {"v1", "v2"};
    REQUIRE(app::sign_visits(session, kBasisMonth, supervisor, all, "属实").ok());
    REQUIRE(app::submit_month(session, kBasisMonth, supervisor).ok());
    printed = app::file_form(app::month_summary_form(data(), community, kBasisMonth));
  }
  void visit(const std::string& id, const std::string& room, int day, const std::string& by) {
    core::Visit v;
    v.id = id;
    v.community = community;
    v.household = home(room, "王建国");
    v.state = core::VisitState::completed;
    v.on = core::from_ymd(2026, 5, day);
    v.started = 610;
    v.appointment = "a1";
    v.way = id == "v2" ? core::VisitWay::door : core::VisitWay::phone;
    v.staff = {by};
    put(v);
  }
  template <class R>
  void put(const R& record) {
    app::Change change("undo.visit_changed");
    change.put(record);
    REQUIRE(session.commit(std::move(change)).ok());
  }
  template <class R>
  void remove(const std::string& id) {
    app::Change change("undo.visit_changed");
    change.remove<R>(id);
    REQUIRE(session.commit(std::move(change)).ok());
  }
  void settings(void (*edit)(core::Community&)) {
    core::Community after = *data().communities.find(community);
    edit(after);
    REQUIRE(app::update_community(session, after).ok());
  }
  const core::MonthSummary& kept() {
    return *data().month_summaries.find(core::month_id(community, kBasisMonth));
  }
  std::vector<BasisChange> changes() { return app::basis_changes(data(), kept()); }

  std::string supervisor, director;
  std::vector<std::string> printed;
};

TEST_CASE("what a submitted month rests on is named when it changes, and its figures stand") {
  struct Row {
    const char* name;
    void (*act)(SubmittedOffice&);
    std::vector<BasisChange> changes;
  };
  const Row rows[] = {
      {"nothing", [](SubmittedOffice&) {}, {}},
      {"the director becomes a visitor",
       [](SubmittedOffice& o) {
         core::Staff s = *o.data().staff.find(o.director);
         s.role = core::StaffRole::visitor;
         o.put(s);
       },
       {{What::role, "director", "director", "visitor"}}},
      {"the director is taken off the list",
       [](SubmittedOffice& o) { o.remove<core::Staff>(o.director); },
       {{What::role, "director", "director", ""}}},
      {"a visited household is removed",
       [](SubmittedOffice& o) { o.remove<core::Household>("h101"); },
       {{What::occupied, "", "32", "31"}, {What::home, "v1", "there", "not_in_community"}}},
      {"a visited household had moved out before",
       [](SubmittedOffice& o) {
         core::Household h = *o.data().households.find("h102");
         h.moved_out = core::from_ymd(2026, 5, 12);
         o.put(h);
       },
       {{What::occupied, "", "32", "31"}, {What::home, "v2", "there", "not_living_there"}}},
      {"others had moved out before",
       [](SubmittedOffice& o) {
         for (int i = 0; i < 10; ++i) {
           core::Household h = *o.data().households.find("h" + std::to_string(200 + i));
           h.moved_out = core::from_ymd(2026, 4, 12);
           o.put(h);
         }
       },
       {{What::occupied, "", "32", "22"}}},
      {"a household moves out in June",
       [](SubmittedOffice& o) {
         core::Household h = *o.data().households.find("h101");
         h.moved_out = core::from_ymd(2026, 6, 2);
         o.put(h);
       },
       {}},
      {"the total is set",
       [](SubmittedOffice& o) { o.settings([](core::Community& c) { c.total_households = 900; }); },
       {{What::total, "", "32", "900"}}},
      {"rooms are added to the roster",
       [](SubmittedOffice& o) { o.put(core::Room{"extra", o.community, "u1", "999"}); },
       {{What::total, "", "32", "33"}}},
      {"the tier goes by other households",
       [](SubmittedOffice& o) {
         o.settings([](core::Community& c) { c.tier_basis = core::TierBasis::occupied; });
       },
       {{What::tier_basis, "", "total", "occupied"}}},
      {"on time means less",
       [](SubmittedOffice& o) { o.settings([](core::Community& c) { c.on_time_minutes = 5; }); },
       {{What::on_time_minutes, "", "15", "5"}}},
      {"the office began later than was said",
       [](SubmittedOffice& o) {
         o.settings([](core::Community& c) { c.started_on = core::from_ymd(2026, 6, 1); });
       },
       {{What::started_on, "", "2020-01-01", "2026-06-01"}}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    SubmittedOffice o;
    row.act(o);
    auto want = row.changes;
    for (BasisChange& c : want) {
      if (c.id == "director") c.id = o.director;
    }
    CHECK(o.changes() == want);
    CHECK(app::file_form(app::month_summary_form(o.data(), o.community, kBasisMonth)) == o.printed);
    CHECK(app::month_report(o.data(), o.community, kBasisMonth).nonconforming == 0);
    CHECK_FALSE(app::changed_since_submitted(o.data(), o.kept()));  // nothing to submit anew
  }
}

TEST_CASE("sent back and submitted again, a month rests on what is there now") {
  SubmittedOffice o;
  o.settings([](core::Community& c) { c.total_households = 900; });
  REQUIRE(app::send_month_back(o.session, kBasisMonth, o.director, "总户数已更正").ok());
  CHECK(app::month_report(o.data(), o.community, kBasisMonth).quota.rule->tier.percent == 7);
  CHECK(o.changes().empty());
  REQUIRE(app::submit_month(o.session, kBasisMonth, o.supervisor).ok());
  CHECK(o.changes().empty());
  o.settings([](core::Community& c) { c.total_households = 0; });
  CHECK(app::month_report(o.data(), o.community, kBasisMonth).quota.rule->tier.percent == 7);
}

TEST_CASE(
    "a figure that later records change is named: a matter written down late, a visit of an outer week") {
  SubmittedOffice o;
  core::Matter late;
  late.id = "m1";
  late.community = o.community;
  late.opened_on = core::from_ymd(2026, 5, 8);
  late.promised = core::from_ymd(2026, 5, 20);
  o.put(late);
  o.visit("v9", "109", 6, o.director);
  core::Visit outer = *o.data().visits.find("v9");
  outer.on = core::from_ymd(2026, 4, 29);  // in the week of 27 April, which is of April: no week of May
  o.put(outer);
  CHECK(o.changes() == std::vector<BasisChange>{{What::total, "", "32", "33"},
                                                {What::occupied, "", "32", "33"},
                                                {What::figure, "matters_open", "0", "1"},
                                                {What::figure, "matters_overdue", "0", "1"}});
}

TEST_CASE("property: a basis reads back as it was written, and lines of the future do no harm") {
  SubmittedOffice o;
  const core::MonthBasis basis =
      core::month_basis(o.data(), o.community, kBasisMonth, core::last_day(kBasisMonth));
  auto lines = core::write_basis(basis);
  const auto same = [&](const core::MonthBasis& other) {
    return other.total == basis.total && other.occupied == basis.occupied &&
           other.tier_basis == basis.tier_basis && other.started_on == basis.started_on &&
           other.on_time_minutes == basis.on_time_minutes && other.roles == basis.roles &&
           other.homes == basis.homes;
  };
  CHECK(same(*core::read_basis(lines)));
  for (const char* odd : {"", "roster", "roster nonsense", "staff s9", "staff s9 role:emperor", "later 1:2",
                          "visit v9 role:director", "settings tier_basis:moon"})
    lines.push_back(odd);
  CHECK(same(*core::read_basis(lines)));
  CHECK_FALSE(core::read_basis({}));
}

// Written by the first program that kept a basis and a matter's past; read so for ever.
TEST_CASE("golden: month_summary.basis and matter.past") {
  const std::vector<std::string> basis = {
      "roster occupied:396 total:650",
      "settings on_time_minutes:15 tier_basis:total",
      "staff s1 role:director",
      "visit v1 home:there",
      "visit v2 home:not_living_there",
      "figures matters_open:8 matters_overdue:6 required:24 visited:25 week.2026-05-04.director:1"};
  const auto read = core::read_basis(basis);
  REQUIRE(read);
  CHECK(read->occupied == 396);
  CHECK(read->total == 650);
  CHECK(read->on_time_minutes == 15);
  CHECK(read->roles.at("s1") == core::StaffRole::director);
  CHECK(read->homes.at("v2") == core::HomeThen::not_living_there);
  const auto written = core::write_basis(*read);
  CHECK(std::vector<std::string>(basis.begin(), basis.end() - 1) == written);
}

}  // namespace
}  // namespace hufang
