#include "app/matters/matter_ledger_form.h"

#include <algorithm>
#include <tuple>

#include "core/matters.h"

namespace hufang::app {
namespace {

using Matters = std::vector<const core::Matter*>;

std::string notes_words(const core::Workspace& data, const core::Matter& matter, bool names) {
  std::string text;
  const auto add = [&text](const std::string& more) { text += (text.empty() ? "" : "；") + more; };
  if (matter.escalated) add(matter.decision.empty() ? "超出权限，已上报" : "上级决定：" + matter.decision);
  if (!matter.referral_outcome.empty()) add("投诉处理结果：" + matter.referral_outcome);
  for (const std::string& note : matter.notes) add(said_of(data, matter.household, note, names));
  if (matter.reopened > 0) add("重新打开 " + std::to_string(matter.reopened) + " 次");
  return text;
}

std::string outcome_words(const core::Matter& matter, core::Date today) {
  std::string text = matter_state_words(matter, today);
  if (!matter.resolution.empty()) text += "；" + matter.resolution;
  return text;
}

TableBlock table_of(const core::Workspace& data, const Matters& matters, core::Date today, bool names) {
  TableBlock table;
  table.columns = {{"编号", 24, Align::left},
                   {"登记日期", 20, Align::center},
                   {"房号", 17, Align::left},
                   {"业户", 15, Align::left},
                   {"内容类别", 17, Align::left},
                   {"意见建议", 36, Align::left},
                   {"责任人／协调部门", 22, Align::left},
                   {"承诺日期", 20, Align::center},
                   {"完成情况", 30, Align::left},
                   {"反馈日期与方式", 22, Align::left},
                   {"转投诉编号", 20, Align::left},
                   {"业户确认", 15, Align::left},
                   {"备注", 20, Align::left}};
  for (const core::Matter* m : matters) {
    table.rows.push_back(
        {{or_dash(m->number), date_cell(m->opened_on), room_words(data, m->household),
          household_words(data, m->household, names), std::string(form_word(m->category)),
          said_of(data, m->household, m->text, names), responsible_words(data, *m), date_cell(m->promised),
          outcome_words(*m, today), feedback_words(data, *m, names), or_dash(m->referral_number),
          std::string(form_word(m->confirmation)), notes_words(data, *m, names)},
         false});
  }
  return table;
}

std::string count(std::size_t n) { return std::to_string(n) + " 项"; }

KeyValueBlock figures(const Matters& opened, const Matters& earlier, core::Date today) {
  std::size_t closed = 0, resolved = 0, late = 0, referred = 0;
  for (const core::Matter* m : opened) {
    closed += core::matter_state(*m) == core::MatterState::closed ? 1 : 0;
    resolved += core::matter_state(*m) == core::MatterState::resolved ? 1 : 0;
    late += core::overdue(*m, today) ? 1 : 0;
    referred += m->referral_number.empty() ? 0 : 1;
  }
  return {4,
          {{"本期登记", count(opened.size())},
           {"已办结", count(closed)},
           {"待业户确认", count(resolved)},
           {"处理中", count(opened.size() - closed - resolved)},
           {"逾期", count(late)},
           {"转投诉", count(referred)},
           {"以前登记、期初未办结", count(earlier.size())}}};
}

Form started(const core::Workspace& data, std::string_view community, std::string_view about,
             core::Date today) {
  Form form;
  form.title = "意见处理台账";
  form.landscape = true;
  const core::Community* found = data.communities.find(community);
  const std::string name = found != nullptr ? found->name : std::string();
  form.heading = {name + "　" + std::string(about)};
  form.footer =
      form.title + " · " + name + " · " + std::string(about) + " · 打印日期 " + core::format_date(today);
  return form;
}

SignatureBlock signatures() { return {{{"制表人", ""}, {"客户服务主管", ""}, {"管理处主任", ""}}}; }

}  // namespace

Form matter_list_form(const core::Workspace& data, std::string_view community, std::string_view part,
                      const std::vector<const core::Matter*>& matters, core::Date today, bool names) {
  Form form = started(data, community, part, today);
  form.blocks.push_back(table_of(data, matters, today, names));
  form.blocks.push_back(signatures());
  return form;
}

Form matter_ledger_form(const core::Workspace& data, std::string_view community, const FormPeriod& period,
                        core::Date today, bool names) {
  Matters opened, earlier;
  for (const core::Matter& m : data.matters.rows()) {
    if (m.community != community || !m.opened_on || *m.opened_on > period.to) continue;
    if (period.has(*m.opened_on)) {
      opened.push_back(&m);
    } else if (core::matter_state(m) != core::MatterState::closed ||
               (m.closed_on && *m.closed_on >= period.from)) {
      earlier.push_back(&m);
    }
  }
  const auto by_day = [](const core::Matter* a, const core::Matter* b) {
    return std::tie(*a->opened_on, a->number, a->id) < std::tie(*b->opened_on, b->number, b->id);
  };
  std::ranges::sort(opened, by_day);
  std::ranges::sort(earlier, by_day);

  Form form = started(data, community, period_words(period), today);
  form.blocks.push_back(figures(opened, earlier, today));
  form.blocks.push_back(table_of(data, opened, today, names));
  if (!earlier.empty()) {
    TableBlock table = table_of(data, earlier, today, names);
    table.caption = "以前登记、期初尚未办结的事项";
    form.blocks.push_back(std::move(table));
  }
  form.blocks.push_back(signatures());
  return form;
}

}  // namespace hufang::app
