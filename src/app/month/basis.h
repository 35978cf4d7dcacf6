// What a submitted month rests on, frozen with it, and how that differs from what is there now.
//
// Holds always: the figures of a submitted month are those of the basis that was frozen (core/month_basis.h)
// and of the records; so nothing that is outside the covered records changes them in silence: a role, the
// roster, a setting that is another one now is named, and so is each figure that no longer is what was
// submitted. None of it asks for a new submission: who wants the new ones in it sends the month back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/month_basis.h"
#include "core/workspace.h"

namespace hufang::app {

// The lines for MonthSummary::basis, as everything is now: core::write_basis(), then one of the figures.
std::vector<std::string> freeze_basis(const core::Workspace& data, std::string_view community,
                                      core::Month month);

struct BasisChange {
  // figure: `id` is its name, such as "matters_overdue", or "week.2026-05-04.director".
  enum class What { total, occupied, tier_basis, on_time_minutes, started_on, role, home, figure };
  What what = What::figure;
  std::string id;         // of a member of staff, a visit, a figure
  std::string then, now;  // numbers, or stable names; empty: not there
  bool operator==(const BasisChange&) const = default;
};

// In the order of `What`, then of `id`. Nothing of a month that is not submitted or kept no basis.
std::vector<BasisChange> basis_changes(const core::Workspace& data, const core::MonthSummary& month);

}  // namespace hufang::app
