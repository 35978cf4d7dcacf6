#include "app/exports/analysis.h"

#include <doctest/doctest.h>

#include <set>

#include "app/sample/sample.h"
#include "tests/support/desk.h"

using namespace hufang;

namespace {

std::string bytes_of(const std::vector<app::AnalysisFile>& files, std::string_view name) {
  for (const app::AnalysisFile& file : files) {
    if (file.name == name) return file.bytes;
  }
  return "no " + std::string(name);
}

// One community with something in every exported kind of row.
core::Workspace small_office() {
  core::Workspace data;
  core::Community c;
  c.id = "c1";
  c.name = "翠湖花园";
  c.office = "何主任的管理处";
  data.communities.put(c);
  data.buildings.put({"b1", "c1", "3栋"});
  data.units.put({"u1", "c1", "b1", "1单元"});
  data.rooms.put({"r1", "c1", "u1", "1202"});
  core::Household h;
  h.id = "h1";
  h.community = "c1";
  h.room = "r1";
  h.name = "王建国";
  h.phone = "13800000000";
  h.moved_in = core::from_ymd(2020, 1, 2);
  data.households.put(h);
  core::Questionnaire q;
  q.id = "q1";
  q.community = "c1";
  q.items = {"保安工作", "绿化\"工作\"", "维修", "停车"};
  data.questionnaires.put(q);
  core::Survey s;
  s.id = "y1";
  s.community = "c1";
  s.year = 2026;
  s.questionnaire = "q1";
  s.issued = 3;
  data.surveys.put(s);
  core::Sheet sheet;
  sheet.id = "y1.0001";
  sheet.community = "c1";
  sheet.survey = "y1";
  sheet.questionnaire = "q1";
  sheet.number = "0001";
  sheet.marks = {1, 6, 4};
  sheet.suggestion = "王建国 13800000000 要求增加快递柜";
  sheet.categories = {6, 0};
  sheet.keyed_on = core::from_ymd(2026, 7, 3);
  data.sheets.put(sheet);
  core::Staff staff;
  staff.id = "p1";
  staff.community = "c1";
  staff.name = "何志远";
  data.staff.put(staff);
  core::Visit v;
  v.id = "v1";
  v.community = "c1";
  v.household = "h1";
  v.on = core::from_ymd(2026, 5, 20);
  v.started = 600;
  v.staff = {"p1", "临时来的李明"};
  v.met = "王建国";
  v.note = "电话 13800000000";
  data.visits.put(v);
  return data;
}

}  // namespace

TEST_CASE("analysis: flat rows with community_id, ISO dates and explicit nulls") {
  const auto files = app::analysis_export(small_office(), {}, *core::from_ymd(2026, 7, 31));
  CHECK(bytes_of(files, "household.ndjson") ==
        "{\"id\":\"h1\",\"community_id\":\"c1\",\"room_id\":\"r1\",\"kind\":\"home\",\"residency\":"
        "\"permanent\","
        "\"moved_in\":\"2020-01-02\",\"moved_out\":null}\n");
  CHECK(bytes_of(files, "answer.ndjson") ==
        "{\"community_id\":\"c1\",\"sheet_id\":\"y1.0001\",\"survey_id\":\"y1\",\"position\":1,\"item\":"
        "\"保安工作\","
        "\"answer\":\"satisfied\",\"abstained\":null}\n"
        "{\"community_id\":\"c1\",\"sheet_id\":\"y1.0001\",\"survey_id\":\"y1\",\"position\":2,"
        "\"item\":\"绿化\\\"工作\\\"\",\"answer\":null,\"abstained\":\"several\"}\n"
        "{\"community_id\":\"c1\",\"sheet_id\":\"y1.0001\",\"survey_id\":\"y1\",\"position\":3,\"item\":"
        "\"维修\","
        "\"answer\":\"dissatisfied\",\"abstained\":null}\n"
        "{\"community_id\":\"c1\",\"sheet_id\":\"y1.0001\",\"survey_id\":\"y1\",\"position\":4,\"item\":"
        "\"停车\","
        "\"answer\":null,\"abstained\":\"unmarked\"}\n");
  CHECK(
      bytes_of(files, "suggestion_category.ndjson") ==
      "{\"community_id\":\"c1\",\"sheet_id\":\"y1.0001\",\"survey_id\":\"y1\",\"category\":\"convenience\"}\n"
      "{\"community_id\":\"c1\",\"sheet_id\":\"y1.0001\",\"survey_id\":\"y1\",\"category\":\"security\"}\n");
  CHECK(bytes_of(files, "visit_staff.ndjson") ==
        "{\"community_id\":\"c1\",\"visit_id\":\"v1\",\"position\":1,\"staff_id\":\"p1\"}\n");
  const std::string visit = bytes_of(files, "visit.ndjson");
  CHECK(visit.find("\"on\":\"2026-05-20\",\"started\":600,\"ended\":null,\"appointment_id\":null") !=
        std::string::npos);
  CHECK(bytes_of(files, "matter.ndjson").empty());
}

TEST_CASE("analysis: no name, phone, room number or written text leaves the program") {
  for (const app::AnalysisFile& file :
       app::analysis_export(small_office(), {}, *core::from_ymd(2026, 7, 31))) {
    CAPTURE(file.name);
    for (const char* secret : {"王建国", "13800000000", "1202", "快递柜", "何志远", "何主任", "李明"})
      CHECK(file.bytes.find(secret) == std::string::npos);
  }
  // The same of everything that the sample has: visits, opinions, matters, signatures.
  test::Desk desk;
  REQUIRE(app::add_sample(desk.session).ok());
  const core::Workspace& data = desk.data();
  std::string all;
  for (const app::AnalysisFile& file : app::analysis_export(data, {}, desk.session.today()))
    all += file.bytes;
  std::size_t looked_for = 0;
  auto absent = [&](const std::string& text) {
    if (text.size() < 6) return;
    ++looked_for;
    if (all.find("\"" + text + "\"") != std::string::npos) FAIL(text);
  };
  for (const core::Household& h : data.households.rows()) absent(h.name), absent(h.phone);
  for (const core::Staff& s : data.staff.rows()) absent(s.name);
  for (const core::Opinion& o : data.opinions.rows()) absent(o.text), absent(o.solution);
  for (const core::Matter& m : data.matters.rows()) {
    absent(m.text), absent(m.resolution);
    if (data.staff.find(m.owner) == nullptr) absent(m.owner);  // a name, not somebody's id
  }
  for (const core::Sheet& s : data.sheets.rows()) absent(s.suggestion);
  CHECK(looked_for > 500);
}

TEST_CASE("analysis: the manifest names every file, its rows and columns") {
  const auto files = app::analysis_export(small_office(), {}, *core::from_ymd(2026, 7, 31));
  REQUIRE(files.back().name == "manifest.json");
  const std::string& about = files.back().bytes;
  CHECK(
      about.starts_with("{\"format\":\"hufang-analysis\",\"version\":1,\"made_on\":\"2026-07-31\","
                        "\"community_id\":null,"));
  CHECK(about.find("{\"name\":\"answer\",\"file\":\"answer.ndjson\",\"rows\":4,\"columns\":[\"community_id\","
                   "\"sheet_id\",\"survey_id\",\"position\",\"item\",\"answer\",\"abstained\"]}") !=
        std::string::npos);
  std::set<std::string> names;
  for (const app::AnalysisFile& file : files) {
    CHECK(names.insert(file.name).second);
    if (file.name != "manifest.json") CHECK(about.find("\"" + file.name + "\"") != std::string::npos);
  }
}

TEST_CASE("analysis: one community's rows alone, in the order of their ids") {
  core::Workspace data = small_office();
  data.buildings.put({"a2", "c1", "4栋"});
  data.buildings.put({"x9", "c2", "9栋"});
  const auto files = app::analysis_export(data, "c1", *core::from_ymd(2026, 7, 31));
  CHECK(bytes_of(files, "building.ndjson") ==
        "{\"id\":\"a2\",\"community_id\":\"c1\",\"name\":\"4栋\"}\n"
        "{\"id\":\"b1\",\"community_id\":\"c1\",\"name\":\"3栋\"}\n");
  CHECK(files.back().bytes.find("\"community_id\":\"c1\",\"left_out\"") != std::string::npos);
}
