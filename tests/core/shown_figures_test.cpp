#include "core/shown_figures.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

#include "core/model/survey.h"

using namespace hufang::core;

namespace {

SurveyResult counted(std::int64_t issued, std::int64_t returned, std::int64_t satisfied,
                     std::int64_t dissatisfied, PenaltyMode mode) {
  TallyCounts counts(1);
  for (std::int64_t i = 0; i < returned; ++i) {
    const std::int64_t mark = i < satisfied                  ? kMarkSatisfied
                              : i < satisfied + dissatisfied ? kMarkDissatisfied
                                                             : 0;
    counts.add(std::vector<std::int64_t>{mark}, true);
  }
  return *survey_result(counts, issued, {mode, ParetoMode::within, true});
}

std::int64_t hundredths(const std::string& shown) { return std::llround(std::stod(shown) * 100); }

}  // namespace

TEST_CASE("a step that rounding would falsify shows its fraction, every other one its two decimals") {
  struct Row {
    std::int64_t issued, returned;
    PenaltyMode mode;
    const char* shown;
  };
  const Row rows[] = {
      {500, 280, PenaltyMode::proportional, "4.00"},
      {500, 298, PenaltyMode::proportional, "0.40"},
      {115, 59, PenaltyMode::proportional, "1000/115"},           // below: its lowest terms
      {20000, 11999, PenaltyMode::proportional, "1/200 ≈ 0.01"},  // 60.00 % it looks like
      {20000, 11999, PenaltyMode::full, "1/200 ≈ 0.01"},
      {20000, 11801, PenaltyMode::full, "199/200 ≈ 1.00"},  // 1.00, yet no full point
      {500, 298, PenaltyMode::started, "0.40"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.returned);
    const SurveyResult r = counted(row.issued, row.returned, 1, 0, row.mode);
    std::string want = row.shown;
    if (row.issued == 115) want = "200/23 ≈ 8.70";
    CHECK(shown_points_short(r, row.mode) == want);
  }
  CHECK_FALSE(shown_points_short(counted(500, 300, 1, 0, PenaltyMode::full), PenaltyMode::full));
  CHECK_FALSE(shown_points_short(counted(0, 0, 0, 0, PenaltyMode::full), PenaltyMode::full));
}

TEST_CASE("property: what is shown without a fraction adds up as it is shown") {
  int fractions = 0, plain = 0, steps = 0;
  for (const PenaltyMode mode : {PenaltyMode::proportional, PenaltyMode::full, PenaltyMode::started}) {
    for (std::int64_t issued = 90; issued <= 140; issued += 7) {
      for (std::int64_t returned = 1; returned * 10 < issued * 6; ++returned) {
        const SurveyResult r = counted(issued, returned, returned * 9 / 10, returned / 10, mode);
        CAPTURE(issued);
        CAPTURE(returned);
        const auto shown = shown_points_short(r, mode);
        REQUIRE(shown);
        if (shown->find('/') == std::string::npos) {
          ++plain;
          const std::int64_t points = hundredths(*shown);
          const std::int64_t by = mode == PenaltyMode::full      ? points / 100 * 100
                                  : mode == PenaltyMode::started ? (points + 99) / 100 * 100
                                                                 : points;
          CHECK(by * 5 == hundredths(format_fixed2(*r.penalty)));
          CHECK(6000 - hundredths(format_fixed2(*r.return_rate)) == points);
        } else {
          ++fractions;
        }
        if (!r.final_rate || *r.final_rate == Rational(0)) continue;
        ++steps;
        const bool adds =
            hundredths(format_fixed2(*r.overall.rate)) - hundredths(format_fixed2(*r.penalty)) ==
            hundredths(format_fixed2(*r.final_rate));
        CHECK(exact_final_step(r).has_value() != adds);
      }
    }
  }
  CHECK(fractions > 20);
  CHECK(plain > 20);
  CHECK(steps > 20);
}
