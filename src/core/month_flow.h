// The steps of a month (每月总结): collecting -> submitted -> summarised -> approved, who may take which, and
// until when (规程 总结: 5 日、10 日、15 日).
//
// Holds always: forward steps go one state at a time, sending back likewise and never without a reason; when
// covered records changed after they were submitted, nothing goes forward but a new submission, from whatever
// state. Nothing is refused for being late. The supervisor signs and submits, the director sums up, the
// representative approves, and each sends back what was handed to him.
#pragma once

#include <optional>
#include <string_view>

#include "core/calendar.h"
#include "core/model/month.h"
#include "core/result.h"
#include "core/workdays.h"

namespace hufang::core {

enum class MonthAction {
  sign,       // the supervisor's opinion on a record
  submit,     // also again
  decide,     // the director's verdicts, explanations and words
  sum_up,     //
  measure,    // the representative's measures and words
  approve,    //
  send_back,  // to the state before
};

struct MonthAsk {
  MonthState state = MonthState::collecting;
  MonthAction action = MonthAction::sign;
  StaffRole role = StaffRole::visitor;
  bool changed = false;     // covered records changed after submission
  std::string_view reason;  // of send_back
};

// The state that follows: of sign, decide and measure the same one.
// Errors: month_for_supervisor, month_for_director, month_for_representative (the role whose step it is);
// month_not_submitted, month_already_submitted, month_not_summarised, month_already_summarised,
// month_already_approved, month_nothing_to_return; month_changed; required_missing "reason".
Result<MonthState> month_after(const MonthAsk& ask);

// Whose step waits in a state; nothing when the month is approved.
std::optional<StaffRole> month_waits_for(MonthState state);
// Who sends back from a state; nothing from collecting.
std::optional<StaffRole> month_returner(MonthState state);

// The last day on which a month's `reached` is reached in time: the 5th, 10th, 15th of the next month; by the
// setting, the first working day on or after it. `reached` is not collecting. Error: date_out_of_range.
Result<Deadline> month_deadline(Month month, MonthState reached, RestDayMode mode, const Calendar& calendar);

// A month can be submitted from its last day on.
bool month_can_end(Month month, Date today);

}  // namespace hufang::core
