// What a visit is, in words: ways, states, categories, handling, what is missing. Views live until the end of
// the frame.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/visits/visit_list.h"
#include "core/visit_check.h"
#include "ui/theme.h"
#include "ui/words/enum_words.h"

namespace hufang::ui {

std::string_view numbered(core::Category category);  // "④ 维修"
std::string_view words(core::VisitGap gap);
Tone tone(core::VisitState state);
Tone tone(core::AppointmentState state);
Tone tone(core::Handling handling);

// "3-1-1202 王**"; the name whole when `shown`.
std::string_view place_words(const app::VisitPlace& place, bool shown);
// "住家 · 常住".
std::string_view stay_words(const core::Household& household);
// The names of staff, joined; somebody who is not there is left out.
std::string_view staff_words(const core::Workspace& data, const std::vector<std::string>& staff);
// "5 月 20 日 10:00", or the day alone.
std::string_view time_words(core::Date on, std::int64_t minute);

}  // namespace hufang::ui
