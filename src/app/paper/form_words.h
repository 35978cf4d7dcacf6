// The words of the procedure's own forms: in Chinese, whatever the screen's language.
//
// Holds always: names and phones of homes are masked unless `names` asks for them whole; nothing is an empty
// text where a reader could take it for a slip: what there is none of is "—".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/visit_check.h"
#include "core/workspace.h"

namespace hufang::app {

// The days that a form is about, both included.
struct FormPeriod {
  core::Date from{};
  core::Date to{};
  bool has(core::Date day) const { return from <= day && day <= to; }
  bool operator==(const FormPeriod&) const = default;
};
FormPeriod month_period(core::Month month);
FormPeriod year_period(int year);
// "2026 年 5 月", "2026 年", else "2026-05-01 至 2026-06-15".
std::string period_words(const FormPeriod& period);

std::string_view form_word(core::Category category);
std::string_view form_word(core::OpinionKind kind);
std::string_view form_word(core::VisitWay way);
std::string_view form_word(core::Rating rating);
std::string_view form_word(core::SignatureState state);
std::string_view form_word(core::Confirmation confirmation);

std::string chinese_date(core::Date date);                     // 2026 年 5 月 20 日
std::string date_cell(const std::optional<core::Date>& date);  // 2026-05-20 or —
std::string clock_time(std::int64_t minute);                   // 10:05
std::string or_dash(std::string_view text);
// "2026-05-20 10:00–10:25", as much of it as is known.
std::string visit_time(const core::Visit& visit);
std::string staff_names(const core::Workspace& data, const std::vector<std::string>& staff);  // 王敏、赵刚
std::string room_words(const core::Workspace& data, std::string_view household);              // 3-1-1202
std::string household_words(const core::Workspace& data, std::string_view household, bool names);
// A free text about a household, its name masked in it.
std::string said_of(const core::Workspace& data, std::string_view household, std::string_view text,
                    bool names);
// 已预约 2026-05-20 10:00，准时 …
std::string appointment_words(const core::Workspace& data, const core::Visit& visit);
// 照片 2 张，视频 1 段
std::string attachment_words(const core::Workspace& data, std::string_view visit);

// Of what an opinion led to; `matter` may be null.
std::string handling_words(const core::Workspace& data, const core::Opinion& opinion,
                           const core::Matter* matter);
std::string opinion_state(const core::Opinion& opinion, const core::Matter* matter, core::Date day);
// 协调中，逾期 3 天: as the day ended.
std::string matter_state_words(const core::Matter& matter, core::Date day);
std::string feedback_words(const core::Workspace& data, const core::Matter& matter, bool names);
std::string responsible_words(const core::Workspace& data, const core::Matter& matter);

}  // namespace hufang::app
