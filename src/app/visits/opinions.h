// Commands on what was said at a visit (意见与建议), and on the promise in the ledger that an opinion makes.
//
// Holds always: an opinion that is coordinated, escalated or referred has one matter (事项); it follows the
// opinion while the visit is a draft, and goes when the opinion no longer needs it. A matter that somebody
// has worked on never goes silently.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/session/session.h"

namespace hufang::app {

// An opinion with its promise, as the form has it. What does not belong to the handling is not kept.
struct OpinionEntry {
  core::Category category = core::Category::other;
  core::OpinionKind kind = core::OpinionKind::opinion;
  std::string text;
  core::Handling handling = core::Handling::none;
  std::string solution;  // solved: what was done
  std::string owner;     // coordinated: who answers for it, a staff id
  std::string department;
  std::optional<core::Date> promised;
  std::string referral_number;  // referred
  std::optional<core::Date> referred_on;
  core::FeedbackOwed feedback = core::FeedbackOwed::no;  // with a matter

  // As the fields of an opinion and of its matter are called.
  template <class V>
  static void fields(V&& v) {
    v("category", &OpinionEntry::category);
    v("kind", &OpinionEntry::kind);
    v("text", &OpinionEntry::text);
    v("handling", &OpinionEntry::handling);
    v("solution", &OpinionEntry::solution);
    v("owner", &OpinionEntry::owner);
    v("department", &OpinionEntry::department);
    v("promised", &OpinionEntry::promised);
    v("referral_number", &OpinionEntry::referral_number);
    v("referred_on", &OpinionEntry::referred_on);
    v("feedback", &OpinionEntry::feedback);
  }
  bool operator==(const OpinionEntry&) const = default;
};

OpinionEntry entry_of(const core::Workspace& data, const core::Opinion& opinion);
// The opinions of a visit in their order. Pointers live until the next change of the workspace.
std::vector<const core::Opinion*> opinions_of(const core::Workspace& data, std::string_view visit);
// Something was noted, done, told or decided on it since it was promised.
bool matter_in_work(const core::Matter& matter);

// Errors: those of draft_visit(); not_found (owner); promise_before_visit "promised" (args {day of the
// visit}). An incomplete entry is kept: what it lacks is said when the visit is completed. Gives back the
// opinion's id.
core::Result<std::string> add_opinion(Session& session, std::string_view visit, const OpinionEntry& entry);
// As add_opinion; matter_in_work: the new handling would take a matter away that somebody has worked on.
core::Status update_opinion(Session& session, std::string_view opinion, const OpinionEntry& entry);
// Errors: not_found; those of draft_visit(); matter_in_work.
core::Status remove_opinion(Session& session, std::string_view opinion);
// Moves it `by` places down (negative: up), as far as there are places.
core::Status move_opinion(Session& session, std::string_view opinion, int by);

}  // namespace hufang::app
