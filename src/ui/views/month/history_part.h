// 经过: every step of the month with who, when, lateness and reason; and what changed after submission.
#pragma once

#include "ui/view.h"
#include "ui/views/month/month_model.h"

namespace hufang::ui {

void draw_month_history(Services& services, const MonthModel& model);
// The fields that changed since the month was submitted, old and new. Nothing when nothing did.
void draw_month_changes(const MonthModel& model);

}  // namespace hufang::ui
