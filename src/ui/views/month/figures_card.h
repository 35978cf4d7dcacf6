// The month's figures: quota, weeks, opinions by category and kind, ratings, trends.
#pragma once

#include "ui/views/month/month_model.h"

namespace hufang::ui {

void draw_month_figures(const MonthModel& model);

}  // namespace hufang::ui
