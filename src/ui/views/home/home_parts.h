// The cards of the first screen. Each draws from the Dashboard or its Overview and goes to the screen that
// has more.
#pragma once

#include "app/office/overview.h"
#include "ui/view.h"
#include "ui/views/home/dashboard.h"

namespace hufang::ui {

// 本月访问: households visited of those required, and what is left out. True when the calculation is asked
// for.
bool draw_quota_card(const Dashboard& dashboard, Navigator& navigator, float min_height);
// 每周必访: the weekly visits of the director and the supervisor. True when the missed weeks are to be
// explained.
bool draw_weeks_card(const Dashboard& dashboard, float min_height);
// 4 月总结流程: the three steps of last month, and the way to the one that waits.
void draw_month_card(const Dashboard& dashboard, Services& services, float min_height);
// 承诺事项: the most urgent matters.
void draw_matters_card(const Dashboard& dashboard, Services& services, float min_height);
// 接下来访谁: the first of the plan, with the way to an appointment.
void draw_plan_card(const Dashboard& dashboard, Navigator& navigator, float min_height);
// 业户: rooms and who lives in them.
void draw_people_card(const app::Overview& overview, Navigator& navigator, float min_height);
// 接下来: the steps from an empty community to a counted questionnaire, with what is left of them.
void draw_steps_card(const app::Overview& overview, Services& services, float min_height);
// 年度问卷: issued, returned, the 60% line and the deadline on one strip.
void draw_survey_strip(const app::Overview& overview, core::Date today, Navigator& navigator);

}  // namespace hufang::ui
