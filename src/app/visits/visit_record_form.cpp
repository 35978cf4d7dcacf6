#include "app/visits/visit_record_form.h"

#include <algorithm>
#include <tuple>

#include "app/visits/opinions.h"

namespace hufang::app {
namespace {

bool is_return(const core::Visit& visit) { return visit.kind == core::VisitKind::return_visit; }

std::string title_of(const core::Visit& visit) { return is_return(visit) ? "业户回访记录" : "业户访问记录"; }

std::vector<std::string> heading_of(const core::Workspace& data, const core::Visit& visit) {
  const core::Community* community = data.communities.find(visit.community);
  if (community == nullptr) return {};
  if (community->office.empty()) return {community->name};
  return {community->name + "　" + community->office};
}

// What a return visit follows up.
std::string cause_words(const core::Workspace& data, const core::Visit& visit, bool names) {
  if (const core::Matter* matter = data.matters.find(visit.return_of_matter))
    return "事项 " + matter->number + "：" + said_of(data, matter->household, matter->text, names);
  if (const core::Visit* first = data.visits.find(visit.return_of_visit))
    return "访问记录 " + or_dash(first->number) + "（" + date_cell(first->on) + "）";
  return "定期回访";
}

GridBlock facts(const core::Workspace& data, const core::Visit& visit, bool names) {
  const bool again = is_return(visit);
  GridBlock grid;
  grid.cells = {{"编号", or_dash(visit.number)},
                {again ? "回访日期时间" : "访问日期时间", visit_time(visit)},
                {"房号", room_words(data, visit.household)},
                {"业户", household_words(data, visit.household, names)},
                {"被访人", or_dash(said_of(data, visit.household, visit.met, names))},
                {again ? "回访人" : "访问人", staff_names(data, visit.staff)},
                {again ? "回访方式" : "访问方式", std::string(form_word(visit.way))},
                {again ? "对回访的评价" : "对访问的评价", std::string(form_word(visit.rating))},
                {"预约情况", appointment_words(data, visit), 2},
                {again ? "回访目的" : "访问目的", or_dash(visit.purpose), 2}};
  if (again) grid.cells.push_back({"回访事由", cause_words(data, visit, names), 2});
  if (visit.state == core::VisitState::voided)
    grid.cells.push_back({"作废原因", or_dash(visit.void_reason), 2});
  return grid;
}

TableBlock opinions(const core::Workspace& data, const core::Visit& visit, core::Date today, bool names) {
  TableBlock table;
  table.caption = "内容与处理";
  table.columns = {{"序号", 8, Align::center},          {"内容类别", 20, Align::left},
                   {"意见建议", 38, Align::left},       {"现场处理／协调部门", 33, Align::left},
                   {"承诺日期", 20, Align::center},     {"完成情况", 20, Align::left},
                   {"反馈日期与方式", 22, Align::left}, {"转投诉编号", 20, Align::left}};
  for (const core::Opinion* opinion : opinions_of(data, visit.id)) {
    const core::Matter* matter = data.matters.find(opinion->matter);
    table.rows.push_back(
        {{std::to_string(table.rows.size() + 1),
          std::string(form_word(opinion->category)) + "（" + std::string(form_word(opinion->kind)) + "）",
          or_dash(said_of(data, visit.household, opinion->text, names)),
          handling_words(data, *opinion, matter), matter != nullptr ? date_cell(matter->promised) : "—",
          opinion_state(*opinion, matter, state_day(visit, today)),
          matter != nullptr ? feedback_words(data, *matter, names) : "—",
          matter != nullptr ? or_dash(matter->referral_number) : "—"},
         false});
  }
  if (table.rows.empty())
    table.rows.push_back({{"", "", "业户没有提出意见和建议。", "", "", "", "", ""}, false});
  return table;
}

InkBlock signature(const core::Workspace& data, const core::Visit& visit) {
  InkBlock ink;
  ink.label = "业户签名";
  if (visit.signature == core::SignatureState::given) {
    const auto drawn = std::ranges::find(data.signatures.rows(), visit.id, &core::Signature::visit);
    if (drawn != data.signatures.rows().end() && !drawn->strokes.empty()) {
      ink.strokes = drawn->strokes;
      ink.height = drawn->height;
      return ink;
    }
  }
  ink.text = form_word(visit.signature);
  return ink;
}

PicturesBlock pictures(const core::Workspace& data, const core::Visit& visit) {
  PicturesBlock block;
  block.caption = "现场照片（编号 " + or_dash(visit.number) + "）";
  for (const core::Attachment& attachment : data.attachments.rows()) {
    if (attachment.visit == visit.id && attachment.kind == core::AttachmentKind::photo)
      block.pictures.push_back({attachment.hash, attachment.caption});
  }
  return block;
}

void add_blocks(Form& form, const core::Workspace& data, const core::Visit& visit, core::Date today,
                bool names) {
  form.blocks.push_back(facts(data, visit, names));
  form.blocks.push_back(opinions(data, visit, today, names));
  GridBlock rest;
  rest.cells = {{"附件", attachment_words(data, visit.id), 2}};
  if (!visit.note.empty())
    rest.cells.push_back({"备注", said_of(data, visit.household, visit.note, names), 2});
  form.blocks.push_back(std::move(rest));
  form.blocks.push_back(signature(data, visit));
  const core::VisitReview* review = data.visit_reviews.find(visit.id);
  form.blocks.push_back(GridBlock{
      2, {{"主管意见", review == nullptr ? "" : said_of(data, visit.household, review->text, names), 2, 3}}});
  form.blocks.push_back(SignatureBlock{
      {{is_return(visit) ? "回访人" : "访问人", staff_names(data, visit.staff)},
       {"日期", visit.on ? chinese_date(*visit.on) : std::string()},
       {"客户服务主管", review == nullptr ? "" : review->name},
       {"日期", review != nullptr && review->on ? chinese_date(*review->on) : std::string()}}});
  if (PicturesBlock photos = pictures(data, visit); !photos.pictures.empty())
    form.blocks.push_back(std::move(photos));
}

std::string footer_of(const core::Workspace& data, std::string_view title, std::string_view community) {
  const core::Community* found = data.communities.find(community);
  return std::string(title) + (found != nullptr ? " · " + found->name : std::string());
}

}  // namespace

core::Date state_day(const core::Visit& visit, core::Date today) {
  return is_return(visit) && visit.on ? std::min(*visit.on, today) : today;
}

Form visit_record_form(const core::Workspace& data, const core::Visit& visit, core::Date today, bool names) {
  const core::Visit* const only[] = {&visit};
  Form form = visit_records_form(data, only, today, names);
  if (!visit.number.empty()) form.footer += " · " + visit.number;
  return form;
}

Form visit_records_form(const core::Workspace& data, std::span<const core::Visit* const> visits,
                        core::Date today, bool names) {
  Form form;
  form.title = "业户访问记录";
  if (visits.empty()) return form;
  form.title = title_of(*visits.front());
  form.heading = heading_of(data, *visits.front());
  form.footer = footer_of(data, form.title, visits.front()->community);
  for (const core::Visit* visit : visits) {
    if (visit != visits.front()) {
      form.blocks.push_back(PageBreakBlock{});
      form.blocks.push_back(HeadBlock{title_of(*visit), heading_of(data, *visit)});
    }
    add_blocks(form, data, *visit, today, names);
  }
  return form;
}

std::vector<const core::Visit*> visits_of(const core::Workspace& data, std::string_view community,
                                          const FormPeriod& period, core::VisitKind kind) {
  std::vector<const core::Visit*> found;
  for (const core::Visit& visit : data.visits.rows()) {
    if (visit.community == community && visit.kind == kind && visit.state != core::VisitState::draft &&
        visit.on && period.has(*visit.on))
      found.push_back(&visit);
  }
  std::ranges::sort(found, [](const core::Visit* a, const core::Visit* b) {
    return std::tie(*a->on, a->started, a->number, a->id) < std::tie(*b->on, b->started, b->number, b->id);
  });
  return found;
}

}  // namespace hufang::app
