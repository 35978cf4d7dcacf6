#include "app/visits/visit_table_form.h"

#include <algorithm>
#include <map>

#include "app/visits/visit_record_form.h"
#include "core/matter_past.h"

namespace hufang::app {
namespace {

// The opinions of each visit, in their order, found once for all visits.
std::map<std::string_view, std::vector<const core::Opinion*>> opinions_by_visit(const core::Workspace& data,
                                                                                std::string_view community) {
  std::map<std::string_view, std::vector<const core::Opinion*>> out;
  for (const core::Opinion& opinion : data.opinions.rows()) {
    if (opinion.community == community) out[opinion.visit].push_back(&opinion);
  }
  for (auto& [visit, opinions] : out) std::ranges::sort(opinions, {}, &core::Opinion::position);
  return out;
}

Form started(const core::Workspace& data, std::string_view community, const FormPeriod& period,
             std::string title, core::Date today) {
  Form form;
  form.title = std::move(title);
  form.landscape = true;
  const core::Community* found = data.communities.find(community);
  const std::string name = found != nullptr ? found->name : std::string();
  form.heading = {name + "　" + period_words(period)};
  form.footer =
      form.title + " · " + name + " · " + period_words(period) + " · 打印日期 " + core::format_date(today);
  return form;
}

std::string signature_words(const core::Visit& visit) {
  return visit.state == core::VisitState::voided ? "已作废：" + or_dash(visit.void_reason)
                                                 : std::string(form_word(visit.signature));
}

std::vector<std::string> visit_cells(const core::Workspace& data, const core::Visit& visit, bool names) {
  return {or_dash(visit.number),
          visit_time(visit),
          room_words(data, visit.household),
          or_dash(said_of(data, visit.household, visit.met, names)),
          appointment_words(data, visit),
          std::string(form_word(visit.way)),
          staff_names(data, visit.staff)};
}

// 主管意见 with who wrote it; empty, to be written on by hand, until it is signed.
std::string review_words(const core::Workspace& data, const core::Visit& visit, bool names) {
  const core::VisitReview* review = data.visit_reviews.find(visit.id);
  if (review == nullptr) return {};
  std::string text = said_of(data, visit.household, review->text, names);
  if (!review->name.empty()) text += "（" + review->name + "）";
  return text;
}

// What is written in the return visit itself: opinions, then the note.
std::string return_words(const core::Workspace& data, const core::Visit& visit,
                         const std::vector<const core::Opinion*>& opinions, bool names) {
  std::string text;
  for (const core::Opinion* opinion : opinions) text += (text.empty() ? "" : "；") + opinion->text;
  if (!visit.note.empty()) text += (text.empty() ? "" : "；") + visit.note;
  return or_dash(said_of(data, visit.household, text, names));
}

}  // namespace

Form visit_table_form(const core::Workspace& data, std::string_view community, const FormPeriod& period,
                      core::Date today, bool names) {
  Form form = started(data, community, period, "业户访问记录汇总表", today);
  TableBlock table;
  table.columns = {{"编号", 20, Align::left},
                   {"访问日期时间", 20, Align::left},
                   {"房号", 15, Align::left},
                   {"被访人", 12, Align::left},
                   {"预约情况", 22, Align::left},
                   {"访问方式", 11, Align::left},
                   {"访问人", 11, Align::left},
                   {"内容类别", 18, Align::left},
                   {"意见建议", 34, Align::left},
                   {"现场处理／协调部门", 24, Align::left},
                   {"承诺日期", 13, Align::left},
                   {"完成情况", 15, Align::left},
                   {"反馈日期与方式", 16, Align::left},
                   {"转投诉编号", 14, Align::left},
                   {"附件", 9, Align::left},
                   {"签名", 11, Align::left},
                   {"主管意见", 30, Align::left}};
  const auto visits = visits_of(data, community, period, core::VisitKind::visit);
  const auto opinions = opinions_by_visit(data, community);
  std::size_t said = 0;
  for (const core::Visit* visit : visits) {
    const auto found = opinions.find(visit->id);
    const std::size_t count = found == opinions.end() ? 0 : found->second.size();
    said += count;
    for (std::size_t i = 0; i < std::max<std::size_t>(count, 1); ++i) {
      const core::Opinion* opinion = count > 0 ? found->second[i] : nullptr;
      const core::Matter* matter = opinion != nullptr ? data.matters.find(opinion->matter) : nullptr;
      std::vector<std::string> cells = visit_cells(data, *visit, names);
      cells.push_back(opinion == nullptr ? "—"
                                         : std::string(form_word(opinion->category)) + "（" +
                                               std::string(form_word(opinion->kind)) + "）");
      cells.push_back(opinion == nullptr ? "无"
                                         : or_dash(said_of(data, visit->household, opinion->text, names)));
      cells.push_back(opinion == nullptr ? "—" : handling_words(data, *opinion, matter));
      cells.push_back(matter == nullptr ? "—" : date_cell(matter->promised));
      cells.push_back(opinion == nullptr ? "—" : opinion_state(*opinion, matter, state_day(*visit, today)));
      cells.push_back(matter == nullptr ? "—" : feedback_words(data, *matter, names));
      cells.push_back(matter == nullptr ? "—" : or_dash(matter->referral_number));
      cells.push_back(attachment_words(data, visit->id));
      cells.push_back(signature_words(*visit));
      cells.push_back(review_words(data, *visit, names));
      table.rows.push_back({std::move(cells), false});
    }
  }
  form.blocks.push_back(KeyValueBlock{
      4, {{"访问记录", std::to_string(visits.size()) + " 份"}, {"意见建议", std::to_string(said) + " 条"}}});
  form.blocks.push_back(std::move(table));
  form.blocks.push_back(SignatureBlock{{{"制表人", ""}, {"客户服务主管", ""}}});
  return form;
}

Form return_visit_form(const core::Workspace& data, std::string_view community, const FormPeriod& period,
                       core::Date today, bool names) {
  Form form = started(data, community, period, "回访记录表", today);
  TableBlock table;
  table.columns = {
      {"序号", 9, Align::center},    {"编号", 24, Align::left},     {"回访日期时间", 25, Align::left},
      {"房号", 20, Align::left},     {"被访人", 18, Align::left},   {"回访方式", 18, Align::left},
      {"回访人", 18, Align::left},   {"回访事由", 42, Align::left}, {"落实情况与业户意见", 50, Align::left},
      {"业户评价", 18, Align::left}, {"签名", 19, Align::left}};
  const auto visits = visits_of(data, community, period, core::VisitKind::return_visit);
  const auto opinions = opinions_by_visit(data, community);
  static const std::vector<const core::Opinion*> kNothing;
  for (const core::Visit* visit : visits) {
    const core::Matter* matter = data.matters.find(visit->return_of_matter);
    const core::Visit* first = data.visits.find(visit->return_of_visit);
    std::string cause = "定期回访";
    std::string outcome;
    if (matter != nullptr) {
      cause = "事项 " + matter->number + "：" + said_of(data, matter->household, matter->text, names);
      const core::Date seen = state_day(*visit, today);
      outcome = matter_state_words(*matter, seen);
      const auto then = core::matter_on(*matter, seen);
      if (then && then->state != core::MatterState::open && !matter->resolution.empty())
        outcome += "；" + matter->resolution;
    } else if (first != nullptr) {
      cause = "访问记录 " + or_dash(first->number) + "（" + date_cell(first->on) + "）";
    }
    const auto found = opinions.find(visit->id);
    const std::string said =
        return_words(data, *visit, found == opinions.end() ? kNothing : found->second, names);
    if (outcome.empty()) {
      outcome = said;
    } else if (said != "—") {
      outcome += "；" + said;
    }
    table.rows.push_back(
        {{std::to_string(table.rows.size() + 1), or_dash(visit->number), visit_time(*visit),
          room_words(data, visit->household), or_dash(said_of(data, visit->household, visit->met, names)),
          std::string(form_word(visit->way)), staff_names(data, visit->staff), std::move(cause),
          std::move(outcome), std::string(form_word(visit->rating)), signature_words(*visit)},
         false});
  }
  form.blocks.push_back(KeyValueBlock{4, {{"回访", std::to_string(visits.size()) + " 次"}}});
  form.blocks.push_back(std::move(table));
  form.blocks.push_back(SignatureBlock{{{"制表人", ""}, {"客户服务主管", ""}}});
  return form;
}

}  // namespace hufang::app
