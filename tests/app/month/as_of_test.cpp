// A month's figures are as of its last day and, once submitted, as submitted: 24 generated months, counted a
// second way while they ran, then printed again 1, 3 and 12 months later.
#include <doctest/doctest.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/matters/matter_commands.h"
#include "app/month/archive.h"
#include "app/month/basis.h"
#include "app/month/month_commands.h"
#include "app/month/month_summary_form.h"
#include "app/month/report.h"
#include "app/office/community.h"
#include "app/office/staff.h"
#include "core/matters.h"
#include "tests/support/desk.h"
#include "tests/support/form_reading.h"

namespace hufang {
namespace {

using core::Date;
using core::Month;

constexpr Month kFirst{2024, 1};
constexpr int kMonths = 24, kAfter = 12;

// What the test itself knows of a matter, as it is on the day it is asked.
struct PlainMatter {
  std::string id;
  Month said_in;
  std::optional<Date> promised;
  bool resolved = false, closed = false, owed = false, told = false, referred = false;
};

struct Counted {
  core::MatterCounts matters;
  std::int64_t solved = 0, open = 0;  // of the opinions of the month
};

struct Years : test::Desk {
  explicit Years(std::uint64_t seed) : Desk(seed), dice(seed) {
    clock.day = core::first_day(kFirst);
    settle();
    director = *app::add_staff(session, {"何志远", core::StaffRole::director, ""});
    supervisor = *app::add_staff(session, {"林慧敏", core::StaffRole::supervisor, ""});
    for (int i = 0; i < 40; ++i) homes.push_back(home(std::to_string(100 + i), "王建国"));
  }
  template <class R>
  void put(const R& record) {
    app::Change change("undo.visit_changed");
    change.put(record);
    REQUIRE(session.commit(std::move(change)).ok());
  }
  // A visit with what was promised there.
  void visit() {
    const std::string n = std::to_string(++made);
    core::Visit v;
    v.id = "v" + n;
    v.community = community;
    v.number = "FW-" + n;
    v.household = homes[static_cast<std::size_t>(dice.between(0, std::ssize(homes) - 1))];
    v.state = core::VisitState::completed;
    v.on = session.today();
    v.staff = {dice.between(0, 1) == 0 ? director : supervisor};
    v.way = core::VisitWay::phone;
    v.met = "王先生";
    put(v);
    core::Matter m;
    m.id = "m" + n;
    m.community = community;
    m.household = v.household;
    m.visit = v.id;
    m.text = "楼道灯不亮";
    m.opened_on = session.today();
    if (dice.between(0, 4) > 0) m.promised = session.today() + static_cast<int>(dice.between(0, 40));
    if (dice.between(0, 1) == 0) m.feedback = core::FeedbackOwed::asked;
    put(m);
    core::Opinion o;
    o.id = "o" + n;
    o.community = community;
    o.visit = v.id;
    o.handling = core::Handling::coordinated;
    o.text = m.text;
    o.matter = m.id;
    put(o);
    plain.push_back({m.id, core::month_of(session.today()), m.promised, false, false,
                     m.feedback != core::FeedbackOwed::no, false, false});
  }
  // One thing done with one matter today, and the same said in the test's own words.
  void work(PlainMatter& p) {
    switch (p.closed ? 9 : dice.between(0, 6)) {
      case 0:
      case 1: {
        auto duty = app::duty_of(*data().matters.find(p.id));
        duty.promised = session.today() + static_cast<int>(dice.between(0, 60));
        duty.feedback = dice.between(0, 1) == 0 ? core::FeedbackOwed::judged : duty.feedback;
        REQUIRE(app::assign_matter(session, p.id, duty).ok());
        p.promised = duty.promised;
        p.owed = duty.feedback != core::FeedbackOwed::no;
        return;
      }
      case 2:
      case 3:
        REQUIRE(app::resolve_matter(session, p.id, session.today(), "已办").ok());
        p.resolved = true;
        return;
      case 4:
        REQUIRE(app::give_feedback(session, p.id, {session.today(), "电话", "李明", "王先生"}).ok());
        p.told = true;
        return;
      case 5:
        if (p.referred) return;
        REQUIRE(app::refer_matter(session, p.id, {"TS-1", session.today(), ""}).ok());
        p.referred = true;
        return;
      case 6:
        if (!p.resolved || (p.owed && !p.told)) return;
        REQUIRE(app::close_matter(session, p.id, core::Confirmation::basic, session.today()).ok());
        p.closed = true;
        return;
      default:
        if (dice.between(0, 3) > 0) return;
        REQUIRE(app::reopen_matter(session, p.id, "又不行了").ok());
        p.closed = p.resolved = p.told = false;
        return;
    }
  }
  Counted count(Month month) const {
    Counted out;
    for (const PlainMatter& p : plain) {
      ++(p.closed ? out.matters.closed : out.matters.open);
      out.matters.resolved += p.resolved && !p.closed ? 1 : 0;
      out.matters.overdue += !p.closed && p.promised && *p.promised < clock.day ? 1 : 0;
      out.matters.feedback += p.owed && !p.told ? 1 : 0;
      out.matters.referred += p.referred ? 1 : 0;
      if (p.said_in == month) ++(p.closed || p.resolved ? out.solved : out.open);
    }
    return out;
  }
  void submit(Month month) {
    std::vector<std::string> all;
    for (const core::Visit& v : data().visits.rows()) {
      if (core::month_of(*v.on) == month) all.push_back(v.id);
    }
    const std::string by =
        data().staff.find(supervisor)->role == core::StaffRole::supervisor ? supervisor : director;
    REQUIRE(app::sign_visits(session, month, by, all, "属实").ok());
    REQUIRE(app::submit_month(session, month, by).ok());
  }
  // Something that no covered record tells of: roles, roster, total, settings, one after the other.
  void disturb(int n) {
    const core::Community kept = *data().communities.find(community);
    core::Community after = kept;
    core::Staff d = *data().staff.find(director), s = *data().staff.find(supervisor);
    core::Household h = *data().households.find(homes[static_cast<std::size_t>(n)]);
    switch (n % 4) {
      case 0:
        std::swap(d.role, s.role);
        put(d);
        put(s);
        return;
      case 1:
        h.moved_out = core::first_day(kFirst);  // found out much later
        put(h);
        return;
      case 2:
        after.total_households = 300 + n * 50;
        break;
      default:
        after.tier_basis =
            kept.tier_basis == core::TierBasis::total ? core::TierBasis::occupied : core::TierBasis::total;
        break;
    }
    REQUIRE(app::update_community(session, after).ok());
  }

  test::Random dice;
  std::string director, supervisor;
  std::vector<std::string> homes;
  std::vector<PlainMatter> plain;
  int made = 0;
};

struct Printed {
  Counted counted;
  std::vector<std::string> form;  // as it was submitted
};

TEST_CASE("24 generated months, printed again 1, 3 and 12 months later, say what they said") {
  for (const std::uint64_t seed : {3u, 8u}) {
    Years y(seed);
    std::map<Month, Printed> printed;
    Month month = kFirst;
    std::int64_t overdue = 0, moved = 0;
    for (int m = 0; m < kMonths + kAfter; ++m, month = core::next_month(month)) {
      for (Date day = core::first_day(month); day <= core::last_day(month); day = day + 1) {
        y.clock.day = day;
        if (core::to_ymd(day).day == 4 && m > 0) {
          const Month before = core::previous_month(month);
          y.submit(before);
          printed[before].form = app::file_form(app::month_summary_form(y.data(), y.community, before));
        }
        if (core::to_ymd(day).day == 6 && m > 0) y.disturb(m);
        if (day.days % 8 == 0) y.visit();
        for (int i = 0; i < 2 && !y.plain.empty(); ++i)
          y.work(y.plain[static_cast<std::size_t>(y.dice.between(0, std::ssize(y.plain) - 1))]);
      }
      printed[month].counted = y.count(month);
      overdue += printed[month].counted.matters.overdue;
      for (const int later : {0, 1, 3, 12}) {
        Month of = month;
        for (int i = 0; i < later; ++i) of = core::previous_month(of);
        if (of < kFirst || (later > 0 && m - later >= kMonths)) continue;
        CAPTURE(core::format_month(of));
        CAPTURE(later);
        const app::MonthReport report = app::month_report(y.data(), y.community, of);
        const Counted& then = printed[of].counted;
        CHECK(report.matters == then.matters);
        CHECK(report.opinions.solved == then.solved);
        CHECK(report.opinions.open == then.open);
        if (later == 0) continue;
        const app::Form form = app::month_summary_form(y.data(), y.community, of);
        CHECK(test::fact(form, "逾期事项") == std::to_string(then.matters.overdue));
        CHECK(app::file_form(form) == printed[of].form);
        const auto changes =
            app::basis_changes(y.data(), *y.data().month_summaries.find(core::month_id(y.community, of)));
        moved += std::ssize(changes);
        for (const app::BasisChange& change : changes) CHECK(change.what != app::BasisChange::What::figure);
      }
    }
    CHECK(overdue > 100);  // there was something to be wrong about
    CHECK(moved > 50);
    CHECK(y.plain.size() > 100);
  }
}

}  // namespace
}  // namespace hufang
