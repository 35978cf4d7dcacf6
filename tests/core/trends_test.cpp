// Months compared: opinions by category and kind, ratings of visits.
#include "core/trends.h"

#include <doctest/doctest.h>

#include <string>

using namespace hufang::core;

namespace {

struct TrendsOffice {
  Workspace w;
  int n = 0;
  std::string visit(const char* on, Rating rating, VisitState state = VisitState::completed,
                    const char* community = "c") {
    Visit v;
    v.id = "v" + std::to_string(++n);
    v.community = community;
    v.state = state;
    if (*on != 0) v.on = *parse_date(on);
    v.rating = rating;
    w.visits.put(v);
    return v.id;
  }
  void opinion(const std::string& visit, Category category, OpinionKind kind) {
    Opinion o;
    o.id = "o" + std::to_string(++n);
    o.community = "c";
    o.visit = visit;
    o.category = category;
    o.kind = kind;
    w.opinions.put(o);
  }
};

}  // namespace

TEST_CASE("trends: the months asked for, the oldest first, empty ones too") {
  TrendsOffice office;
  const auto trends = month_trends(office.w, "c", {2026, 2}, 4);
  REQUIRE(trends.size() == 4);
  CHECK(trends[0].month == Month{2025, 11});
  CHECK(trends[3].month == Month{2026, 2});
  CHECK(trends[1].visits == 0);
  CHECK_FALSE(trends[1].rating_rate());
  CHECK(month_trends(office.w, "c", {2026, 2}, 0).size() == 1);
}

TEST_CASE("trends: what counts, and where") {
  TrendsOffice o;
  const std::string january = o.visit("2026-01-31", Rating::satisfied);
  const std::string february = o.visit("2026-02-01", Rating::dissatisfied);
  o.visit("2026-02-28", Rating::basic);
  o.visit("2026-02-10", Rating::satisfied);
  o.visit("2026-02-11", Rating::none);
  const std::string draft = o.visit("2026-02-12", Rating::satisfied, VisitState::draft);
  const std::string voided = o.visit("2026-02-12", Rating::satisfied, VisitState::voided);
  const std::string elsewhere = o.visit("2026-02-12", Rating::satisfied, VisitState::completed, "d");
  o.visit("", Rating::satisfied);
  o.visit("2026-03-01", Rating::satisfied);
  o.opinion(january, Category::repairs, OpinionKind::complaint);
  o.opinion(february, Category::repairs, OpinionKind::suggestion);
  o.opinion(february, Category::repairs, OpinionKind::praise);
  o.opinion(february, Category::culture, OpinionKind::suggestion);
  for (const std::string& not_counted : {draft, voided, elsewhere, std::string("gone")})
    o.opinion(not_counted, Category::repairs, OpinionKind::suggestion);

  const auto trends = month_trends(o.w, "c", {2026, 2}, 2);
  const MonthTrend &first = trends[0], &second = trends[1];
  CHECK(first.visits == 1);
  CHECK(second.visits == 4);
  CHECK(first.count({}, {}) == 1);
  CHECK(second.count({}, {}) == 3);
  CHECK(second.count(Category::repairs, {}) == 2);
  CHECK(second.count(Category::repairs, OpinionKind::praise) == 1);
  CHECK(second.count({}, OpinionKind::suggestion) == 2);
  CHECK(second.count(Category::security, {}) == 0);
  CHECK(second.rated() == 3);
  REQUIRE(second.rating_rate());
  CHECK(format_fixed2(*second.rating_rate()) == "66.67");
  CHECK(*first.rating_rate() == Rational(100));
}
