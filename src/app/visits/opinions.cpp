#include "app/visits/opinions.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "app/session/checks.h"
#include "app/session/numbers.h"
#include "app/visits/visit_commands.h"
#include "core/matter_past.h"

namespace hufang::app {
namespace {

bool needs_matter(core::Handling handling) {
  return handling == core::Handling::coordinated || handling == core::Handling::escalated ||
         handling == core::Handling::referred;
}

core::Status check_opinion(const core::Workspace& data, const core::Visit& visit, const OpinionEntry& entry) {
  if (!needs_matter(entry.handling)) return core::Done{};
  if (!entry.owner.empty()) {
    if (auto owner = kept(data.staff, entry.owner); !owner.ok()) return owner.error();
  }
  if (entry.promised && visit.on && *entry.promised < *visit.on) {
    return core::make_error(core::Code::promise_before_visit, "promised", {core::format_date(*visit.on)});
  }
  return core::Done{};
}

std::string trimmed(std::string_view text) { return std::string(core::trim(text)); }

void fill(core::Matter& matter, const core::Visit& visit, const OpinionEntry& entry) {
  matter.community = visit.community;
  matter.household = visit.household;
  matter.visit = visit.id;
  matter.category = entry.category;
  matter.text = trimmed(entry.text);
  matter.owner = entry.owner;
  matter.department = trimmed(entry.department);
  matter.promised = entry.promised;
  matter.feedback = entry.feedback;
  matter.escalated = entry.handling == core::Handling::escalated;
  const bool referred = entry.handling == core::Handling::referred;
  matter.referral_number = referred ? trimmed(entry.referral_number) : std::string();
  matter.referred_on = referred ? entry.referred_on : std::nullopt;
}

// Makes, follows up or takes away the opinion's matter. Error: matter_in_work.
core::Status settle_matter(Session& session, const core::Visit& visit, const OpinionEntry& entry,
                           core::Opinion& opinion, Change& change) {
  const core::Matter* before = session.data().matters.find(opinion.matter);
  if (!needs_matter(entry.handling)) {
    if (before != nullptr && matter_in_work(*before)) return core::make_error(core::Code::matter_in_work);
    if (before != nullptr) change.remove<core::Matter>(before->id);
    opinion.matter.clear();
    return core::Done{};
  }
  if (before != nullptr) {
    core::Matter after = *before;
    fill(after, visit, entry);
    core::keep_past(*before, after, session.today());
    change.edit(*before, after);
    return core::Done{};
  }
  core::Matter made;
  made.id = session.new_id();
  made.opened_on = visit.on.value_or(session.today());
  made.number =
      next_number(session, session.data().matters, visit.community, "SX", core::month_of(*made.opened_on));
  fill(made, visit, entry);
  change.put(made);
  opinion.matter = made.id;
  return core::Done{};
}

void fill(core::Opinion& opinion, const OpinionEntry& entry) {
  opinion.category = entry.category;
  opinion.kind = entry.kind;
  opinion.text = trimmed(entry.text);
  opinion.handling = entry.handling;
  opinion.solution = entry.handling == core::Handling::solved ? trimmed(entry.solution) : std::string();
}

struct OfDraft {
  const core::Opinion* opinion;
  const core::Visit* visit;
};

core::Result<OfDraft> opinion_of_draft(const core::Workspace& data, std::string_view id) {
  auto opinion = kept(data.opinions, id);
  if (!opinion.ok()) return opinion.error();
  auto visit = draft_visit(data, (*opinion)->visit);
  if (!visit.ok()) return visit.error();
  return OfDraft{*opinion, *visit};
}

}  // namespace

bool matter_in_work(const core::Matter& m) {
  return !m.notes.empty() || m.resolved_on || m.closed_on || m.feedback_on || !m.decision.empty() ||
         !m.referral_outcome.empty() || m.reopened > 0;
}

OpinionEntry entry_of(const core::Workspace& data, const core::Opinion& opinion) {
  OpinionEntry entry;
  entry.category = opinion.category;
  entry.kind = opinion.kind;
  entry.text = opinion.text;
  entry.handling = opinion.handling;
  entry.solution = opinion.solution;
  if (const core::Matter* matter = data.matters.find(opinion.matter)) {
    entry.owner = matter->owner;
    entry.department = matter->department;
    entry.promised = matter->promised;
    entry.referral_number = matter->referral_number;
    entry.referred_on = matter->referred_on;
    entry.feedback = matter->feedback;
  }
  return entry;
}

std::vector<const core::Opinion*> opinions_of(const core::Workspace& data, std::string_view visit) {
  std::vector<const core::Opinion*> found;
  for (const core::Opinion& opinion : data.opinions.rows()) {
    if (opinion.visit == visit) found.push_back(&opinion);
  }
  std::ranges::sort(found, [](const core::Opinion* a, const core::Opinion* b) {
    return std::tie(a->position, a->id) < std::tie(b->position, b->id);
  });
  return found;
}

core::Result<std::string> add_opinion(Session& session, std::string_view visit, const OpinionEntry& entry) {
  auto draft = draft_visit(session.data(), visit);
  if (!draft.ok()) return draft.error();
  if (auto ok = check_opinion(session.data(), **draft, entry); !ok.ok()) return ok.error();
  core::Opinion opinion;
  opinion.id = session.new_id();
  opinion.community = (*draft)->community;
  opinion.visit = (*draft)->id;
  const auto others = opinions_of(session.data(), visit);
  opinion.position = others.empty() ? 0 : others.back()->position + 1;
  fill(opinion, entry);
  Change change("undo.opinion_added");
  if (auto ok = settle_matter(session, **draft, entry, opinion, change); !ok.ok()) return ok.error();
  change.put(opinion);
  if (auto ok = session.commit(std::move(change)); !ok.ok()) return ok.error();
  return opinion.id;
}

core::Status update_opinion(Session& session, std::string_view id, const OpinionEntry& entry) {
  auto of = opinion_of_draft(session.data(), id);
  if (!of.ok()) return of.error();
  if (auto ok = check_opinion(session.data(), *of->visit, entry); !ok.ok()) return ok;
  core::Opinion after = *of->opinion;
  fill(after, entry);
  Change change("undo.opinion_changed");
  if (auto ok = settle_matter(session, *of->visit, entry, after, change); !ok.ok()) return ok;
  change.edit(*of->opinion, after);
  return session.commit(std::move(change));
}

core::Status remove_opinion(Session& session, std::string_view id) {
  auto of = opinion_of_draft(session.data(), id);
  if (!of.ok()) return of.error();
  Change change("undo.opinion_removed");
  core::Opinion gone = *of->opinion;
  if (auto ok = settle_matter(session, *of->visit, OpinionEntry{}, gone, change); !ok.ok()) return ok;
  change.remove<core::Opinion>(id);
  return session.commit(std::move(change));
}

core::Status move_opinion(Session& session, std::string_view id, int by) {
  auto of = opinion_of_draft(session.data(), id);
  if (!of.ok()) return of.error();
  auto order = opinions_of(session.data(), of->visit->id);
  const auto from = std::ranges::find(order, of->opinion) - order.begin();
  const auto to = std::clamp<std::ptrdiff_t>(from + by, 0, std::ssize(order) - 1);
  order.erase(order.begin() + from);
  order.insert(order.begin() + to, of->opinion);
  Change change("undo.opinion_moved");
  for (std::size_t i = 0; i < order.size(); ++i) {
    core::Opinion after = *order[i];
    after.position = static_cast<std::int64_t>(i);
    change.edit(*order[i], after);
  }
  return session.commit(std::move(change));
}

}  // namespace hufang::app
