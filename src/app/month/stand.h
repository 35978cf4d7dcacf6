// MonthStand: how far a month is: its three steps with deadline, who and when, and what waits at the next
// one.
//
// Holds always: late is a step done after its deadline, or not done when its deadline is past; the deadline
// of a step that was taken is the one that held then. Cheap enough for the first screen; worked out anew only
// when the data, the community or the day change.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/month.h"
#include "core/workspace.h"

namespace hufang::app {

struct MonthStepStand {
  core::StaffRole role = core::StaffRole::supervisor;
  std::optional<core::Date> due;
  std::optional<core::Date> done_on;  // while it stands
  std::string name;                   // who did it, or who has the role
  bool waits = false;                 // it is this step's turn
  bool late = false;
  int days_left = 0;  // until the deadline; negative: past
};

struct MonthStand {
  core::Month month;
  core::MonthState state = core::MonthState::collecting;
  std::array<MonthStepStand, 3> steps;  // submit, sum up, approve
  std::int64_t records = 0;             // completed
  std::int64_t drafts = 0;
  std::int64_t unsigned_records = 0;
  std::int64_t undecided = 0;           // suggestions
  std::int64_t above = 0;               // above authority
  bool changed = false;                 // after submission
  bool over = false;                    // it can be submitted
  bool owed = true;                     // not before the office's first month: no step has a deadline there
  std::vector<int> years_without_data;  // of the calendar, that the deadlines were worked out over
  void note_years(const std::vector<int>& years);
  bool started() const { return records + drafts > 0 || state != core::MonthState::collecting; }
};

MonthStand month_stand(const core::Workspace& data, std::string_view community, core::Month month,
                       core::Date today);

// The steps taken, oldest first. Pointers live until the next change.
std::vector<const core::MonthStep*> month_log(const core::Workspace& data, std::string_view community,
                                              core::Month month);

}  // namespace hufang::app
