// The sample's questionnaire and surveys.
#include <algorithm>
#include <map>

#include "app/sample/parts.h"
#include "app/sample/words.h"
#include "app/survey/questionnaire.h"
#include "core/digits.h"

namespace hufang::app {
namespace {

// How much worse than the average an item is, in percent: what stands out as a main improvement.
constexpr int kWeight[] = {70, 40, 110, 50, 90, 40, 60, 50, 330, 260, 60, 150, 60, 50};

std::int64_t mark(Dice& dice, int dissatisfied_percent, std::size_t item) {
  if (dice.in_hundred(4))
    return dice.in_hundred(75) ? 0 : core::kMarkSatisfied | core::kMarkBasic;  // abstained
  int weight = item < std::size(kWeight) ? kWeight[item] : 100;
  if (dice.between(0, 9999) < dissatisfied_percent * weight) return core::kMarkDissatisfied;
  return dice.in_hundred(62) ? core::kMarkSatisfied : core::kMarkBasic;
}

core::Sheet make_sheet(Dice& dice, const core::Survey& survey, const core::Questionnaire& questionnaire,
                       const SampleSurvey& plan, std::size_t number) {
  core::Sheet sheet;
  sheet.id = dice.id();
  sheet.community = survey.community;
  sheet.survey = survey.id;
  sheet.questionnaire = questionnaire.id;
  sheet.number = core::padded(static_cast<std::int64_t>(number + 1), 4);
  for (std::size_t i = 0; i < questionnaire.items.size(); ++i) {
    sheet.marks.push_back(mark(dice, plan.dissatisfied_percent, i));
  }
  if (dice.in_hundred(34)) {
    const SampleSuggestion& suggestion = dice.one_of(sample_suggestions());
    sheet.suggestion = std::string(suggestion.text);
    sheet.categories = {suggestion.category};
  }
  sheet.keyed_on = plan.delivered + 3 + static_cast<int>(number * 15 / plan.returned);
  sheet.keyed_ms = dice.between(14000, 42000);
  return sheet;
}

void put_unit_issues(const SampleRoster& roster, const core::Survey& survey, std::size_t issued,
                     Change& change) {
  std::map<std::string, std::int64_t> of_unit;
  for (std::size_t i = 0; i < issued; ++i)
    ++of_unit[roster.unit_of_living[i * roster.living.size() / issued]];
  for (const core::Unit& unit : roster.units) {
    change.put(
        core::UnitIssue{survey.id + '.' + unit.id, survey.community, survey.id, unit.id, of_unit[unit.id]});
  }
}

void put_returns(Dice& dice, const SampleRoster& roster, const core::Survey& survey, const SampleSurvey& plan,
                 Change& change) {
  std::vector<std::size_t> order(roster.living.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  dice.shuffle(order);
  for (std::size_t i = 0; i < plan.returned; ++i) {
    const std::string& household = roster.living[order[i]].id;
    change.put(core::SurveyReturn{survey.id + '.' + household, survey.community, survey.id, household,
                                  plan.delivered + dice.between(2, 18)});
  }
}

void put_improvements(const core::Survey& survey, const core::Questionnaire& questionnaire, Change& change) {
  struct Text {
    std::size_t item;
    const char* cause;
    const char* measures;
    const char* owner;
    const char* effect;
  };
  constexpr Text kTexts[] = {
      {8, "维修人员只有 3 人，夜间报修无人接单。", "增加 1 名维修员，报修 30 分钟内响应，每周公布完成率。",
       "维修主管 丁立新", "平均到场时间由 26 小时缩短到 9 小时，仍需跟进。"},
      {9, "儿童滑梯和健身器材使用超过 8 年，缺少保养计划。", "申请公共收益更换滑梯，健身器材每季度检修。",
       "管理处主任 何志远", "滑梯已更换，健身器材第一轮检修完成。"},
      {11, "跨部门事项没有专人跟进，答复没有时限。", "建立事项台账，三个工作日内答复。",
       "客户服务主管 林慧敏", "台账运行半年，按期答复率 91%。"},
  };
  for (const Text& text : kTexts) {
    const std::string& item = questionnaire.items[text.item];
    core::Improvement kept{survey.id + '.' + item, survey.community, survey.id, item,       text.cause,
                           text.measures,          text.owner,       {},        text.effect};
    kept.due = core::from_ymd(static_cast<int>(survey.year), 10, 31);
    change.put(kept);
  }
}

}  // namespace

core::Questionnaire make_sample_questionnaire(Dice& dice, const SampleRoster& roster, core::Date made_on,
                                              Change& change) {
  core::Questionnaire questionnaire;
  questionnaire.id = dice.id();
  questionnaire.community = roster.community.id;
  questionnaire.title = "业户意见征询问卷";
  questionnaire.items = default_items();
  questionnaire.short_names = default_short_names();
  questionnaire.made_on = made_on;
  change.put(questionnaire);
  return questionnaire;
}

core::Survey make_sample_survey(Dice& dice, const SampleRoster& roster,
                                const core::Questionnaire& questionnaire, const SampleSurvey& plan,
                                Change& change) {
  core::Survey survey;
  survey.id = dice.id();
  survey.community = roster.community.id;
  survey.year = plan.year;
  survey.questionnaire = questionnaire.id;
  survey.delivered_on = plan.delivered;
  if (plan.copied) survey.copied_on = plan.delivered + 34;
  change.put(survey);
  put_unit_issues(roster, survey, plan.issued, change);
  put_returns(dice, roster, survey, plan, change);
  for (std::size_t i = 0; i < plan.returned; ++i)
    change.put(make_sheet(dice, survey, questionnaire, plan, i));
  if (plan.copied) put_improvements(survey, questionnaire, change);
  return survey;
}

}  // namespace hufang::app
