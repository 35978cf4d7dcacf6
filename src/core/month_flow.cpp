#include "core/month_flow.h"

#include "core/text.h"

namespace hufang::core {
namespace {

Code only_for(StaffRole role) {
  if (role == StaffRole::supervisor) return Code::month_for_supervisor;
  return role == StaffRole::director ? Code::month_for_director : Code::month_for_representative;
}

StaffRole role_of(MonthAction action) {
  switch (action) {
    case MonthAction::sign:
    case MonthAction::submit:
      return StaffRole::supervisor;
    case MonthAction::decide:
    case MonthAction::sum_up:
      return StaffRole::director;
    default:
      return StaffRole::representative;
  }
}

// Why a step that `needs` a state is refused in another one.
Code too_early_or_late(MonthState state, MonthState needs) {
  if (state < needs)
    return needs == MonthState::submitted    ? Code::month_not_submitted
           : state == MonthState::collecting ? Code::month_not_submitted
                                             : Code::month_not_summarised;
  if (state == MonthState::approved) return Code::month_already_approved;
  return state == MonthState::summarised ? Code::month_already_summarised : Code::month_already_submitted;
}

Result<MonthState> returned(const MonthAsk& ask) {
  const std::optional<StaffRole> returner = month_returner(ask.state);
  if (!returner) return make_error(Code::month_nothing_to_return);
  if (ask.role != *returner) return make_error(only_for(*returner));
  if (trim(ask.reason).empty()) return make_error(Code::required_missing, "reason");
  return static_cast<MonthState>(static_cast<int>(ask.state) - 1);
}

}  // namespace

std::optional<StaffRole> month_waits_for(MonthState state) {
  if (state == MonthState::collecting) return StaffRole::supervisor;
  if (state == MonthState::submitted) return StaffRole::director;
  if (state == MonthState::summarised) return StaffRole::representative;
  return std::nullopt;
}

std::optional<StaffRole> month_returner(MonthState state) {
  if (state == MonthState::collecting) return std::nullopt;
  return state == MonthState::submitted ? StaffRole::director : StaffRole::representative;
}

Result<MonthState> month_after(const MonthAsk& ask) {
  if (ask.action == MonthAction::send_back) return returned(ask);
  const StaffRole role = role_of(ask.action);
  if (ask.role != role) return make_error(only_for(role));
  const bool submitting = ask.action == MonthAction::submit || ask.action == MonthAction::sign;
  if (submitting) {
    if (ask.state != MonthState::collecting && !ask.changed)
      return make_error(too_early_or_late(ask.state, MonthState::collecting));
    return ask.action == MonthAction::submit ? MonthState::submitted : ask.state;
  }
  const MonthState needs = role == StaffRole::director ? MonthState::submitted : MonthState::summarised;
  if (ask.state != needs) return make_error(too_early_or_late(ask.state, needs));
  if (ask.action == MonthAction::decide || ask.action == MonthAction::measure) return ask.state;
  if (ask.changed) return make_error(Code::month_changed);
  return ask.action == MonthAction::sum_up ? MonthState::summarised : MonthState::approved;
}

Result<Deadline> month_deadline(Month month, MonthState reached, RestDayMode mode, const Calendar& calendar) {
  const int day = reached == MonthState::submitted ? 5 : reached == MonthState::summarised ? 10 : 15;
  if (month == Month{2999, 12}) return make_error(Code::date_out_of_range, {}, {"1900", "2999"});
  return due_on(first_day(next_month(month)) + (day - 1), mode, calendar);
}

bool month_can_end(Month month, Date today) { return today >= last_day(month); }

}  // namespace hufang::core
