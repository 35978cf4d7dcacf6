// Leaving by address, and by leaving the page, 0 to 1,500 ms after the last key: what was typed is there
// afterwards, and until it is kept nothing says that it is.
#include <functional>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include "app/office/staff.h"
#include "app/survey/questionnaire.h"
#include "app/survey/survey_commands.h"
#include "app/visits/visit_commands.h"
#include "tests/support/program.h"
#include "ui/text.h"
#include "ui/words/visit_words.h"

namespace hufang {
namespace {

using ui::Role;
using ui::T;

constexpr int kAfterMs[] = {0, 50, 300, 900, 1500};
enum class Way { address, page };
constexpr Way kWays[] = {Way::address, Way::page};

struct LeavingOffice : test::Program {
  LeavingOffice() {
    desk.settle();
    home = desk.home("1202", "王建国");
    REQUIRE(app::add_staff(session(), {"李明", core::StaffRole::director, ""}).ok());
  }
  // As the browser tells it; the next frame takes it.
  void key_in(T field, std::string text) {
    const ui::SemNode* node = screen.find(Role::textbox, ui::tr(field));
    if (node == nullptr) node = screen.find(Role::textarea, ui::tr(field));
    CAPTURE(ui::tr(field));
    REQUIRE(node != nullptr);
    ui::semantics().on_focus(node->id, false);
    ui::semantics().on_text(node->id, std::move(text));
  }
  void pass(int ms) { screen.frame(ms * 60 / 1000); }
  void leave(Way way) {
    if (way == Way::address) {
      open("home");
    } else {
      shell.leave();
    }
  }
  // What the save status says; a notice of something else that was saved may stand there still.
  bool says_saved() const {
    for (const ui::SemNode& n : ui::semantics().nodes()) {
      if (n.role == Role::status && (n.name.starts_with("已保存 ·") || n.name == ui::tr(T::save_idle)))
        return true;
    }
    return false;
  }
  std::string home;
};

struct LeavingVisit : LeavingOffice {
  LeavingVisit() {
    visit = *app::start_unplanned_visit(session(), {.household = home});
    open("visits/visit/" + visit);
  }
  const core::Visit& now() { return *session().data().visits.find(visit); }
  std::string visit;
};

TEST_CASE("Every field of a visit is there after it was left, however soon and by whatever way") {
  struct Field {
    T name;
    const char* text;
    std::function<bool(const core::Visit&)> there;
  };
  const Field fields[] = {
      {T::visit_met, "王女士", [](const core::Visit& v) { return v.met == "王女士"; }},
      {T::visit_purpose, "回访电梯", [](const core::Visit& v) { return v.purpose == "回访电梯"; }},
      {T::visit_note, "老人独居", [](const core::Visit& v) { return v.note == "老人独居"; }},
      {T::visit_reason, "路过", [](const core::Visit& v) { return v.no_appointment_reason == "路过"; }},
      {T::visit_day, "2026-05-19", [](const core::Visit& v) { return v.on == core::from_ymd(2026, 5, 19); }},
      {T::visit_started, "9:05", [](const core::Visit& v) { return v.started == 545; }},
      {T::visit_ended, "11:45", [](const core::Visit& v) { return v.ended == 705; }},
  };
  for (const Field& field : fields) {
    for (const int ms : kAfterMs) {
      for (const Way way : kWays) {
        LeavingVisit p;
        CAPTURE(ui::tr(field.name));
        CAPTURE(ms);
        p.key_in(field.name, field.text);
        p.pass(ms);
        if (ms > 0 && !field.there(p.now())) CHECK_FALSE(p.says_saved());
        p.leave(way);
        CHECK(field.there(p.now()));
      }
    }
  }
}

TEST_CASE("An opinion being written is there after it was left") {
  for (const int ms : kAfterMs) {
    for (const Way way : kWays) {
      LeavingVisit p;
      CAPTURE(ms);
      REQUIRE(p.screen.press(Role::button, ui::tr(T::opinion_add)));
      p.screen.frame(2);
      p.key_in(T::opinion_text, "电梯又坏了");
      p.pass(ms);
      if (ms > 0 && p.session().data().opinions.size() == 0) CHECK_FALSE(p.says_saved());
      p.leave(way);
      REQUIRE(p.session().data().opinions.size() == 1);
      CHECK(p.session().data().opinions.rows()[0].text == "电梯又坏了");
    }
  }
}

// A program that starts on what another one kept.
struct NextProgram {
  explicit NextProgram(const test::DeskStorage& kept)
      : storage(kept), session({storage, clock, random}, app::WindowRole::writer) {
    REQUIRE(session.open().ok());
  }
  test::DeskStorage storage;
  test::DeskClock clock;
  test::DeskRandom random{9};
  app::Session session;
  test::RecordingFiles files;
  test::RecordingPrinting printing;
  test::OneWindow windows;
  test::MemoryMedia media;
  test::RecordingSpreadsheets spreadsheets;
  ui::Services services{session, files, printing, windows, media, spreadsheets};
  ui::AppShell shell{services};
  test::Screen screen{1440, 900, [this] { shell.frame({}); }};
};

TEST_CASE("A sheet half keyed is there again after a reload, and a kept or wiped one is not") {
  for (const int ms : kAfterMs) {
    CAPTURE(ms);
    test::DeskStorage kept;
    std::string draft;
    {
      LeavingOffice p;
      const std::string survey = *app::create_survey(p.session(), 2026);
      draft = "draft.sheet/" + survey + "/";
      REQUIRE(app::save_items(p.session(), survey, {"保安工作", "保洁工作", "绿化工作"}, {}).ok());
      p.open("survey/keying");
      p.screen.key("3");
      p.screen.key("1");
      p.key_in(T::survey_suggestion, "多种树\n少收费");
      p.pass(ms);
      p.shell.leave();
      kept = p.desk.storage;
    }
    NextProgram p(kept);
    p.screen.frame(2);
    p.shell.go_to_address("survey/keying");
    p.screen.frame(4);
    const ui::SemNode* words = p.screen.find(Role::textarea, ui::tr(T::survey_suggestion));
    REQUIRE(words != nullptr);
    CHECK(words->value == "多种树\n少收费");
    p.screen.key("2");
    p.screen.key("Enter");
    p.screen.frame(3);
    REQUIRE(p.session.data().sheets.size() == 1);
    const core::Sheet& sheet = p.session.data().sheets.rows()[0];
    CHECK(sheet.marks ==
          std::vector<std::int64_t>{core::kMarkDissatisfied, core::kMarkSatisfied, core::kMarkBasic});
    CHECK(sheet.suggestion == "多种树\n少收费");
    CHECK(p.session.preference(draft).empty());
    REQUIRE(p.session.keep_draft(draft, "something").ok());
    REQUIRE(p.session.wipe().ok());
    CHECK(p.session.preference(draft).empty());
  }
}

TEST_CASE("What cannot be kept stays on the screen with its reason, and blocks folding and completing") {
  LeavingVisit p;
  REQUIRE(p.screen.press(Role::button, ui::tr(T::opinion_add)));
  p.screen.frame(2);
  REQUIRE(p.screen.type(std::string(ui::tr(T::opinion_text)), "电梯又坏了"));
  REQUIRE(p.screen.press(Role::radio, ui::words(core::Handling::coordinated)));
  const std::string promised(ui::tr(T::opinion_promised));
  SUBCASE("a date that cannot be read") {
    REQUIRE(p.screen.type(promised, "下周三"));
    REQUIRE(p.screen.press(Role::button, ui::tr(T::opinion_done)));
    CHECK(p.screen.find(Role::textbox, promised)->value == "下周三");
    CHECK(p.says(ui::tr(T::date_wrong)));
  }
  SUBCASE("a date that is refused") {
    REQUIRE(p.screen.type(promised, "2026-01-05"));
    REQUIRE(p.screen.press(Role::button, ui::tr(T::opinion_done)));
    CHECK(p.screen.find(Role::textbox, promised)->value == "2026-01-05");
  }
  // Folded it would be gone: the card is still there, and so is what was typed.
  CHECK(p.shows(Role::button, ui::tr(T::opinion_done)));
  CHECK_FALSE(p.says_saved());
  REQUIRE(p.screen.press(Role::button, ui::tr(T::visit_complete)));
  CHECK(p.now().state == core::VisitState::draft);
  p.open("home");
  p.open("visits/visit/" + p.visit);
  CHECK(p.shows(Role::button, ui::tr(T::opinion_done)));
  CHECK_FALSE(p.screen.find(Role::textbox, promised)->value.empty());
}

TEST_CASE("A dialog left by the browser's back button is said to be left, and stands there no more") {
  LeavingOffice p;
  p.open("roster/household/" + p.home);
  REQUIRE(p.screen.press(Role::button, "修改业户"));
  REQUIRE(p.screen.type("姓名或名称", "王建军"));
  CHECK_FALSE(p.says_saved());
  p.open("roster");
  CHECK(p.says(ui::trf(T::draft_left, {"修改业户"})));
  CHECK_FALSE(p.shows(Role::dialog, "修改业户"));
  p.open("roster/household/" + p.home);
  CHECK_FALSE(p.shows(Role::dialog, "修改业户"));
  CHECK(p.says_saved());
  // Under it everything can be pressed again.
  REQUIRE(p.screen.click(Role::button, "修改业户"));
  CHECK(p.shows(Role::dialog, "修改业户"));
}

}  // namespace
}  // namespace hufang
