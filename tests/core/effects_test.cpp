// What measures came to: items a year later, opinions before and after.
#include "core/effects.h"

#include <doctest/doctest.h>

#include <string>

using namespace hufang::core;

namespace {

struct EffectsOffice {
  Workspace w;
  int n = 0;
  EffectsOffice() {
    Community c;
    c.id = "c";
    w.communities.put(c);
    Questionnaire q;
    q.id = "q";
    q.community = "c";
    q.items = {"保安", "维修"};
    w.questionnaires.put(q);
  }
  void survey(const char* id, int year, int satisfied, int dissatisfied) {
    Survey s;
    s.id = id;
    s.community = "c";
    s.year = year;
    s.questionnaire = "q";
    s.issued = 100;
    w.surveys.put(s);
    for (int i = 0; i < satisfied + dissatisfied; ++i) {
      Sheet sheet;
      sheet.id = std::string(id) + "-" + std::to_string(i);
      sheet.community = "c";
      sheet.survey = id;
      sheet.questionnaire = "q";
      sheet.marks = {kMarkSatisfied, i < satisfied ? kMarkSatisfied : kMarkDissatisfied};
      w.sheets.put(sheet);
    }
  }
  void improvement(const char* survey, const char* item) {
    Improvement i;
    i.id = std::string(survey) + "." + item;
    i.community = "c";
    i.survey = survey;
    i.item = item;
    w.improvements.put(i);
  }
  std::string opinion(const char* on, Category category, OpinionKind kind = OpinionKind::suggestion) {
    Visit v;
    v.id = "v" + std::to_string(++n);
    v.community = "c";
    v.state = VisitState::completed;
    v.on = *parse_date(on);
    w.visits.put(v);
    Opinion o;
    o.id = "o" + std::to_string(n);
    o.community = "c";
    o.visit = v.id;
    o.category = category;
    o.kind = kind;
    w.opinions.put(o);
    return o.id;
  }
  void measure(const char* month, const std::string& opinion) {
    MonthMeasure m;
    m.id = "m" + std::to_string(++n);
    m.community = "c";
    m.month = month;
    m.opinion = opinion;
    w.month_measures.put(m);
  }
};

}  // namespace

TEST_CASE("an improvement's item in the next survey that was counted") {
  EffectsOffice o;
  o.survey("s24", 2024, 6, 4);
  o.improvement("s24", "维修");
  auto effects = improvement_effects(o.w, "c");
  REQUIRE(effects.size() == 1);
  CHECK(effects[0].before.year == 2024);
  CHECK(effects[0].before.dissatisfied == 4);
  CHECK(*effects[0].before.rate == Rational(60));
  CHECK_FALSE(effects[0].after);
  CHECK_FALSE(effects[0].change);

  o.survey("s25", 2025, 0, 0);  // handed out, nothing back: says nothing
  CHECK_FALSE(improvement_effects(o.w, "c")[0].after);
  o.survey("s26", 2026, 9, 1);
  o.improvement("s26", "维修");
  o.improvement("s26", "没有的项目");
  o.improvement("gone", "维修");
  effects = improvement_effects(o.w, "c");
  REQUIRE(effects.size() == 2);
  CHECK(effects[0].before.year == 2026);  // the latest first
  REQUIRE(effects[1].after);
  CHECK(effects[1].after->year == 2026);
  CHECK(*effects[1].after->rate == Rational(90));
  CHECK(*effects[1].change == Rational(30));
  CHECK(improvement_effects(o.w, "d").empty());
}

TEST_CASE("opinions of a measure's category, three months before and after") {
  EffectsOffice o;
  const std::string cause = o.opinion("2026-01-10", Category::repairs);
  o.opinion("2025-10-01", Category::repairs);
  o.opinion("2025-12-31", Category::repairs);
  o.opinion("2025-12-31", Category::repairs, OpinionKind::praise);
  o.opinion("2025-09-30", Category::repairs);
  o.opinion("2025-11-05", Category::culture);
  o.opinion("2026-02-01", Category::repairs);
  o.opinion("2026-04-30", Category::repairs);
  o.opinion("2026-05-01", Category::repairs);
  o.measure("2026-01", cause);
  o.measure("2026-03", "");
  o.measure("nonsense", cause);
  struct Case {
    const char* today;
    int months_after;
    int after;
  };
  for (const Case c : {Case{"2026-02-28", 0, 0}, Case{"2026-03-01", 1, 1}, Case{"2026-04-30", 2, 1},
                       Case{"2026-05-01", 3, 2}, Case{"2026-12-01", 3, 2}}) {
    CAPTURE(c.today);
    const auto effects = measure_effects(o.w, "c", *parse_date(c.today));
    REQUIRE(effects.size() == 2);
    CHECK(effects[0].month == Month{2026, 3});
    CHECK_FALSE(effects[0].category);
    CHECK(effects[1].category == Category::repairs);
    CHECK(effects[1].before == 2);
    CHECK(effects[1].months_after == c.months_after);
    CHECK(effects[1].after == c.after);
  }
}
