// The cards of the first screen. Each draws from an Overview and goes to the screen that has more.
#pragma once

#include "app/overview.h"
#include "ui/view.h"

namespace hufang::ui {

// 本月应访: how many households are to be visited this month, with the whole calculation.
void draw_quota_card(const app::Overview& overview, core::Date today, Navigator& navigator, float min_height);
// 业户: rooms and who lives in them.
void draw_people_card(const app::Overview& overview, Navigator& navigator, float min_height);
// 接下来: the steps from an empty community to a counted questionnaire, with what is left of them.
void draw_steps_card(const app::Overview& overview, Services& services, float min_height);
// 年度问卷: issued, returned, the 60% line and the deadline on one strip.
void draw_survey_strip(const app::Overview& overview, core::Date today, Navigator& navigator);

}  // namespace hufang::ui
