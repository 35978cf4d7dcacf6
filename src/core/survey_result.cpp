#include "core/survey_result.h"

#include <string>

#include "core/penalty.h"

namespace hufang::core {
namespace {

Result<RatedCounts> rated(const ItemCounts& counts) {
  if (counts.valid() == 0) return RatedCounts{counts, std::nullopt};
  const auto rate = Rational::percent(counts.satisfied + counts.basic, counts.valid());
  if (!rate.ok()) return rate.error();
  return RatedCounts{counts, *rate};
}

// Return rate, penalty and final rate, once something is issued.
Status rate_return(SurveyResult& out, PenaltyMode mode) {
  const auto return_rate = Rational::percent(out.returned, out.issued);
  if (!return_rate.ok()) return return_rate.error();
  const auto penalty = penalty_points(out.returned, out.issued, mode);
  if (!penalty.ok()) return penalty.error();
  out.return_rate = *return_rate;
  out.penalty = *penalty;
  if (!out.overall.rate) return Done{};
  const auto final_rate = rate_after_penalty(*out.overall.rate, *penalty);
  if (!final_rate.ok()) return final_rate.error();
  out.final_rate = *final_rate;
  return Done{};
}

}  // namespace

TallySettings tally_settings(const Community& community) {
  return TallySettings{community.penalty, community.pareto, community.blank_sheets_count};
}

Result<SurveyResult> survey_result(const TallyCounts& tally, std::int64_t issued,
                                   const TallySettings& settings) {
  if (issued < 0) return make_error(Code::number_too_small, "issued", {std::to_string(issued), "0"});
  SurveyResult out;
  out.issued = issued;
  out.blank_left_out = settings.blank_sheets_count ? 0 : tally.blank_sheets();
  out.returned = tally.sheets() - out.blank_left_out;
  std::vector<std::int64_t> dissatisfied;
  ItemCounts pooled;
  for (ItemCounts counts : tally.items()) {
    counts.abstained -= out.blank_left_out;
    pooled.satisfied += counts.satisfied;
    pooled.basic += counts.basic;
    pooled.dissatisfied += counts.dissatisfied;
    pooled.abstained += counts.abstained;
    dissatisfied.push_back(counts.dissatisfied);
    const auto item = rated(counts);
    if (!item.ok()) return item.error();
    out.items.push_back(*item);
  }
  const auto overall = rated(pooled);
  if (!overall.ok()) return overall.error();
  out.overall = *overall;
  out.dissatisfied = pareto(dissatisfied, settings.pareto);
  if (issued > 0) {
    if (const Status s = rate_return(out, settings.penalty); !s.ok()) return s.error();
  }
  return out;
}

}  // namespace hufang::core
