#include "app/survey/survey_commands.h"

#include <doctest/doctest.h>

#include "app/office/community.h"
#include "app/survey/improvement.h"
#include "app/survey/questionnaire.h"
#include "app/survey/sheet_commands.h"
#include "core/survey_rules.h"
#include "core/survey_tally.h"
#include "tests/support/fake_ports.h"
#include "tests/support/text.h"

using namespace hufang;
using test::describe;
using test::Disk;
using test::TestWindow;

namespace {

// A community with two units and two households, and its survey of 2026 with three items.
struct Office {
  Disk disk;
  TestWindow w;
  app::Session& session;
  std::string survey;

  explicit Office(std::uint64_t seed = 1) : w(disk, seed), session(w.session) {
    REQUIRE(app::create_community(session, {"翠湖花园", "管理处", 0}).ok());
    app::Change change("act");
    for (const char* n : {"1", "2"}) {
      change.put(core::Unit{std::string("u") + n, session.community(), "b", n});
      core::Household h;
      h.id = std::string("h") + n;
      h.community = session.community();
      change.put(h);
    }
    REQUIRE(session.commit(std::move(change)).ok());
    survey = app::create_survey(session, 2026).value();
    REQUIRE(app::save_items(session, survey, {"保安", "保洁", "绿化"}, {}).ok());
  }
  const core::Survey& kept() const { return *session.data().surveys.find(survey); }
  std::string key(std::vector<std::int64_t> marks, std::string number = {}) {
    app::SheetEntry entry;
    entry.marks = std::move(marks);
    entry.number = std::move(number);
    auto id = app::key_sheet(session, survey, entry);
    return id.ok() ? *id : describe(id.error());
  }
};

core::SheetRow row(std::string id, std::vector<std::int64_t> marks, std::string suggestion = {}) {
  return {std::move(id), std::move(marks), std::move(suggestion)};
}

}  // namespace

TEST_CASE("a year has one survey, with the procedure's fourteen items to begin with") {
  Disk disk;
  TestWindow w(disk);
  CHECK(describe(app::create_survey(w.session, 2026).error()) == "required_missing @ community []");
  REQUIRE(app::create_community(w.session, {"a", "", 0}).ok());
  auto id = app::create_survey(w.session, 2026);
  REQUIRE(id.ok());
  const core::Survey* survey = app::survey_of(w.session.data(), w.session.community(), 2026);
  REQUIRE(survey != nullptr);
  const core::Questionnaire* first = w.session.data().questionnaires.find(survey->questionnaire);
  REQUIRE(first != nullptr);
  CHECK(first->items.size() == 14);
  CHECK(first->items[9] == "休闲物品与儿童游乐设施");
  CHECK(first->short_names.size() == 14);
  CHECK(first->version == 1);
  CHECK(describe(app::create_survey(w.session, 2026).error()) == "not_unique @ year [2026]");
  CHECK(describe(app::create_survey(w.session, 1899).error()) == "number_too_small @ year [1899|1900]");
  REQUIRE(app::create_survey(w.session, 2027).ok());
  CHECK(w.session.data().questionnaires.size() == 1);  // the newest version again
}

TEST_CASE("items: edited in place until sheets or another survey depend on them") {
  Office office;
  const auto& all = office.session.data().questionnaires;
  CHECK(all.size() == 1);
  std::string first = office.kept().questionnaire;
  CHECK(app::save_items(office.session, office.survey, {"保安", "保洁", "绿化"}, {}).value() == first);
  office.key({1, 2, 4});
  auto second = app::save_items(office.session, office.survey, {"保安", "绿化", "维修"}, {"a"});
  REQUIRE(second.ok());
  CHECK(*second != first);
  CHECK(office.kept().questionnaire == *second);
  CHECK(all.find(*second)->version == 2);
  CHECK(all.find(first)->items.size() == 3);
  // The sheet keyed on the first version, in the order of the second.
  const core::Sheet& sheet = office.session.data().sheets.rows().front();
  CHECK(core::marks_on(office.session.data(), sheet, *all.find(*second)) ==
        std::vector<std::int64_t>{1, 4, 0});
}

TEST_CASE("items that no questionnaire can have") {
  Office office;
  auto error = [&](std::vector<std::string> items) {
    return describe(app::save_items(office.session, office.survey, std::move(items), {}).error());
  };
  CHECK(error({}) == "number_too_small @ items [0|1]");
  CHECK(error({"保安", " "}) == "required_missing @ 2 []");
  CHECK(error({"保安", "保洁", " 保安"}) == "not_unique @ 3 [保安]");
  std::vector<std::string> many;
  for (int i = 0; i <= 60; ++i) many.push_back(std::to_string(i));
  CHECK(error(many) == "number_too_large @ items [61|60]");
  many.pop_back();
  CHECK(app::save_items(office.session, office.survey, many, {}).ok());
  CHECK(describe(app::save_items(office.session, "nobody", {"a"}, {}).error()) == "not_found @ survey []");
}

TEST_CASE("what was issued: per unit, or one number") {
  Office office;
  REQUIRE(app::set_issued(office.session, office.survey, {{"u1", 3}, {"u2", 4}}).ok());
  CHECK(core::issued_of(office.session.data(), office.kept()) == 7);
  CHECK(describe(app::set_issued(office.session, office.survey, {{"u1", -1}}).error()) ==
        "number_too_small @ u1 [-1|0]");
  CHECK(app::set_issued(office.session, office.survey, {{"gone", 1}}).error().code == core::Code::not_found);
  REQUIRE(app::set_issued_total(office.session, office.survey, 20).ok());
  CHECK(core::issued_of(office.session.data(), office.kept()) == 20);
  REQUIRE(app::set_issued(office.session, office.survey, {{"u2", 5}}).ok());
  CHECK(core::issued_of(office.session.data(), office.kept()) == 5);
  REQUIRE(office.session.undo().ok());
  CHECK(core::issued_of(office.session.data(), office.kept()) == 20);
  REQUIRE(app::set_delivered(office.session, office.survey, test::day("2026-06-30")).ok());
  REQUIRE(app::set_copied(office.session, office.survey, test::day("2026-08-01")).ok());
  CHECK(office.kept().delivered_on == test::day("2026-06-30"));
  CHECK(office.kept().copied_on == test::day("2026-08-01"));
}

TEST_CASE("who returned: on, off and on again") {
  Office office;
  const auto& returns = office.session.data().survey_returns;
  for (int round = 0; round < 2; ++round) {
    REQUIRE(app::set_returned(office.session, office.survey, "h1", true).ok());
    REQUIRE(app::set_returned(office.session, office.survey, "h1", true).ok());
    CHECK(returns.size() == 1);
    CHECK(returns.rows().front().returned_on == office.session.today());
    REQUIRE(app::set_returned(office.session, office.survey, "h1", false).ok());
    CHECK(returns.size() == 0);
  }
  CHECK(describe(app::set_returned(office.session, office.survey, "h9", true).error()) ==
        "not_found @ household []");
}

TEST_CASE("sheets are numbered per device, keyed, corrected, removed") {
  Office office;
  std::string device = office.session.device().substr(0, 4);
  CHECK(app::next_sheet_number(office.session, office.survey) == device + "-0001");
  std::string first = office.key({1, 2, 4}), second = office.key({0, 3, 1});
  CHECK(office.session.data().sheets.find(second)->number == device + "-0002");
  CHECK(office.key({1, 1, 1}, " 7 ") == office.survey + ".7");
  CHECK(office.key({1, 1, 1}, "7") == "not_unique @ number [7]");
  CHECK(office.key({1, 1}) == "sheet_cell_count @ marks [2|3]");
  CHECK(office.key({1, 1, 8}) == "number_too_large @ marks [8|7]");
  app::SheetEntry entry;
  entry.marks = {4, 4, 4};
  entry.suggestion = " 灯太暗 ";
  entry.categories = {3};
  REQUIRE(app::correct_sheet(office.session, first, entry).ok());
  const core::Sheet* corrected = office.session.data().sheets.find(first);
  CHECK(corrected->marks == std::vector<std::int64_t>{4, 4, 4});
  CHECK(corrected->suggestion == "灯太暗");
  CHECK(corrected->number == device + "-0001");
  entry.number = "7";
  CHECK(describe(app::correct_sheet(office.session, first, entry).error()) == "not_unique @ number [7]");
  entry.categories = {10};
  CHECK(describe(app::correct_sheet(office.session, first, entry).error()) ==
        "number_too_large @ categories [10|9]");
  REQUIRE(app::remove_sheet(office.session, second).ok());
  CHECK(office.session.data().sheets.size() == 2);
  CHECK(app::next_sheet_number(office.session, office.survey) == device + "-0002");
  CHECK(office.key({1, 1, 1}) == second);  // the removed number again: the same record, with the new content
  CHECK(office.session.data().sheets.find(second)->marks == std::vector<std::int64_t>{1, 1, 1});
  CHECK(describe(app::remove_sheet(office.session, "nobody").error()) == "not_found @ sheet []");
}

TEST_CASE("the same paper keyed on two devices is one sheet, and a conflict when the contents differ") {
  Office one;
  Disk disk;
  TestWindow other(disk, 2);
  REQUIRE(other.session.import_json(one.session.export_json()).ok());
  one.key({1, 1, 1}, "12");
  app::SheetEntry entry;
  entry.number = "12";
  entry.marks = {1, 1, 4};
  REQUIRE(app::key_sheet(other.session, one.survey, entry).ok());
  REQUIRE(one.session.import_json(other.session.export_json()).ok());
  CHECK(one.session.data().sheets.size() == 1);
  auto conflicts = one.session.conflicts();
  REQUIRE(conflicts.size() == 1);
  CHECK(conflicts[0].field == "marks");
}

TEST_CASE("importing sheets: added once, identical ones left out, other content refused") {
  Office office;
  const std::vector<std::string> items = {"绿化", "保安", "保洁"};
  std::vector<core::SheetRow> rows = {row("1", {4, 1, 2}), row("2", {1, 1, 1}, "好"), row("", {0, 0, 0})};
  auto first = app::import_sheets(office.session, office.survey, items, rows);
  REQUIRE(first.ok());
  CHECK(first->added == 3);
  CHECK(office.session.data().sheets.find(office.survey + ".1")->marks == std::vector<std::int64_t>{1, 2, 4});
  rows.pop_back();
  rows[1].marks = {1, 1, 4};
  auto preview = app::check_import(office.session, office.survey, items, rows);
  REQUIRE(preview.ok());
  CHECK(preview->identical == 1);
  auto again = app::import_sheets(office.session, office.survey, items, rows);
  REQUIRE(again.ok());
  CHECK(again->added == 0);
  CHECK(again->identical == 1);
  REQUIRE(again->refused.size() == 1);
  CHECK(again->refused[0].row == 1);
  CHECK(describe(again->refused[0].error) == "not_unique @ number [2]");
  CHECK(office.session.data().sheets.size() == 3);
  CHECK(describe(app::import_sheets(office.session, office.survey, std::vector<std::string>{"保安"}, rows)
                     .error()) == "sheet_items_differ @  [保洁]");
  const std::vector<std::string> four = {"保安", "保洁", "绿化", "维修"};
  CHECK(describe(app::check_import(office.session, office.survey, four, rows).error()) ==
        "sheet_items_differ @  [维修]");
  REQUIRE(office.session.undo().ok());  // the whole import is one action
  CHECK(office.session.data().sheets.size() == 0);
}

TEST_CASE("an improvement is written once an item, and a survey goes with all it has") {
  Office office;
  app::ImprovementEntry entry{" 人手少 ", "增加一人", "何主任", test::day("2026-10-31"), ""};
  REQUIRE(app::save_improvement(office.session, office.survey, "保安", entry).ok());
  entry.effect = "好转";
  REQUIRE(app::save_improvement(office.session, office.survey, "保安", entry).ok());
  CHECK(office.session.data().improvements.size() == 1);
  const core::Improvement* kept = app::improvement_of(office.session.data(), office.survey, "保安");
  REQUIRE(kept != nullptr);
  CHECK(kept->cause == "人手少");
  CHECK(kept->effect == "好转");
  CHECK(describe(app::save_improvement(office.session, office.survey, " ", entry).error()) ==
        "required_missing @ item []");
  office.key({1, 1, 1});
  REQUIRE(app::set_returned(office.session, office.survey, "h2", true).ok());
  const core::Workspace& data = office.session.data();
  CHECK(data.surveys.size() + data.sheets.size() + data.improvements.size() + data.survey_returns.size() ==
        4);
}
