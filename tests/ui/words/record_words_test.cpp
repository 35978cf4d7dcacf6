// What is kept, in words: every field has some, every value of an enumeration too, and what is personal is
// masked wherever a field of that kind is met: in a history, a conflict, a record's name and the export for
// analysis.
#include "ui/words/record_words.h"

#include <doctest/doctest.h>

#include <string>
#include <type_traits>

#include "app/exports/analysis.h"
#include "app/roster/masking.h"
#include "app/roster/roster_search.h"
#include "core/known_fields.h"
#include "tests/support/program.h"
#include "ui/text.h"

namespace hufang {
namespace {

const core::Date kDay = *core::from_ymd(2026, 5, 20);
const std::string kSecret = "秘密13812345678";

// A record of each table whose personal texts all are the secret, in one community.
core::Workspace everything_secret() {
  core::Workspace out;
  core::Workspace::each_table(out, [](auto& table) {
    using R = std::remove_cvref_t<decltype(table.rows()[0])>;
    R record{};
    record.id = "id1";
    R::fields([&](const core::Field& field, auto member) {
      if constexpr (std::is_same_v<decltype(member), std::string R::*>) {
        if (core::personal(field.kind)) record.*member = kSecret;
        if (field.name == "community") record.*member = "id1";
        if (field.kind == core::FieldKind::reference && field.target != "appointment") record.*member = "id1";
      }
    });
    table.put(record);
  });
  return out;
}

TEST_CASE("every table, told field and value of an enumeration has words in every language") {
  for (std::size_t i = 0; i < ui::kLanguageCount; ++i) {
    ui::set_language(static_cast<ui::Language>(i));
    for (const core::KnownField& known : core::known_fields()) {
      CAPTURE(known.table);
      CAPTURE(known.field.name);
      CHECK(ui::table_words(known.table) != known.table);
      if (known.field.told) CHECK(ui::field_words(known.table, known.field.name) != known.field.name);
      if (!known.field.label.empty()) CHECK(ui::text_named(known.field.label));
    }
    core::Workspace none;
    core::Workspace::each_table(none, [](auto& table) {
      using R = std::remove_cvref_t<decltype(table.rows()[0])>;
      R::fields([](const core::Field&, auto member) {
        using M = std::remove_cvref_t<decltype(std::declval<R>().*member)>;
        if constexpr (std::is_enum_v<M>) {
          for (const std::string_view name : core::EnumNames<M>::kNames) {
            CAPTURE(name);
            CHECK(ui::text_named(std::string(core::EnumNames<M>::kWords).append(name)));
          }
        }
      });
    });
  }
  ui::set_language({});
}

TEST_CASE("a field that is named alone has the words of the first table that has it") {
  CHECK(ui::field_words("", "phone") == "电话");
  CHECK(ui::field_words("", "feedback_to") == ui::field_words("matter", "feedback_to"));
  CHECK(ui::field_words("", "nothing_of_that_name") == "nothing_of_that_name");
}

TEST_CASE("what a reference points at has its name, whoever points: staff who signed as well") {
  core::Workspace ws;
  ws.staff.put({"s1", "c1", "李明", core::StaffRole::director, "", false, {}});
  for (const core::KnownField& known : core::known_fields()) {
    if (known.field.kind != core::FieldKind::reference || known.field.target != "staff") continue;
    CAPTURE(known.table);
    CAPTURE(known.field.name);
    CHECK(ui::value_words(ws, known.table, known.field.name, "s1", false) == "李明");
  }
  CHECK(ui::value_words(ws, "month_step", "by", "s1", false) == "李明");
}

TEST_CASE("lists that are frozen for the program are told by their length") {
  const store::Value::List digests(3, store::Value(std::string(64, 'f')));
  CHECK(ui::value_words({}, "month_summary", "covered", digests, false) == "3");
  CHECK(ui::value_words({}, "month_summary", "form", digests, false) == "3");
}

TEST_CASE("every personal field is masked: its value, its record's name, and never in the analysis export") {
  const core::Workspace ws = everything_secret();
  int walked = 0;
  for (const core::KnownField& known : core::known_fields()) {
    if (!core::personal(known.field.kind)) continue;
    ++walked;
    CAPTURE(known.table);
    CAPTURE(known.field.name);
    const std::string masked = ui::value_words(ws, known.table, known.field.name, kSecret, false);
    CHECK(masked.find(kSecret) == std::string::npos);
    CHECK(masked == app::masked(known.field.kind, kSecret));
    CHECK(ui::value_words(ws, known.table, known.field.name, kSecret, true) == kSecret);
    const store::Value::List two = {kSecret, kSecret};
    CHECK(ui::value_words(ws, known.table, known.field.name, two, false).find(kSecret) == std::string::npos);
    CHECK(ui::record_words(ws, known.table, "id1").find(kSecret) == std::string::npos);
  }
  CHECK(walked >= 4);
  for (const app::AnalysisFile& file : app::analysis_export(ws, "id1", kDay)) {
    CAPTURE(file.name);
    CHECK(file.bytes.find("秘密") == std::string::npos);
    CHECK(file.bytes.find("13812345678") == std::string::npos);
  }
}

TEST_CASE("a household is found by whatever of it is personal") {
  core::Household::fields([](const core::Field& field, auto member) {
    if constexpr (std::is_same_v<decltype(member), std::string core::Household::*>) {
      if (!core::personal(field.kind)) return;
      CAPTURE(field.name);
      core::Household h;
      h.*member = field.kind == core::FieldKind::phone ? "138-0000-4321" : "Anna@Example.cn";
      app::RosterSearch search;
      search.add("3-1-1202", h);
      search.look_for(field.kind == core::FieldKind::phone ? "4321" : "anna@example");
      CHECK(search.finds(0));
      search.look_for("9999");
      CHECK_FALSE(search.finds(0));
    }
  });
}

// Writes `value` into whatever is personal of a household, a visit and a matter.
void say(app::Session& session, const std::string& value) {
  app::Change change("undo.household_edited");
  const auto fill = [&]<class R>(R record) {
    R::fields([&](const core::Field& field, auto member) {
      if constexpr (std::is_same_v<decltype(member), std::string R::*>)
        if (core::personal(field.kind)) record.*member = value;
    });
    change.put(record);
  };
  fill(*session.data().households.find("h1202"));
  fill(*session.data().visits.find("v1"));
  fill(*session.data().matters.find("m1"));
  REQUIRE(session.commit(std::move(change)).ok());
}

TEST_CASE("the screens of a history and of conflicts show no personal field whole") {
  test::Program a;
  a.desk.settle();
  a.desk.home("1202", kSecret);
  core::Visit visit;
  visit.id = "v1";
  core::Matter matter;
  matter.id = "m1";
  matter.feedback_on = kDay;
  visit.community = matter.community = a.desk.community;
  visit.household = matter.household = "h1202";
  visit.state = core::VisitState::completed;
  visit.on = matter.opened_on = kDay;
  app::Change change("undo.visit_started");
  change.put(visit);
  change.put(matter);
  REQUIRE(a.session().commit(std::move(change)).ok());
  test::Desk b(2);
  REQUIRE(b.session.import_json(a.session().export_json()).ok());
  say(b.session, kSecret + "乙");
  a.desk.clock.minute += 5;
  say(a.session(), kSecret + "甲");
  REQUIRE(a.session().import_json(b.session.export_json()).ok());
  REQUIRE(a.session().conflict_count() >= 2);
  const auto silent = [] {
    for (const ui::SemNode& node : ui::semantics().nodes()) {
      CHECK(node.name.find(kSecret) == std::string::npos);
      CHECK(node.value.find(kSecret) == std::string::npos);
    }
  };
  for (const char* address : {"exchange", "roster", "roster/household/h1202"}) {
    CAPTURE(address);
    a.open(address);
    silent();
  }
  for (const char* address : {"visits/visit/v1", "matters/item/m1"}) {
    CAPTURE(address);
    a.open(address);
    silent();
    const bool opened =
        a.screen.press(ui::Role::button, "查看修改记录") || a.screen.press(ui::Role::link, "查看修改记录");
    REQUIRE(opened);
    a.screen.frame(3);
    silent();
    a.screen.key("Escape");
    a.screen.frame(2);
  }
}

}  // namespace
}  // namespace hufang
