#include "app/forms/month_summary_form.h"

#include <optional>
#include <string>

#include "app/forms/form_words.h"
#include "app/month/archive.h"
#include "app/month/report.h"
#include "core/rational.h"

namespace hufang::app {
namespace {

std::string n(std::int64_t number) { return std::to_string(number); }

std::string_view verdict_word(const ReportedOpinion& said) {
  if (said.above_authority) return "超出权限，上报";
  if (said.verdict == core::Verdict::adopted) return "采纳";
  return said.verdict == core::Verdict::declined ? "不采纳" : "未定";
}

std::string percent_of(std::int64_t part, std::int64_t whole) {
  const auto percent = core::Rational::percent(part, whole);
  return percent.ok() ? core::format_fixed2(*percent) + "%" : "—";
}

KeyValueBlock figures(const MonthReport& r) {
  KeyValueBlock block;
  block.columns = 4;
  const bool rule = r.quota.rule.ok();
  block.pairs = {{"入住户数", rule ? n(r.quota.rule->occupied) : "—"},
                 {"应访数", rule ? n(r.quota.rule->required) : "—"},
                 {"实访数", n(r.quota.visited)},
                 {"完成率", rule ? percent_of(r.quota.visited, r.quota.rule->required) : "—"},
                 {"意见合计", n(r.opinions.total)},
                 {"已解决", n(r.opinions.solved)},
                 {"未解决", n(r.opinions.open)},
                 {"转投诉", n(r.opinions.referred)},
                 {"评价满意", n(r.ratings.satisfied)},
                 {"基本满意", n(r.ratings.basic)},
                 {"不满意", n(r.ratings.dissatisfied)},
                 {"逾期事项", n(r.matters.overdue)}};
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
        {{"第 " + n(week.week.week) + " 周",
          core::format_date(week.monday).substr(5) + " 至 " + core::format_date(week.sunday).substr(5),
          n(week.director), n(week.supervisor), or_dash(why)},
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
          n(sum ? r.opinions.of_kind(static_cast<core::OpinionKind>(k)) : r.opinions.by[c][k]));
    row.cells.push_back(n(sum ? r.opinions.total : r.opinions.of_category(static_cast<core::Category>(c))));
    table.rows.push_back(std::move(row));
  }
  return table;
}

TableBlock suggestions(const MonthReport& r) {
  TableBlock table;
  table.caption = "建议采纳情况与超出权限的问题";
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

std::string signed_by(const MonthSigner& signer) {
  if (!signer.on) return {};
  return signer.name + "　" + core::format_date(*signer.on) + (signer.late() ? "（逾期）" : "");
}

}  // namespace

Form month_summary_form(const core::Workspace& data, std::string_view community, core::Month month) {
  const MonthReport r = month_report(data, community, month);
  Form form;
  form.title = "访问业户总结";
  form.heading = {r.community_name + "　" + n(month.year) + " 年 " + n(month.month) + " 月"};
  if (!r.office.empty()) form.heading.insert(form.heading.begin(), r.office);
  form.blocks.emplace_back(figures(r));
  form.blocks.emplace_back(weeks(r));
  form.blocks.emplace_back(categories(r));
  if (!r.suggestions.empty()) form.blocks.emplace_back(suggestions(r));
  form.blocks.emplace_back(ParagraphBlock{"总结", or_dash(r.summary)});
  if (!r.shortfall.empty()) form.blocks.emplace_back(ParagraphBlock{"未完成说明", r.shortfall});
  if (!r.measures.empty()) form.blocks.emplace_back(measures(r));
  if (!r.reply.empty()) form.blocks.emplace_back(ParagraphBlock{"批阅意见", r.reply});
  form.blocks.emplace_back(SignatureBlock{{{"客户服务主管", signed_by(r.submitted)},
                                           {"管理处主任", signed_by(r.summarised)},
                                           {"管理者代表", signed_by(r.approved)}}});
  form.footer = "访问业户总结　" + r.community_name + "　" + core::format_month(month);
  return form;
}

Form filed_month_form(const core::Workspace& data, std::string_view community, core::Month month) {
  const core::MonthSummary* kept = data.month_summaries.find(core::month_id(community, month));
  if (kept != nullptr && kept->state == core::MonthState::approved) {
    if (const std::optional<Form> filed = read_filed_form(kept->form)) return *filed;
  }
  return month_summary_form(data, community, month);
}

}  // namespace hufang::app
