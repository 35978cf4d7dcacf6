#include "app/month/month_summary_form.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "app/month/archive.h"
#include "app/month/report.h"
#include "core/rational.h"

namespace hufang::app {
namespace {

constexpr std::string_view kTitle = "业户访问总结";
constexpr const char* kSuggestions = "建议采纳情况与超出权限的问题";

std::string figure(std::int64_t number) { return std::to_string(number); }

std::string_view verdict_word(const ReportedOpinion& said) {
  if (said.above_authority) return "超出权限，上报";
  if (said.verdict == core::Verdict::adopted) return "采纳";
  return said.verdict == core::Verdict::declined ? "不采纳" : "未定";
}

std::string percent_of(std::int64_t part, std::int64_t whole) {
  const auto percent = core::Rational::percent(part, whole);
  return percent.ok() ? core::format_fixed2(*percent) + "%" : "—";
}

std::int64_t decided(const MonthReport& r, core::Verdict verdict) {
  return std::ranges::count_if(
      r.suggestions, [&](const ReportedOpinion& s) { return s.needs_verdict && s.verdict == verdict; });
}

GridBlock figures(const MonthReport& r) {
  GridBlock block;
  block.columns = 3;
  const bool rule = r.quota.rule.ok();
  const auto add = [&block](std::string label, std::string value) {
    block.cells.push_back({std::move(label), std::move(value)});
  };
  add("入住户数", rule ? figure(r.quota.rule->occupied) : "—");
  add("应访数", rule ? figure(r.quota.rule->required) : "—");
  add("实访数", figure(r.quota.visited));
  add("完成率", rule ? percent_of(r.quota.visited, r.quota.rule->required) : "—");
  add("意见合计", figure(r.opinions.total));
  add("转投诉", figure(r.opinions.referred));
  add("已解决", figure(r.opinions.solved));
  add("未解决", figure(r.opinions.open));
  add("逾期事项", figure(r.matters.overdue));
  add("建议采纳", figure(decided(r, core::Verdict::adopted)));
  add("建议不采纳", figure(decided(r, core::Verdict::declined)));
  add("超出权限", figure(std::ranges::count_if(r.suggestions, &ReportedOpinion::above_authority)));
  add("评价满意", figure(r.ratings.satisfied));
  add("评价基本满意", figure(r.ratings.basic));
  add("评价不满意", figure(r.ratings.dissatisfied));
  return block;
}

TableBlock weeks(const MonthReport& r) {
  TableBlock table;
  table.caption = "每周访问";
  table.columns = {{"周", 1, Align::center},
                   {"起止", 2.2, Align::center},
                   {"主任（次）", 1.2, Align::center},
                   {"客户服务主管（次）", 1.6, Align::center},
                   {"未访说明", 4, Align::left}};
  for (const core::WeekVisits& week : r.quota.weeks) {
    std::string why;
    for (const core::WeekNote* note : r.week_notes) {
      if (note->week == core::format_date(week.monday)) why += (why.empty() ? "" : "；") + note->explanation;
    }
    table.rows.push_back(
        {{"第 " + figure(week.week.week) + " 周",
          core::format_date(week.monday).substr(5) + " 至 " + core::format_date(week.sunday).substr(5),
          figure(week.director), figure(week.supervisor), or_dash(why)},
         false});
  }
  return table;
}

TableBlock categories(const MonthReport& r) {
  TableBlock table;
  table.caption = "意见分类（条）";
  table.columns = {{"内容类别", 2.6, Align::left}};
  for (std::size_t k = 0; k < kOpinionKinds; ++k)
    table.columns.push_back({std::string(form_word(static_cast<core::OpinionKind>(k))), 1, Align::right});
  table.columns.push_back({"合计", 1, Align::right});
  for (std::size_t c = 0; c <= core::kCategories; ++c) {
    const bool sum = c == core::kCategories;
    FormRow row{{sum ? "合计" : std::string(form_word(static_cast<core::Category>(c)))}, sum};
    for (std::size_t k = 0; k < kOpinionKinds; ++k)
      row.cells.push_back(
          figure(sum ? r.opinions.of_kind(static_cast<core::OpinionKind>(k)) : r.opinions.by[c][k]));
    row.cells.push_back(
        figure(sum ? r.opinions.total : r.opinions.of_category(static_cast<core::Category>(c))));
    table.rows.push_back(std::move(row));
  }
  return table;
}

TableBlock suggestions(const MonthReport& r) {
  TableBlock table;
  table.caption = kSuggestions;
  table.columns = {{"记录编号", 2, Align::center},
                   {"类别", 1.4, Align::left},
                   {"内容", 4.4, Align::left},
                   {"决定", 1.6, Align::center},
                   {"理由", 2.6, Align::left}};
  for (const ReportedOpinion& said : r.suggestions) {
    table.rows.push_back({{said.visit_number, std::string(form_word(said.category)), said.text,
                           std::string(verdict_word(said)), or_dash(said.reason)},
                          false});
  }
  return table;
}

TableBlock measures(const MonthReport& r) {
  TableBlock table;
  table.caption = "措施与告知";
  table.columns = {{"措施", 5, Align::left},
                   {"告知人", 1.4, Align::center},
                   {"告知对象", 2.4, Align::left},
                   {"期限", 1.6, Align::center}};
  for (const ReportedMeasure& m : r.measures)
    table.rows.push_back({{m.kept.text, m.informer, m.kept.informed, date_cell(m.kept.due)}, false});
  return table;
}

TableBlock signatures(const MonthReport& r) {
  TableBlock table;
  table.caption = "签署";
  table.columns = {{"环节", 1, Align::center},   {"职务", 1.8, Align::center}, {"签名", 2.4, Align::center},
                   {"日期", 1.6, Align::center}, {"期限", 1.6, Align::center}, {"备注", 1.6, Align::center}};
  const auto add = [&table](std::string step, std::string role, const MonthSigner& signer) {
    const std::string late = signer.late() ? "逾期 " + figure(*signer.on - *signer.due) + " 天"
                                           : std::string(signer.on ? "按期" : "");
    table.rows.push_back({{std::move(step), std::move(role), signer.on ? signer.name : std::string(),
                           signer.on ? core::format_date(*signer.on) : std::string(),
                           signer.due ? core::format_date(*signer.due) : std::string(), late},
                          false});
  };
  add("提交", "客户服务主管", r.submitted);
  add("总结", "管理处主任", r.summarised);
  add("批阅", "管理者代表", r.approved);
  return table;
}

}  // namespace

Form month_summary_form(const core::Workspace& data, std::string_view community, core::Month month) {
  const MonthReport r = month_report(data, community, month);
  Form form;
  form.title = kTitle;
  form.heading = {r.community_name + "　" + figure(month.year) + " 年 " + figure(month.month) + " 月"};
  if (!r.office.empty()) form.heading.insert(form.heading.begin(), r.office);
  form.blocks.emplace_back(figures(r));
  form.blocks.emplace_back(weeks(r));
  form.blocks.emplace_back(categories(r));
  if (r.suggestions.empty()) {
    form.blocks.emplace_back(ParagraphBlock{kSuggestions, "本月没有建议，也没有超出权限的问题。"});
  } else {
    form.blocks.emplace_back(suggestions(r));
  }
  form.blocks.emplace_back(ParagraphBlock{"总结", or_dash(r.summary)});
  if (!r.shortfall.empty()) form.blocks.emplace_back(ParagraphBlock{"未完成说明", r.shortfall});
  if (!r.measures.empty()) form.blocks.emplace_back(measures(r));
  if (!r.reply.empty()) form.blocks.emplace_back(ParagraphBlock{"批阅意见", r.reply});
  form.blocks.emplace_back(signatures(r));
  for (const int year : r.years_without_data) {
    form.blocks.emplace_back(
        ParagraphBlock{"说明", std::to_string(year) + " 年的节假日安排还没有录全，签署期限只按周末推算。"});
  }
  form.footer = std::string(kTitle) + "　" + r.community_name + "　" + core::format_month(month);
  return form;
}

Form filed_month_form(const core::Workspace& data, std::string_view community, core::Month month) {
  const core::MonthSummary* kept = data.month_summaries.find(core::month_id(community, month));
  if (kept != nullptr && kept->state == core::MonthState::approved) {
    if (const std::optional<Form> filed = read_filed_form(kept->form)) return *filed;
  }
  return month_summary_form(data, community, month);
}

std::vector<core::Month> summary_months(const core::Workspace& data, std::string_view community,
                                        const FormPeriod& period) {
  std::vector<core::Month> months;
  for (const core::MonthSummary& kept : data.month_summaries.rows()) {
    const auto month = core::parse_month(kept.month);
    if (kept.community == community && kept.state != core::MonthState::collecting && month.ok() &&
        period.has(core::first_day(*month)))
      months.push_back(*month);
  }
  std::ranges::sort(months);
  return months;
}

Form month_summaries_form(const core::Workspace& data, std::string_view community,
                          std::span<const core::Month> months) {
  Form all;
  all.title = kTitle;
  for (std::size_t i = 0; i < months.size(); ++i) {
    Form one = filed_month_form(data, community, months[i]);
    if (i == 0) {
      all = std::move(one);
      continue;
    }
    all.blocks.emplace_back(PageBreakBlock{});
    all.blocks.emplace_back(HeadBlock{std::move(one.title), std::move(one.heading)});
    std::ranges::move(one.blocks, std::back_inserter(all.blocks));
  }
  if (months.size() > 1) {
    const core::Community* kept = data.communities.find(community);
    all.footer = std::string(kTitle) + (kept == nullptr ? std::string() : "　" + kept->name);
  }
  return all;
}

}  // namespace hufang::app
