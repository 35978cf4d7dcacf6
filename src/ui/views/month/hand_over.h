// Handing a month on: one file for whoever has the next step.
#pragma once

#include <string>
#include <string_view>

#include "core/model/month.h"
#include "ui/view.h"

namespace hufang::ui {

// "发给主任" and the like.
std::string_view hand_over_words(core::MonthState state);
// "翠湖花园-2026-05-已提交.hufang.json"
std::string hand_over_name(const app::Session& session, core::Month month, core::MonthState state);
void hand_over(Services& services, core::Month month, core::MonthState state);

}  // namespace hufang::ui
