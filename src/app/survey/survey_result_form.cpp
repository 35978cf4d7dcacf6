#include "app/survey/survey_result_form.h"

#include <optional>
#include <string>
#include <string_view>

#include "app/paper/form_words.h"
#include "core/shown_figures.h"
#include "core/survey_result.h"
#include "core/survey_rules.h"
#include "core/survey_tally.h"

namespace hufang::app {
namespace {

std::string percent(const std::optional<core::Rational>& rate) {
  return rate ? core::format_fixed2(*rate) + "%" : std::string("—");
}

std::string points(const std::optional<core::Rational>& value) {
  return value ? core::format_fixed2(*value) + " 个百分点" : std::string("—");
}

// Where there is no rate nothing is taken from it. A rounded step that does not add up has its fraction.
std::string penalty_cell(const core::SurveyResult& result, core::PenaltyMode mode) {
  if (!result.overall.rate) return points(std::nullopt);
  const auto by = core::shown_points_short(result, mode);
  const bool fraction = by && by->find('/') != std::string::npos;
  return points(result.penalty) + (fraction ? "（低 " + *by + "）" : std::string());
}

std::string final_cell(const core::SurveyResult& result) {
  const auto exact = core::exact_final_step(result);
  return percent(result.final_rate) + (exact ? "（" + *exact + "）" : std::string());
}

std::string date_or_blank(const std::optional<core::Date>& date) {
  return date ? chinese_date(*date) : std::string("—");
}

std::vector<std::string> cells(std::string number, std::string name, const core::RatedCounts& rated) {
  const core::ItemCounts& c = rated.counts;
  return {std::move(number),
          std::move(name),
          std::to_string(c.satisfied),
          std::to_string(c.basic),
          std::to_string(c.dissatisfied),
          std::to_string(c.abstained),
          percent(rated.rate)};
}

TableBlock item_table(const core::Questionnaire& questionnaire, const core::SurveyResult& result) {
  TableBlock table;
  table.caption = "各项统计";
  table.columns = {{"序号", 0.7, Align::center},    {"项目", 3.2, Align::left},  {"满意", 1, Align::right},
                   {"基本满意", 1.1, Align::right}, {"不满意", 1, Align::right}, {"弃权", 1, Align::right},
                   {"满意率", 1.2, Align::right}};
  for (std::size_t i = 0; i < result.items.size(); ++i) {
    table.rows.push_back({cells(std::to_string(i + 1), questionnaire.items[i], result.items[i]), false});
  }
  table.rows.push_back({cells("", "合计", result.overall), true});
  return table;
}

std::string share(std::int64_t part, std::int64_t whole) {
  auto rate = core::Rational::percent(part, whole);
  return rate.ok() ? core::format_fixed2(*rate) + "%" : std::string("—");
}

TableBlock improvement_table(const core::Workspace& data, const core::Survey& survey,
                             const core::Questionnaire& questionnaire, const core::Pareto& dissatisfied) {
  TableBlock table;
  table.caption = "主要改进事项（按不满意数累计百分率，关键的少数）";
  table.columns = {{"项目", 2, Align::left},        {"不满意", 0.8, Align::right},
                   {"累计百分率", 1, Align::right}, {"原因分析", 2.4, Align::left},
                   {"解决措施", 2.4, Align::left},  {"责任人", 1, Align::center},
                   {"完成期限", 1.2, Align::center}};
  std::size_t entry = 0;
  for (const core::ImprovementRow& row : core::improvement_list(data, survey, questionnaire, dissatisfied)) {
    const core::ParetoEntry& counted = dissatisfied.entries[entry++];
    const core::Improvement* kept = row.kept;
    table.rows.push_back({{questionnaire.items[row.item], std::to_string(counted.count),
                           share(counted.cumulative, dissatisfied.total), kept != nullptr ? kept->cause : "",
                           kept != nullptr ? kept->measures : "", kept != nullptr ? kept->owner : "",
                           kept != nullptr && kept->due ? core::format_date(*kept->due) : ""},
                          false});
  }
  return table;
}

// What is not sorted into categories yet can be anything: that is said, and never taken for nothing.
std::string main_needs(const core::Pareto& needs, std::int64_t unsorted) {
  std::string text;
  for (std::size_t i = 0; i < needs.main_count(); ++i) {
    if (!text.empty()) text += "；";
    text += std::string(form_word(static_cast<core::Category>(needs.entries[i].item))) + "（" +
            std::to_string(needs.entries[i].count) + " 份）";
  }
  const std::string waiting = "有 " + std::to_string(unsorted) + " 份建议尚未归类";
  if (text.empty()) return unsorted > 0 ? waiting + "，主要需求待定" : std::string("无");
  return unsorted > 0 ? text + "（另" + waiting + "）" : text;
}

std::string penalty_note(core::PenaltyMode mode) {
  switch (mode) {
    case core::PenaltyMode::proportional:
      return "不足 1 个百分点的部分按比例计";
    case core::PenaltyMode::full:
      return "不足 1 个百分点的部分不计";
    case core::PenaltyMode::started:
      return "不足 1 个百分点的部分按 1 个百分点计";
  }
  return {};
}

std::string notes(const core::Community& community, const core::SurveyResult& result) {
  std::string text =
      "1. 满意率 =（满意数 + 基本满意数）÷（满意数 + 基本满意数 + 不满意数）× 100%。\n"
      "2. 未作选择或作出两个及以上选择的项目作弃权处理，不参加满意率的统计。\n"
      "3. 回收率低于 60% 时，每低 1 个百分点满意率相应降低 5 个百分点；" +
      penalty_note(community.penalty) +
      "。\n"
      "4. 主要改进事项：不满意数由多到少排列，累计百分率在 80% 以内的项目";
  text += community.pareto == core::ParetoMode::crossing ? "及跨过 80% 的一项。" : "。";
  if (result.blank_left_out > 0)
    text += "\n5. 整份空白的 " + std::to_string(result.blank_left_out) + " 份不计入回收数。";
  text += "\n本表原件由管理处保存，复印件交品质管理部。";
  return text;
}

}  // namespace

Form survey_result_form(const core::Workspace& data, const core::Survey& survey, core::Date today) {
  Form form;
  form.title = "问卷结果统计表";
  const core::Community* known = data.communities.find(survey.community);
  const core::Community community = known != nullptr ? *known : core::Community{};
  form.heading.push_back(community.name + " " + std::to_string(survey.year) + " 年度全面意见征询");
  const core::Questionnaire* questionnaire = data.questionnaires.find(survey.questionnaire);
  if (questionnaire == nullptr) return form;  // it was removed elsewhere: there is nothing to count by
  auto counted = core::survey_result(core::tally_survey(data, survey), core::issued_of(data, survey),
                                     core::tally_settings(community));
  if (!counted.ok()) return form;
  const core::SurveyResult& result = *counted;

  KeyValueBlock facts;
  facts.columns = 3;
  facts.pairs = {{"小区", community.name},
                 {"管理处", community.office},
                 {"年度", std::to_string(survey.year)},
                 {"送达日期", date_or_blank(survey.delivered_on)},
                 {"发放数", std::to_string(result.issued)},
                 {"回收数", std::to_string(result.returned)},
                 {"回收率", percent(result.return_rate)},
                 {"总满意率", percent(result.overall.rate)},
                 {"回收率不足扣减", penalty_cell(result, community.penalty)},
                 {"最终满意率", final_cell(result)},
                 {"问卷版本", "第 " + std::to_string(questionnaire->version) + " 版"},
                 {"复印件移交日期", date_or_blank(survey.copied_on)}};
  form.blocks.push_back(std::move(facts));
  form.blocks.push_back(item_table(*questionnaire, result));
  form.blocks.push_back(improvement_table(data, survey, *questionnaire, result.dissatisfied));
  form.blocks.push_back(
      ParagraphBlock{"业户的主要需求", main_needs(core::suggestion_needs(data, survey, community.pareto),
                                                  core::unsorted_suggestions(data, survey))});
  form.blocks.push_back(ParagraphBlock{"说明", notes(community, result)});
  form.blocks.push_back(
      SignatureBlock{{{"统计人", ""}, {"审核（管理处主任）", ""}, {"日期", chinese_date(today)}}});
  form.footer = "问卷结果统计表 · " + community.name + " · " + std::to_string(survey.year);
  return form;
}

}  // namespace hufang::app
