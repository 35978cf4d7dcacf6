// Commands on the month (每月总结) of the community on screen: what the supervisor signs and submits, the
// director decides and sums up, the representative answers and approves.
//
// Holds always: `by` is the member of staff who does it, and the role must be that of the step
// (core/month_flow.h), so every command may be refused with month_for_supervisor, month_for_director or
// month_for_representative and with the codes of month_after(); required_missing "by" when nobody was chosen,
// not_found, window_is_reader. Each is one step of undo; a step taken is added to the month's log.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/session/session.h"
#include "core/model/month.h"

namespace hufang::app {

// 主管意见 on records of the month, the same words on each; said again, it replaces what was said. Gives back
// how many. Errors: required_missing "text"; visit_not_completed.
core::Result<std::size_t> sign_visits(Session& session, core::Month month, std::string_view by,
                                      std::span<const std::string> visits, std::string_view text);
// Freezes what is covered. Errors: month_not_over (args {last day}), month_unsigned (args {how many}).
core::Status submit_month(Session& session, core::Month month, std::string_view by);
// To the state before. Errors: required_missing "reason".
core::Status send_month_back(Session& session, core::Month month, std::string_view by,
                             std::string_view reason);

// Errors: required_missing "reason" of declined. `none` takes the decision back.
core::Status decide_suggestion(Session& session, core::Month month, std::string_view by,
                               std::string_view opinion, core::Verdict verdict, std::string_view reason);
struct MonthWords {
  std::string summary;
  std::string shortfall;  // needed when fewer were visited than required

  template <class V>
  static void fields(V&& v) {
    v("summary", &MonthWords::summary);
    v("shortfall", &MonthWords::shortfall);
  }
  bool operator==(const MonthWords&) const = default;
};
// Kept as it is written, complete or not.
core::Status write_month(Session& session, core::Month month, std::string_view by, const MonthWords& words);
// Errors: month_undecided (args {how many}); required_missing "summary", "shortfall".
core::Status sum_month_up(Session& session, core::Month month, std::string_view by, const MonthWords& words);

struct MeasureEntry {  // all but `opinion` are needed
  std::string opinion;
  std::string text;
  std::string informer;  // a staff id
  std::string informed;
  std::optional<core::Date> due;

  template <class V>
  static void fields(V&& v) {
    v("opinion", &MeasureEntry::opinion);
    v("text", &MeasureEntry::text);
    v("informer", &MeasureEntry::informer);
    v("informed", &MeasureEntry::informed);
    v("due", &MeasureEntry::due);
  }
  bool operator==(const MeasureEntry&) const = default;
};
MeasureEntry entry_of(const core::MonthMeasure& measure);
// A new one with an empty `measure`, else that one is changed. Gives back its id. Errors: required_missing
// "text", "informer", "informed", "due".
core::Result<std::string> put_measure(Session& session, core::Month month, std::string_view by,
                                      std::string_view measure, const MeasureEntry& entry);
core::Status remove_measure(Session& session, core::Month month, std::string_view by,
                            std::string_view measure);
core::Status write_reply(Session& session, core::Month month, std::string_view by, std::string_view reply);
// Each measure becomes a matter, the decision is noted with the matter it answers, and the form is filed as
// it is now. Errors: month_unmeasured (args {how many above authority have no measure}).
core::Status approve_month(Session& session, core::Month month, std::string_view by, std::string_view reply);

}  // namespace hufang::app
