// Commands on the ledger of matters (事项): who answers for one, what was done, who was told, and how it
// ends.
//
// Holds always: a matter is closed by the household's confirmation alone, after it was resolved and the
// feedback owed was given; what is closed changes no more until it is reopened, but for feedback and a
// referral's outcome that come late. Days are never ahead of today nor before the matter was opened. Each
// command is one step of undo.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/session/session.h"

namespace hufang::app {

struct MatterDuty {
  std::string owner;       // a staff id; empty: nobody yet
  std::string department;  // 协调部门
  std::optional<core::Date> promised;
  core::FeedbackOwed feedback = core::FeedbackOwed::no;
};
MatterDuty duty_of(const core::Matter& matter);

struct MatterFeedback {  // all are needed
  std::optional<core::Date> on;
  std::string way;
  std::string by;  // who told
  std::string to;  // whom
};

struct MatterReferral {  // 《顾客沟通及顾客满意度测量监视程序》
  std::string number;    // needed
  std::optional<core::Date> on;
  std::string outcome;  // empty until it is known
};

// All commands: not_found (the matter, or a member of staff); window_is_reader. Places are the fields named.

// Errors: matter_closed; matter_day_before "promised" (args {day opened}).
core::Status assign_matter(Session& session, std::string_view matter, const MatterDuty& duty);
// Keeps the note with its day, "2026-05-20 …". Errors: matter_closed; required_missing "note".
core::Status note_matter(Session& session, std::string_view matter, std::string_view note);
// Done as far as the office knows; said again, it replaces what was said. Errors: matter_closed;
// required_missing "resolution", "resolved_on"; matter_day_ahead, matter_day_before "resolved_on".
core::Status resolve_matter(Session& session, std::string_view matter, std::optional<core::Date> on,
                            std::string_view resolution);
// Errors: required_missing "feedback_on", "feedback_way", "feedback_by", "feedback_to"; matter_day_ahead,
// matter_day_before "feedback_on".
core::Status give_feedback(Session& session, std::string_view matter, const MatterFeedback& feedback);
// Errors: required_missing "referral_number"; matter_day_ahead, matter_day_before "referred_on";
// matter_closed when more than the outcome changes.
core::Status refer_matter(Session& session, std::string_view matter, const MatterReferral& referral);
// What was decided on a matter, of those above authority too. Errors: matter_closed; required_missing
// "decision".
core::Status decide_matter(Session& session, std::string_view matter, std::string_view decision);
// Errors: matter_closed; matter_not_resolved; matter_feedback_owed (a household that cannot be reached is no
// error); required_missing "confirmation" (none), "closed_on"; matter_day_ahead; matter_day_before
// "closed_on" (args {day resolved}).
core::Status close_matter(Session& session, std::string_view matter, core::Confirmation confirmation,
                          std::optional<core::Date> on);
// Open again, to be resolved, told and confirmed anew; the reason becomes a note, what was there stays in the
// history. Errors: matter_not_closed; required_missing "reason".
core::Status reopen_matter(Session& session, std::string_view matter, std::string_view reason);
// Gives matters to another owner in one step; an empty department leaves theirs. Nothing is done when one of
// them is refused. Errors: required_missing "owner"; matter_closed. Gives back how many changed.
core::Result<std::size_t> reassign_matters(Session& session, std::span<const std::string> matters,
                                           std::string_view owner, std::string_view department);

}  // namespace hufang::app
