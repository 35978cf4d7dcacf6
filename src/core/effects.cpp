#include "core/effects.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "core/survey_rules.h"
#include "core/survey_tally.h"
#include "core/trends.h"

namespace hufang::core {
namespace {

struct CountedSurvey {
  const Survey* survey;
  const Questionnaire* questionnaire;
  SurveyResult result;
};

// The community's surveys that have a sheet, by year.
std::vector<CountedSurvey> counted_surveys(const Workspace& ws, std::string_view community) {
  std::vector<CountedSurvey> out;
  const Community* kept = ws.communities.find(community);
  const TallySettings settings = kept == nullptr ? TallySettings{} : tally_settings(*kept);
  for (const Survey& survey : ws.surveys.rows()) {
    const Questionnaire* questionnaire = ws.questionnaires.find(survey.questionnaire);
    if (survey.community != community || questionnaire == nullptr) continue;
    auto result = survey_result(tally_survey(ws, survey), issued_of(ws, survey), settings);
    if (result.ok() && result->returned > 0)
      out.push_back({&survey, questionnaire, std::move(result).value()});
  }
  std::ranges::sort(out, {}, [](const CountedSurvey& s) {
    return std::tuple(s.survey->year, std::string_view(s.survey->id));
  });
  return out;
}

std::optional<ItemStand> stand_of(const CountedSurvey& counted, std::string_view item) {
  const auto& items = counted.questionnaire->items;
  const auto found = std::ranges::find(items, item);
  const auto i = static_cast<std::size_t>(found - items.begin());
  if (found == items.end() || i >= counted.result.items.size()) return std::nullopt;
  const RatedCounts& rated = counted.result.items[i];
  return ItemStand{counted.survey->year, rated.counts.dissatisfied, rated.rate};
}

}  // namespace

std::vector<ImprovementEffect> improvement_effects(const Workspace& workspace, std::string_view community) {
  const std::vector<CountedSurvey> surveys = counted_surveys(workspace, community);
  std::vector<ImprovementEffect> out;
  for (const Improvement& improvement : workspace.improvements.rows()) {
    if (improvement.community != community) continue;
    const auto own =
        std::ranges::find(surveys, improvement.survey, [](const CountedSurvey& s) { return s.survey->id; });
    if (own == surveys.end()) continue;
    const auto before = stand_of(*own, improvement.item);
    if (!before) continue;
    ImprovementEffect effect{.improvement = &improvement, .before = *before, .after = {}, .change = {}};
    for (auto later = own + 1; later != surveys.end() && !effect.after; ++later) {
      if (later->survey->year > before->year) effect.after = stand_of(*later, improvement.item);
    }
    if (effect.after && effect.after->rate && before->rate) {
      const auto change = subtract(*effect.after->rate, *before->rate);
      if (change.ok()) effect.change = *change;
    }
    out.push_back(effect);
  }
  std::ranges::sort(out, [](const ImprovementEffect& a, const ImprovementEffect& b) {
    return std::tuple(b.before.year, b.before.dissatisfied, std::string_view(a.improvement->item)) <
           std::tuple(a.before.year, a.before.dissatisfied, std::string_view(b.improvement->item));
  });
  return out;
}

std::vector<MeasureEffect> measure_effects(const Workspace& workspace, std::string_view community,
                                           Date today) {
  std::vector<MeasureEffect> out;
  for (const MonthMeasure& measure : workspace.month_measures.rows()) {
    const auto month = parse_month(measure.month);
    if (measure.community != community || !month.ok()) continue;
    MeasureEffect effect{.measure = &measure, .month = *month, .category = {}};
    if (const Opinion* opinion = workspace.opinions.find(measure.opinion); opinion != nullptr)
      effect.category = opinion->category;
    out.push_back(effect);
  }
  if (out.empty()) return out;
  std::map<Month, std::array<std::int64_t, kCategories>> said;
  for (const MonthTrend& trend : month_trends(workspace, community, month_of(today), 120)) {
    auto& counts = said[trend.month];
    for (std::size_t c = 0; c < kCategories; ++c) {
      const auto category = static_cast<Category>(c);
      counts[c] = trend.count(category, {}) - trend.count(category, OpinionKind::praise);
    }
  }
  for (MeasureEffect& effect : out) {
    Month before = effect.month, after = effect.month;
    for (int i = 0; i < kEffectMonths; ++i) {
      before = previous_month(before);
      after = next_month(after);
      const bool over = last_day(after) < today;
      effect.months_after += over ? 1 : 0;
      if (!effect.category) continue;
      const auto c = static_cast<std::size_t>(*effect.category);
      if (const auto found = said.find(before); found != said.end()) effect.before += found->second[c];
      if (const auto found = said.find(after); over && found != said.end()) effect.after += found->second[c];
    }
  }
  std::ranges::sort(out, [](const MeasureEffect& a, const MeasureEffect& b) {
    return std::tuple(b.month, std::string_view(a.measure->id)) <
           std::tuple(a.month, std::string_view(b.measure->id));
  });
  return out;
}

}  // namespace hufang::core
