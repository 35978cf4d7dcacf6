#include "app/matters/matter_commands.h"

#include <doctest/doctest.h>

#include <functional>
#include <vector>

#include "app/office/staff.h"
#include "core/matter_past.h"
#include "tests/support/desk.h"

namespace hufang {
namespace {

using core::Code;
using core::Confirmation;

// A matter opened today, promised in three days, with feedback owed.
struct Ledger : test::Desk {
  Ledger() {
    settle();
    owner = *app::add_staff(session, {"李明", core::StaffRole::director, ""});
    other = *app::add_staff(session, {"张华", core::StaffRole::visitor, "工程部"});
    promise("m1");
  }
  void promise(const std::string& id) {
    core::Matter made;
    made.id = id;
    made.community = community;
    made.household = home("1" + id, "王建国");
    made.text = "楼道灯不亮";
    made.opened_on = session.today();
    made.promised = session.today() + 3;
    made.feedback = core::FeedbackOwed::asked;
    app::Change change("undo.opinion_added");
    change.put(made);
    REQUIRE(session.commit(std::move(change)).ok());
  }
  const core::Matter& matter(std::string_view id = "m1") { return *data().matters.find(id); }
  core::Date today() { return session.today(); }
  app::MatterFeedback told() { return {today(), "电话", "李明", "王先生"}; }
  void resolve() { REQUIRE(app::resolve_matter(session, "m1", today(), "已更换灯具").ok()); }
  void close(Confirmation confirmation = Confirmation::satisfied) {
    resolve();
    REQUIRE(app::give_feedback(session, "m1", told()).ok());
    REQUIRE(app::close_matter(session, "m1", confirmation, today()).ok());
  }

  std::string owner, other;
};

TEST_CASE("a matter is assigned, worked on, answered, confirmed and closed, and each step taken back") {
  Ledger l;
  const core::Matter fresh = l.matter();
  std::vector<core::Matter> states{fresh};
  const auto step = [&](const core::Status& done, std::string_view action) {
    REQUIRE(done.ok());
    CHECK(l.session.undo_action() == action);
    CHECK_FALSE(l.matter() == states.back());
    states.push_back(l.matter());
  };
  step(app::assign_matter(l.session, "m1", {l.owner, " 工程部 ", l.today() + 5, core::FeedbackOwed::judged}),
       "undo.matter_assigned");
  CHECK(l.matter().department == "工程部");
  step(app::note_matter(l.session, "m1", " 已联系灯具厂家 "), "undo.matter_noted");
  CHECK(l.matter().notes == std::vector<std::string>{"2026-05-20 已联系灯具厂家"});
  step(app::decide_matter(l.session, "m1", "同意更换"), "undo.matter_decided");
  step(app::refer_matter(l.session, "m1", {"TS-2026-008", l.today(), ""}), "undo.matter_referred");
  step(app::resolve_matter(l.session, "m1", l.today(), "已更换灯具"), "undo.matter_resolved");
  CHECK(core::matter_state(l.matter()) == core::MatterState::resolved);
  step(app::give_feedback(l.session, "m1", l.told()), "undo.matter_feedback");
  CHECK_FALSE(core::feedback_outstanding(l.matter()));
  step(app::close_matter(l.session, "m1", Confirmation::basic, l.today()), "undo.matter_closed");
  CHECK(core::matter_state(l.matter()) == core::MatterState::closed);
  step(app::reopen_matter(l.session, "m1", "灯又不亮了"), "undo.matter_reopened");
  while (states.size() > 1) {
    CHECK(l.matter() == states.back());
    REQUIRE(l.session.undo().ok());
    states.pop_back();
  }
  CHECK(l.matter() == fresh);
}

TEST_CASE("a matter goes overdue by the clock and is overdue no more once it is closed") {
  Ledger l;
  l.clock.day = l.today() + 4;
  CHECK(core::overdue(l.matter(), l.today()));
  l.resolve();
  CHECK(core::overdue(l.matter(), l.today()));
  REQUIRE(app::give_feedback(l.session, "m1", l.told()).ok());
  REQUIRE(app::close_matter(l.session, "m1", Confirmation::satisfied, l.today()).ok());
  CHECK_FALSE(core::overdue(l.matter(), l.today()));
}

TEST_CASE("a household that cannot be reached needs no feedback to close") {
  Ledger l;
  l.resolve();
  REQUIRE(app::close_matter(l.session, "m1", Confirmation::unreachable, l.today()).ok());
  CHECK(l.matter().confirmation == Confirmation::unreachable);
  CHECK(app::give_feedback(l.session, "m1", l.told()).ok());  // late, when it is met after all
}

TEST_CASE("reopening takes away what has to be done anew and counts") {
  Ledger l;
  l.close(Confirmation::dissatisfied);
  REQUIRE(app::reopen_matter(l.session, "m1", "灯又不亮了").ok());
  CHECK(core::matter_state(l.matter()) == core::MatterState::open);
  CHECK(core::feedback_outstanding(l.matter()));
  CHECK(l.matter().resolution.empty());
  CHECK(l.matter().reopened == 1);
  CHECK(l.matter().notes == std::vector<std::string>{"2026-05-20 灯又不亮了"});
}

TEST_CASE("what a command replaces is kept for the months that looked at it") {
  struct Row {
    const char* name;
    void (*work)(Ledger&);
  };
  const Row rows[] = {
      {"promise moved",
       [](Ledger& l) {
         auto duty = app::duty_of(l.matter());
         duty.promised = l.today() + 30;
         REQUIRE(app::assign_matter(l.session, "m1", duty).ok());
       }},
      {"feedback not owed after all",
       [](Ledger& l) {
         auto duty = app::duty_of(l.matter());
         duty.feedback = core::FeedbackOwed::no;
         REQUIRE(app::assign_matter(l.session, "m1", duty).ok());
       }},
      {"done, told and closed", [](Ledger& l) { l.close(); }},
      {"referred",
       [](Ledger& l) { REQUIRE(app::refer_matter(l.session, "m1", {"TS-1", l.today(), ""}).ok()); }},
      {"closed and opened again",
       [](Ledger& l) {
         l.close();
         REQUIRE(app::reopen_matter(l.session, "m1", "又坏了").ok());
       }},
      {"all of it, again and again",
       [](Ledger& l) {
         for (int i = 0; i < 3; ++i) {
           l.close();
           l.clock.day = l.clock.day + 9;
           REQUIRE(app::reopen_matter(l.session, "m1", "又坏了").ok());
           auto duty = app::duty_of(l.matter());
           duty.promised = l.today() + 1;
           REQUIRE(app::assign_matter(l.session, "m1", duty).ok());
         }
       }},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Ledger l;
    l.clock.day = *core::from_ymd(2026, 5, 31);  // eight days late
    const auto then = core::matter_on(l.matter(), l.today());
    REQUIRE(then);
    l.clock.day = *core::from_ymd(2026, 6, 4);
    row.work(l);
    CHECK(core::matter_on(l.matter(), *core::from_ymd(2026, 5, 31)) == then);
    REQUIRE(l.session.undo().ok());
    CHECK(core::matter_on(l.matter(), *core::from_ymd(2026, 5, 31)) == then);
  }
}

TEST_CASE("what is refused names its place and changes nothing") {
  struct Case {
    const char* name;
    std::function<void(Ledger&)> before;
    std::function<core::Status(Ledger&)> act;
    Code code;
    std::string place;
  };
  const auto none = [](Ledger&) {};
  const auto resolved = [](Ledger& l) { l.resolve(); };
  const auto closed = [](Ledger& l) { l.close(); };
  const Case cases[] = {
      {"unknown matter", none, [](Ledger& l) { return app::note_matter(l.session, "m9", "x"); },
       Code::not_found, "matter"},
      {"unknown owner", none,
       [](Ledger& l) { return app::assign_matter(l.session, "m1", {"x", "", {}, {}}); }, Code::not_found,
       "staff"},
      {"promised before opened", none,
       [](Ledger& l) { return app::assign_matter(l.session, "m1", {l.owner, "", l.today() - 1, {}}); },
       Code::matter_day_before, "promised"},
      {"assign closed", closed,
       [](Ledger& l) { return app::assign_matter(l.session, "m1", {l.owner, "", {}, {}}); },
       Code::matter_closed, ""},
      {"empty note", none, [](Ledger& l) { return app::note_matter(l.session, "m1", "　"); },
       Code::required_missing, "note"},
      {"note closed", closed, [](Ledger& l) { return app::note_matter(l.session, "m1", "x"); },
       Code::matter_closed, ""},
      {"no resolution", none, [](Ledger& l) { return app::resolve_matter(l.session, "m1", l.today(), " "); },
       Code::required_missing, "resolution"},
      {"no day", none, [](Ledger& l) { return app::resolve_matter(l.session, "m1", {}, "x"); },
       Code::required_missing, "resolved_on"},
      {"resolved tomorrow", none,
       [](Ledger& l) { return app::resolve_matter(l.session, "m1", l.today() + 1, "x"); },
       Code::matter_day_ahead, "resolved_on"},
      {"resolved before opened", none,
       [](Ledger& l) { return app::resolve_matter(l.session, "m1", l.today() - 1, "x"); },
       Code::matter_day_before, "resolved_on"},
      {"resolve closed", closed,
       [](Ledger& l) { return app::resolve_matter(l.session, "m1", l.today(), "x"); }, Code::matter_closed,
       ""},
      {"feedback without way", none,
       [](Ledger& l) { return app::give_feedback(l.session, "m1", {l.today(), "", "a", "b"}); },
       Code::required_missing, "feedback_way"},
      {"feedback by nobody", none,
       [](Ledger& l) { return app::give_feedback(l.session, "m1", {l.today(), "电话", "", "b"}); },
       Code::required_missing, "feedback_by"},
      {"feedback to nobody", none,
       [](Ledger& l) { return app::give_feedback(l.session, "m1", {l.today(), "电话", "a", ""}); },
       Code::required_missing, "feedback_to"},
      {"feedback tomorrow", none,
       [](Ledger& l) { return app::give_feedback(l.session, "m1", {l.today() + 1, "电话", "a", "b"}); },
       Code::matter_day_ahead, "feedback_on"},
      {"referral without number", none,
       [](Ledger& l) { return app::refer_matter(l.session, "m1", {" ", l.today(), ""}); },
       Code::required_missing, "referral_number"},
      {"referral without day", none,
       [](Ledger& l) { return app::refer_matter(l.session, "m1", {"TS-1", {}, ""}); }, Code::required_missing,
       "referred_on"},
      {"refer closed", closed,
       [](Ledger& l) { return app::refer_matter(l.session, "m1", {"TS-1", l.today(), ""}); },
       Code::matter_closed, ""},
      {"empty decision", none, [](Ledger& l) { return app::decide_matter(l.session, "m1", ""); },
       Code::required_missing, "decision"},
      {"decide closed", closed, [](Ledger& l) { return app::decide_matter(l.session, "m1", "x"); },
       Code::matter_closed, ""},
      {"close unresolved", none,
       [](Ledger& l) { return app::close_matter(l.session, "m1", Confirmation::satisfied, l.today()); },
       Code::matter_not_resolved, ""},
      {"close before feedback", resolved,
       [](Ledger& l) { return app::close_matter(l.session, "m1", Confirmation::satisfied, l.today()); },
       Code::matter_feedback_owed, ""},
      {"close without confirmation", resolved,
       [](Ledger& l) { return app::close_matter(l.session, "m1", Confirmation::none, l.today()); },
       Code::required_missing, "confirmation"},
      {"closed before resolved", resolved,
       [](Ledger& l) { return app::close_matter(l.session, "m1", Confirmation::unreachable, l.today() - 1); },
       Code::matter_day_before, "closed_on"},
      {"close closed", closed,
       [](Ledger& l) { return app::close_matter(l.session, "m1", Confirmation::basic, l.today()); },
       Code::matter_closed, ""},
      {"reopen open", none, [](Ledger& l) { return app::reopen_matter(l.session, "m1", "x"); },
       Code::matter_not_closed, ""},
      {"reopen without reason", closed, [](Ledger& l) { return app::reopen_matter(l.session, "m1", ""); },
       Code::required_missing, "reason"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    Ledger l;
    c.before(l);
    const core::Matter before = l.matter();
    const core::Status done = c.act(l);
    REQUIRE_FALSE(done.ok());
    CHECK(done.error().code == c.code);
    CHECK(done.error().place == c.place);
    CHECK(l.matter() == before);
  }
}

TEST_CASE("the outcome of a referral may come after the matter is closed") {
  Ledger l;
  REQUIRE(app::refer_matter(l.session, "m1", {"TS-1", l.today(), ""}).ok());
  l.close();
  REQUIRE(app::refer_matter(l.session, "m1", {"TS-1", l.today(), "已回复"}).ok());
  CHECK(l.matter().referral_outcome == "已回复");
}

TEST_CASE("many are given to another owner in one step, or none") {
  Ledger l;
  l.promise("m2");
  l.promise("m3");
  const std::vector<std::string> two{"m1", "m2"};
  const auto done = app::reassign_matters(l.session, two, l.other, "");
  REQUIRE(done.ok());
  CHECK(*done == 2);
  CHECK(l.matter("m1").owner == l.other);
  CHECK(l.matter("m3").owner.empty());
  REQUIRE(l.session.undo().ok());
  CHECK(l.matter("m1").owner.empty());
  CHECK(l.matter("m2").owner.empty());
  l.close();
  const auto refused = app::reassign_matters(l.session, two, l.other, "工程部");
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == Code::matter_closed);
  CHECK(l.matter("m2").owner.empty());
  const auto nobody = app::reassign_matters(l.session, two, "", "");
  REQUIRE_FALSE(nobody.ok());
  CHECK(nobody.error().place == "owner");
}

}  // namespace
}  // namespace hufang
