#include "app/matters/matter_commands.h"

#include <utility>

#include "app/session/checks.h"
#include "core/matter_past.h"

namespace hufang::app {
namespace {

using core::Code;
using core::Date;
using core::Matter;
using core::Status;

core::Result<const Matter*> not_closed(const Session& session, std::string_view id) {
  auto found = kept(session.data().matters, id);
  if (found.ok() && core::matter_state(**found) == core::MatterState::closed)
    return core::make_error(Code::matter_closed);
  return found;
}

// A day on which something was done: given, not ahead, not before `since`.
Status done_on(const Session& session, std::optional<Date> on, std::optional<Date> since,
               std::string_view field) {
  if (!on) return core::make_error(Code::required_missing, std::string(field));
  if (*on > session.today()) return core::make_error(Code::matter_day_ahead, std::string(field));
  if (since && *on < *since)
    return core::make_error(Code::matter_day_before, std::string(field), {core::format_date(*since)});
  return core::Done{};
}

Status keep(Session& session, std::string action, const Matter& before, Matter& after) {
  core::keep_past(before, after, session.today());
  Change change(std::move(action));
  change.edit(before, after);
  return session.commit(std::move(change));
}

void add_note(const Session& session, Matter& matter, std::string_view note) {
  matter.notes.push_back(core::format_date(session.today()) + " " + std::string(note));
}

}  // namespace

MatterDuty duty_of(const Matter& m) { return {m.owner, m.department, m.promised, m.feedback}; }

Status assign_matter(Session& session, std::string_view id, const MatterDuty& duty) {
  auto before = not_closed(session, id);
  if (!before.ok()) return before.error();
  if (!duty.owner.empty() && duty.owner != (*before)->owner) {
    if (auto owner = kept(session.data().staff, duty.owner); !owner.ok()) return owner.error();
  }
  const auto& opened = (*before)->opened_on;
  if (duty.promised && opened && *duty.promised < *opened) {
    return core::make_error(Code::matter_day_before, "promised", {core::format_date(*opened)});
  }
  Matter after = **before;
  after.owner = duty.owner;
  after.department = std::string(core::trim(duty.department));
  after.promised = duty.promised;
  after.feedback = duty.feedback;
  return keep(session, "undo.matter_assigned", **before, after);
}

Status note_matter(Session& session, std::string_view id, std::string_view note) {
  auto before = not_closed(session, id);
  if (!before.ok()) return before.error();
  auto text = required_text(note, "note");
  if (!text.ok()) return text.error();
  Matter after = **before;
  add_note(session, after, *text);
  return keep(session, "undo.matter_noted", **before, after);
}

Status resolve_matter(Session& session, std::string_view id, std::optional<Date> on,
                      std::string_view resolution) {
  auto before = not_closed(session, id);
  if (!before.ok()) return before.error();
  auto text = required_text(resolution, "resolution");
  if (!text.ok()) return text.error();
  if (auto ok = done_on(session, on, (*before)->opened_on, "resolved_on"); !ok.ok()) return ok;
  Matter after = **before;
  after.resolved_on = on;
  after.resolution = *text;
  return keep(session, "undo.matter_resolved", **before, after);
}

Status give_feedback(Session& session, std::string_view id, const MatterFeedback& feedback) {
  auto before = kept(session.data().matters, id);
  if (!before.ok()) return before.error();
  if (auto ok = done_on(session, feedback.on, (*before)->opened_on, "feedback_on"); !ok.ok()) return ok;
  auto way = required_text(feedback.way, "feedback_way");
  if (!way.ok()) return way.error();
  auto by = required_text(feedback.by, "feedback_by");
  if (!by.ok()) return by.error();
  auto to = required_text(feedback.to, "feedback_to");
  if (!to.ok()) return to.error();
  Matter after = **before;
  after.feedback_on = feedback.on;
  after.feedback_way = *way;
  after.feedback_by = *by;
  after.feedback_to = *to;
  return keep(session, "undo.matter_feedback", **before, after);
}

Status refer_matter(Session& session, std::string_view id, const MatterReferral& referral) {
  auto before = kept(session.data().matters, id);
  if (!before.ok()) return before.error();
  auto number = required_text(referral.number, "referral_number");
  if (!number.ok()) return number.error();
  const bool same = *number == (*before)->referral_number && referral.on == (*before)->referred_on;
  if (!same && core::matter_state(**before) == core::MatterState::closed)
    return core::make_error(Code::matter_closed);
  if (auto ok = done_on(session, referral.on, (*before)->opened_on, "referred_on"); !ok.ok()) return ok;
  Matter after = **before;
  after.referral_number = *number;
  after.referred_on = referral.on;
  after.referral_outcome = std::string(core::trim(referral.outcome));
  return keep(session, "undo.matter_referred", **before, after);
}

Status decide_matter(Session& session, std::string_view id, std::string_view decision) {
  auto before = not_closed(session, id);
  if (!before.ok()) return before.error();
  auto text = required_text(decision, "decision");
  if (!text.ok()) return text.error();
  Matter after = **before;
  after.decision = *text;
  return keep(session, "undo.matter_decided", **before, after);
}

Status close_matter(Session& session, std::string_view id, core::Confirmation confirmation,
                    std::optional<Date> on) {
  auto before = not_closed(session, id);
  if (!before.ok()) return before.error();
  if (confirmation == core::Confirmation::none)
    return core::make_error(Code::required_missing, "confirmation");
  if (!(*before)->resolved_on) return core::make_error(Code::matter_not_resolved);
  if (confirmation != core::Confirmation::unreachable && core::feedback_outstanding(**before)) {
    return core::make_error(Code::matter_feedback_owed);
  }
  if (auto ok = done_on(session, on, (*before)->resolved_on, "closed_on"); !ok.ok()) return ok;
  Matter after = **before;
  after.confirmation = confirmation;
  after.closed_on = on;
  return keep(session, "undo.matter_closed", **before, after);
}

Status reopen_matter(Session& session, std::string_view id, std::string_view reason) {
  auto before = kept(session.data().matters, id);
  if (!before.ok()) return before.error();
  if (core::matter_state(**before) != core::MatterState::closed)
    return core::make_error(Code::matter_not_closed);
  auto text = required_text(reason, "reason");
  if (!text.ok()) return text.error();
  Matter after = **before;
  after.confirmation = core::Confirmation::none;
  after.closed_on.reset();
  after.resolved_on.reset();
  after.resolution.clear();
  after.feedback_on.reset();
  after.feedback_way.clear();
  after.feedback_by.clear();
  after.feedback_to.clear();
  ++after.reopened;
  add_note(session, after, *text);
  return keep(session, "undo.matter_reopened", **before, after);
}

core::Result<std::size_t> reassign_matters(Session& session, std::span<const std::string> matters,
                                           std::string_view owner, std::string_view department) {
  if (owner.empty()) return core::make_error(Code::required_missing, "owner");
  if (auto staff = kept(session.data().staff, owner); !staff.ok()) return staff.error();
  const std::string_view wanted = core::trim(department);
  Change change("undo.matters_reassigned");
  std::size_t changed = 0;
  for (const std::string& id : matters) {
    auto before = not_closed(session, id);
    if (!before.ok()) return before.error();
    Matter after = **before;
    after.owner = std::string(owner);
    if (!wanted.empty()) after.department = std::string(wanted);
    changed += after == **before ? 0 : 1;
    change.edit(**before, after);
  }
  if (auto ok = session.commit(std::move(change)); !ok.ok()) return ok.error();
  return changed;
}

}  // namespace hufang::app
