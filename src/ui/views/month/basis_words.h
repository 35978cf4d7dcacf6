// What a submitted month rests on and what is there now, in words for the list of changes.
#pragma once

#include "app/month/basis.h"
#include "ui/views/month/month_model.h"

namespace hufang::ui {

MonthChangeLine basis_line(const core::Workspace& data, const core::MonthSummary& month,
                           const app::BasisChange& change);

}  // namespace hufang::ui
