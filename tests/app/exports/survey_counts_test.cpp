#include "app/exports/survey_counts.h"

#include <doctest/doctest.h>

using namespace hufang;

TEST_CASE("the counts of a survey as CSV") {
  core::Questionnaire q;
  q.items = {"保安工作", "=1+1, \"保洁\""};
  core::TallyCounts counts(2);
  counts.add(std::vector<std::int64_t>{core::kMarkSatisfied, core::kMarkBasic | core::kMarkSatisfied}, false);
  counts.add(std::vector<std::int64_t>{core::kMarkDissatisfied, 0}, false);
  counts.add(std::vector<std::int64_t>{core::kMarkBasic, 0}, false);
  const auto result = core::survey_result(counts, 10, {});
  REQUIRE(result.ok());
  const app::CountsHeader header{"项目", "满意", "基本满意", "不满意", "弃权", "满意率", "合计"};
  CHECK(app::survey_counts_csv(q, *result, header) ==
        "\xEF\xBB\xBF"
        "项目,满意,基本满意,不满意,弃权,满意率\r\n"
        "保安工作,1,1,1,0,66.67\r\n"
        "\"'=1+1, \"\"保洁\"\"\",0,0,0,3,\r\n"
        "合计,1,1,1,3,66.67\r\n");
}
