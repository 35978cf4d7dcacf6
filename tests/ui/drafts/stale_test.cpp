// Forms over kept records, edited here while a file from another device comes in: at random some fields are
// typed here, some changed there, some both. Nothing typed and nothing kept may be lost without being shown.
#include <array>
#include <functional>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include "app/office/community.h"
#include "app/office/staff.h"
#include "app/visits/appointments.h"
#include "app/visits/visit_commands.h"
#include "tests/support/program.h"
#include "tests/support/random.h"
#include "ui/text.h"
#include "ui/words/record_words.h"

namespace hufang {
namespace {

using ui::Role;
using ui::T;

// Another device that knows what this one knows, changes something, and hands it back.
struct OtherDevice {
  explicit OtherDevice(app::Session& here) : desk(77) {
    desk.clock.minute = 610;
    REQUIRE(desk.session.import_json(here.export_json()).ok());
  }
  void hand_back(app::Session& here) { REQUIRE(here.import_json(desk.session.export_json()).ok()); }
  test::Desk desk;
};

// A form, and its fields that are text: how each is called on the screen and in the record.
struct StaleForm {
  struct Field {
    T label;
    const char* name;  // in the record
  };
  const char* words;
  std::vector<Field> fields;
  std::function<void(test::Program&)> open;
  std::function<void(test::Program&)> save;
  // The value of a field in the record of the form; set() changes it there.
  std::function<std::string(const core::Workspace&, std::size_t)> get;
  std::function<void(app::Session&, std::size_t, const std::string&)> set;
  std::string_view table;
};

struct StaleOffice : test::Program {
  StaleOffice() {
    desk.settle();
    home = desk.home("1202", "王建国");
    app::NewAppointment wanted;
    wanted.household = home;
    wanted.on = session().today();
    wanted.purpose = "听取意见";
    wanted.materials = {"名片"};
    appointment = *app::plan_appointment(session(), wanted);
    staff = *app::add_staff(session(), {"李明", core::StaffRole::director, "客服部"});
  }
  std::string home, appointment, staff;
};

template <class R>
using TextField = std::string R::*;

// get and set of text members of the one record of a table, through a plain change of it.
template <class R, std::size_t N>
void over_text(StaleForm& form, const core::Table<R> core::Workspace::* table,
               std::array<TextField<R>, N> members) {
  form.table = R::kTable;
  form.get = [=](const core::Workspace& data, std::size_t i) { return (data.*table).rows()[0].*members[i]; };
  form.set = [=](app::Session& session, std::size_t i, const std::string& value) {
    const R before = (session.data().*table).rows()[0];
    R after = before;
    after.*members[i] = value;
    app::Change change("undo.roster_imported");
    change.edit(before, after);
    REQUIRE(session.commit(std::move(change)).ok());
  };
}

std::vector<StaleForm> stale_forms() {
  std::vector<StaleForm> all;
  const auto press = [](std::string_view name) {
    return [name](test::Program& p) { REQUIRE(p.screen.press(Role::button, name)); };
  };
  StaleForm household{
      "household", {{T::roster_name, "name"}, {T::field_phone, "phone"}}, {}, press("保存"), {}, {}, {}};
  household.open = [](test::Program& p) {
    p.open("roster/household/h1202");
    REQUIRE(p.screen.press(Role::button, "修改业户"));
  };
  over_text<core::Household, 2>(household, &core::Workspace::households,
                                {&core::Household::name, &core::Household::phone});
  all.push_back(household);

  StaleForm community{"community", {{T::field_community_name, "name"}, {T::field_office, "office"}},
                      {},          press("保存"),
                      {},          {},
                      {}};
  community.open = [](test::Program& p) { p.open("settings/community"); };
  over_text<core::Community, 2>(community, &core::Workspace::communities,
                                {&core::Community::name, &core::Community::office});
  all.push_back(community);

  StaleForm staff{"staff", {{T::visit_staff_name, "name"}, {T::visit_staff_department, "department"}},
                  {},      press("保存"),
                  {},      {},
                  {}};
  staff.open = [](test::Program& p) {
    p.open("settings/people");
    for (const ui::SemNode& n : ui::semantics().nodes()) {
      if (n.role != Role::row || n.pos != 1) continue;
      ui::semantics().on_activate(n.id);
      break;
    }
    p.screen.frame(4);
    REQUIRE(p.screen.find(Role::dialog, ui::tr(T::people_correct)) != nullptr);
  };
  over_text<core::Staff, 2>(staff, &core::Workspace::staff, {&core::Staff::name, &core::Staff::department});
  all.push_back(staff);

  StaleForm visit{"visit", {{T::visit_met, "met"}, {T::visit_purpose, "purpose"}, {T::visit_note, "note"}},
                  {},      {},
                  {},      {},
                  {}};
  visit.open = [](test::Program& p) {
    const std::string id = *app::start_unplanned_visit(p.session(), {.household = "h1202"});
    p.open("visits/visit/" + id);
  };
  visit.save = [](test::Program& p) { p.shell.leave(); };
  over_text<core::Visit, 3>(visit, &core::Workspace::visits,
                            {&core::Visit::met, &core::Visit::purpose, &core::Visit::note});
  all.push_back(visit);
  return all;
}

// As the browser tells it, without the second's pause in which it would be kept.
void key_into(test::Program& p, T label, const std::string& text) {
  CAPTURE(ui::tr(label));
  const ui::SemNode* node = p.screen.find(Role::textbox, ui::tr(label));
  if (node == nullptr) node = p.screen.find(Role::textarea, ui::tr(label));
  REQUIRE(node != nullptr);
  ui::semantics().on_focus(node->id, false);
  ui::semantics().on_text(node->id, text);
}

TEST_CASE("A form saved late overwrites nothing that came in meanwhile, and what both changed is shown") {
  int clashes = 0;
  for (const StaleForm& form : stale_forms()) {
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
      CAPTURE(form.words);
      CAPTURE(seed);
      test::Random random(seed);
      StaleOffice p;
      form.open(p);
      OtherDevice there(p.session());
      std::vector<std::string> here(form.fields.size()), other(form.fields.size()), before;
      for (std::size_t i = 0; i < form.fields.size(); ++i) {
        before.push_back(form.get(p.session().data(), i));
        const auto who = random.between(0, 3);
        if ((who & 1) != 0) other[i] = "那边" + std::to_string(i);
        if ((who & 2) != 0) here[i] = "这边" + std::to_string(i);
      }
      for (std::size_t i = 0; i < here.size(); ++i) {
        if (!here[i].empty()) key_into(p, form.fields[i].label, here[i]);
        if (!other[i].empty()) form.set(there.desk.session, i, other[i]);
      }
      p.screen.frame(1);
      there.hand_back(p.session());
      p.screen.frame(2);
      const std::string take(ui::tr(T::draft_take_theirs));
      for (std::size_t i = 0; i < here.size(); ++i) {
        const bool both = !here[i].empty() && !other[i].empty();
        const std::string offer = take + "：" + std::string(ui::field_words(form.table, form.fields[i].name));
        CHECK(p.shows(Role::link, offer) + p.shows(Role::button, offer) == (both ? 1 : 0));
        clashes += both;
      }
      bool any = false;
      for (const std::string& text : here) any = any || !text.empty();
      if (!any && std::string_view(form.words) == "community") continue;  // nothing to save
      form.save(p);
      p.screen.frame(3);
      for (std::size_t i = 0; i < here.size(); ++i) {
        const std::string& wanted = !here[i].empty() ? here[i] : !other[i].empty() ? other[i] : before[i];
        CHECK(form.get(p.session().data(), i) == wanted);
      }
    }
  }
  CHECK(clashes > 5);
}

TEST_CASE("The other side of a clash is taken by a press, and is what is saved then") {
  StaleOffice p;
  p.open("roster/household/" + p.home);
  REQUIRE(p.screen.press(Role::button, "修改业户"));
  OtherDevice there(p.session());
  key_into(p, T::field_phone, "111");
  key_into(p, T::roster_name, "王一");
  p.screen.frame(1);
  app::Change change("undo.household_edited");
  core::Household after = *there.desk.data().households.find(p.home);
  after.phone = "222";
  change.edit(*there.desk.data().households.find(p.home), after);
  REQUIRE(there.desk.session.commit(std::move(change)).ok());
  there.hand_back(p.session());
  p.screen.frame(2);
  const std::string take = std::string(ui::tr(T::draft_take_theirs)) + "：" +
                           std::string(ui::field_words(core::Household::kTable, "phone"));
  REQUIRE((p.screen.press(Role::link, take) || p.screen.press(Role::button, take)));
  REQUIRE(p.screen.press(Role::button, "保存"));
  CHECK(p.session().data().households.find(p.home)->phone == "222");
  CHECK(p.session().data().households.find(p.home)->name == "王一");
}

TEST_CASE("The preview of a file is made anew when the data change under it") {
  StaleOffice p;
  OtherDevice there(p.session());
  REQUIRE(app::add_staff(there.desk.session, {"何志远", core::StaffRole::visitor, ""}).ok());
  p.files.chosen = {"data.hufang.json", there.desk.session.export_json()};
  p.open("exchange");
  REQUIRE(p.screen.press(Role::button, ui::tr(T::import_choose)));
  CHECK(p.says(ui::trf(T::import_new, {"1"})));
  there.hand_back(p.session());  // the same came in another way
  p.screen.frame(3);
  CHECK_FALSE(p.says(ui::trf(T::import_new, {"1"})));
  CHECK(p.says(ui::tr(T::import_nothing)));
}

}  // namespace
}  // namespace hufang
