#include "app/paper/form_words.h"

#include "app/roster/masking.h"
#include "app/roster/roster_list.h"
#include "core/digits.h"
#include "core/matter_past.h"

namespace hufang::app {
namespace {

constexpr std::string_view kNone = "—";
constexpr std::string_view kCategories[] = {
    "保安",     "保洁",     "绿化",           "维修",     "休闲物品和儿童游乐设施",
    "管理人员", "便民服务", "特殊困难和需求", "社区文化", "其他"};
constexpr std::string_view kKinds[] = {"意见", "建议", "投诉", "困难需求", "表扬"};
constexpr std::string_view kWays[] = {"上门", "管理处办公室", "户外休闲时", "问卷", "电话", "其他"};
constexpr std::string_view kRatings[] = {"—", "满意", "基本满意", "不满意"};
constexpr std::string_view kSignatures[] = {"未请签名", "已签名", "业户不愿签名", "业户不在场"};
constexpr std::string_view kConfirmations[] = {"—", "满意", "基本满意", "不满意", "无法联系"};

template <class E, std::size_t N>
std::string_view named(const std::string_view (&names)[N], E value) {
  static_assert(N == core::enum_count<E>());
  return names[static_cast<std::size_t>(value)];
}

void join(std::string& text, std::string_view mark, std::string_view more) {
  if (more.empty()) return;
  if (!text.empty()) text += mark;
  text += more;
}

std::string_view staff_name(const core::Workspace& data, std::string_view id) {
  const core::Staff* found = data.staff.find(id);
  return found != nullptr ? std::string_view(found->name) : std::string_view{};
}

}  // namespace

FormPeriod month_period(core::Month month) { return {core::first_day(month), core::last_day(month)}; }
FormPeriod year_period(int year) { return {core::first_day({year, 1}), core::last_day({year, 12})}; }

std::string period_words(const FormPeriod& period) {
  const core::Month month = core::month_of(period.from);
  const std::string year = std::to_string(month.year) + " 年";
  if (period == month_period(month)) return year + " " + std::to_string(month.month) + " 月";
  if (period == year_period(month.year)) return year;
  return core::format_date(period.from) + " 至 " + core::format_date(period.to);
}

std::string_view form_word(core::Category category) { return named(kCategories, category); }
std::string_view form_word(core::OpinionKind kind) { return named(kKinds, kind); }
std::string_view form_word(core::VisitWay way) { return named(kWays, way); }
std::string_view form_word(core::Rating rating) { return named(kRatings, rating); }
std::string_view form_word(core::SignatureState state) { return named(kSignatures, state); }
std::string_view form_word(core::Confirmation confirmation) { return named(kConfirmations, confirmation); }

std::string chinese_date(core::Date date) {
  const core::Ymd d = core::to_ymd(date);
  return std::to_string(d.year) + " 年 " + std::to_string(d.month) + " 月 " + std::to_string(d.day) + " 日";
}

std::string date_cell(const std::optional<core::Date>& date) {
  return date ? core::format_date(*date) : std::string(kNone);
}

std::string clock_time(std::int64_t minute) {
  return core::padded(minute / 60, 2) + ":" + core::padded(minute % 60, 2);
}

std::string or_dash(std::string_view text) { return std::string(text.empty() ? kNone : text); }

std::string visit_time(const core::Visit& visit) {
  std::string text = date_cell(visit.on);
  if (visit.started >= 0) text += " " + clock_time(visit.started);
  if (visit.started >= 0 && visit.ended >= 0) text += "–" + clock_time(visit.ended);
  return text;
}

std::string staff_names(const core::Workspace& data, const std::vector<std::string>& staff) {
  std::string text;
  for (const std::string& id : staff) join(text, "、", staff_name(data, id));
  return or_dash(text);
}

std::string room_words(const core::Workspace& data, std::string_view household) {
  const core::Household* found = data.households.find(household);
  const core::Room* room = found != nullptr ? data.rooms.find(found->room) : nullptr;
  return room != nullptr ? room_label(data, *room) : std::string(kNone);
}

std::string household_words(const core::Workspace& data, std::string_view household, bool names) {
  const core::Household* found = data.households.find(household);
  if (found == nullptr) return std::string(kNone);
  return or_dash(names ? found->name : masked_name(found->name, found->kind));
}

std::string said_of(const core::Workspace& data, std::string_view household, std::string_view text,
                    bool names) {
  std::string out(text);
  const core::Household* found = data.households.find(household);
  if (!names && found != nullptr && !found->name.empty()) {
    const std::string masked = masked_name(found->name, found->kind);
    for (std::size_t at = 0; (at = out.find(found->name, at)) != std::string::npos; at += masked.size())
      out.replace(at, found->name.size(), masked);
  }
  return out;
}

std::string appointment_words(const core::Workspace& data, const core::Visit& visit) {
  const core::Appointment* appointment = data.appointments.find(visit.appointment);
  std::string text;
  if (appointment != nullptr) {
    text = "已预约 " + date_cell(appointment->on);
    if (appointment->minute >= 0) text += " " + clock_time(appointment->minute);
  }
  switch (core::punctuality(data, visit)) {
    case core::Punctuality::no_appointment:
      return "未预约（不符合项），原因：" + or_dash(visit.no_appointment_reason);
    case core::Punctuality::on_time:
      return text + "，准时";
    case core::Punctuality::early:
      return text + "，早到（不符合项）";
    case core::Punctuality::late:
      return text + "，迟到（不符合项）";
    case core::Punctuality::other_day:
      return text + "，不在预约当天（不符合项）";
    case core::Punctuality::unknown:
    case core::Punctuality::not_applicable:
      break;
  }
  return text.empty() ? "不需预约" : text;
}

std::string attachment_words(const core::Workspace& data, std::string_view visit) {
  int photos = 0, videos = 0;
  for (const core::Attachment& attachment : data.attachments.rows()) {
    if (attachment.visit == visit) ++(attachment.kind == core::AttachmentKind::photo ? photos : videos);
  }
  std::string text;
  if (photos > 0) text = "照片 " + std::to_string(photos) + " 张";
  if (videos > 0) join(text, "，", "视频 " + std::to_string(videos) + " 段");
  return text.empty() ? "无" : text;
}

std::string responsible_words(const core::Workspace& data, const core::Matter& matter) {
  std::string text(staff_name(data, matter.owner));
  join(text, "／", matter.department);
  return or_dash(text);
}

std::string handling_words(const core::Workspace& data, const core::Opinion& opinion,
                           const core::Matter* matter) {
  std::string text;
  switch (opinion.handling) {
    case core::Handling::none:
      return std::string(kNone);
    case core::Handling::solved:
      text = "现场解决";
      if (!opinion.solution.empty()) text += "：" + opinion.solution;
      return text;
    case core::Handling::coordinated:
      text = "协调处理";
      break;
    case core::Handling::escalated:
      text = "超出权限上报";
      break;
    case core::Handling::referred:
      text = "转投诉处理";
      break;
  }
  if (matter == nullptr) return text;
  if (const std::string who = responsible_words(data, *matter); who != kNone) text += "：" + who;
  if (!matter->decision.empty()) text += "；上级决定：" + matter->decision;
  return text;
}

std::string matter_state_words(const core::Matter& matter, core::Date day) {
  const core::MatterOn then = core::matter_on(matter, day).value_or(core::MatterOn{});
  std::string text;
  switch (then.state) {
    case core::MatterState::closed:
      text = "已办结" + (then.closed_on ? " " + core::format_date(*then.closed_on) : std::string());
      break;
    case core::MatterState::resolved:
      text = "已处理，待业户确认";
      break;
    case core::MatterState::open:
      text = matter.escalated ? "已上报" : then.referred ? "转投诉处理中" : "协调中";
      break;
  }
  if (then.overdue()) text += "，逾期 " + std::to_string(then.days_overdue) + " 天";
  return text;
}

std::string opinion_state(const core::Opinion& opinion, const core::Matter* matter, core::Date day) {
  if (matter != nullptr) return matter_state_words(*matter, day);
  return opinion.handling == core::Handling::solved ? "已解决" : std::string(kNone);
}

std::string feedback_words(const core::Workspace& data, const core::Matter& matter, bool names) {
  if (matter.feedback_on) {
    std::string text = core::format_date(*matter.feedback_on);
    join(text, " ", matter.feedback_way);
    if (!matter.feedback_by.empty() || !matter.feedback_to.empty()) {
      text += "，" + or_dash(matter.feedback_by) + "告知" +
              or_dash(said_of(data, matter.household, matter.feedback_to, names));
    }
    return text;
  }
  return matter.feedback == core::FeedbackOwed::no ? "不需反馈" : "待反馈";
}

}  // namespace hufang::app
