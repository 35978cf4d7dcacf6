#include "ui/parts/follow_up_part.h"

#include <utility>

#include "app/visits/returns.h"
#include "core/matters.h"
#include "ui/pickers/choices.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/words/date_text.h"
#include "ui/words/error_text.h"
#include "ui/words/matter_words.h"

namespace hufang::ui {
namespace {

std::string link_words(const core::Visit& visit) {
  std::string words(visit.number.empty() ? tr(T::visit_state_draft) : std::string_view(visit.number));
  if (visit.on) words += " · " + std::string(full_date(*visit.on));
  return words;
}

}  // namespace

void FollowUpPart::follow(const core::Visit& visit) {
  const std::uint64_t revision = services_.session.revision();
  if (id_ == visit.id && revision_ == revision) return;
  id_ = visit.id;
  revision_ = revision;
  matters_.clear();
  for (const core::Matter* matter : app::matters_followed(services_.session.data(), visit))
    matters_.push_back(matter->id);
}

void FollowUpPart::draw_matter(const core::Visit& visit, const core::Matter& m, bool writing) {
  const IdScope scope(m.id);
  const Card card("matter", {});
  const Group group("group", Role::group, m.text);
  const Said state = state_words(m);
  chip(state.words, state.tone);
  if (core::overdue(m, services_.session.today())) {
    const Said due = due_words(m, services_.session.today());
    flow(chip_width(due.words));
    chip(due.words, due.tone);
  }
  gap(size::s8);
  label(m.text, {.face = Face::bold});
  if (m.resolved_on) {
    gap(size::s4);
    muted(cat({iso_date(*m.resolved_on), " · ", m.resolution}));
  }
  const bool closed = core::matter_state(m) == core::MatterState::closed;
  const bool here = closed && m.closed_on == visit.on;
  if (closed && !(writing && here)) {
    gap(size::s4);
    label(trf(T::join_named, {tr(T::matter_confirmation), words(m.confirmation)}));
  }
  if (writing && m.resolved_on && (!closed || here)) {
    gap(size::s12);
    core::Confirmation said = m.confirmation;
    if (choices("confirmation", tr(T::matter_confirmation), said, 1)) {
      services_.actions.run(
          [&session = services_.session, of = visit.id, matter = m.id, said,
           way = std::string(trf(T::return_way, {words(visit.way)}))] {
            return app::confirm_at_visit(session, of, matter, said, way);
          },
          say_refusal);
    }
  }
  gap(size::s4);
  if (writing && !closed && !m.resolved_on) {
    muted(tr(T::return_not_resolved));
    if (text_link(tr(T::return_resolve), cat({tr(T::return_resolve), " ", m.text})))
      dialog_.open(MatterTask::resolve, m);
    same_line(size::s18);
  }
  if (text_link(tr(T::return_see_matter), cat({tr(T::return_see_matter), " ", m.text})))
    services_.navigator->go(Page::matters, cat({"item/", m.id}));
}

void FollowUpPart::draw(const core::Visit& visit, bool writing) {
  if (visit.kind != core::VisitKind::return_visit) return;
  follow(visit);
  const IdScope scope("follow-up");
  const core::Workspace& data = services_.session.data();
  muted(tr(T::return_follows));
  gap(6);
  const core::Visit* before = data.visits.find(visit.return_of_visit);
  if (before != nullptr) {
    const std::string words = link_words(*before);
    if (text_link(cat({tr(T::nav_visits), " ", words, " ›"})))
      services_.navigator->go(Page::visits, cat({"visit/", visit.return_of_visit}));
    gap(6);
  } else if (data.matters.find(visit.return_of_matter) == nullptr) {
    label(tr(T::return_is_routine), {.ink = color::secondary});
    gap(6);
  }
  for (const std::string& id : matters_) {
    const core::Matter* matter = data.matters.find(id);
    if (matter == nullptr) continue;
    draw_matter(visit, *matter, writing);
    gap(size::s8);
  }
  dialog_.draw();
}

bool FollowUpPart::fresh(const std::string& of) {
  const std::uint64_t revision = services_.session.revision();
  if (links_of_ == of && links_revision_ == revision) return false;
  links_of_ = of;
  links_revision_ = revision;
  links_.clear();
  return true;
}

void FollowUpPart::draw_links() {
  if (links_.empty()) return;
  const IdScope scope("returns");
  gap(size::s8);
  muted(tr(T::return_visits));
  for (const Link& link : links_) {
    if (text_link(cat({link.words, " ›"}))) {
      services_.navigator->go(Page::visits, "visit/" + link.visit);
      return;
    }
  }
}

void FollowUpPart::draw_returns(const core::Visit& visit) {
  if (fresh(visit.id)) {
    for (const core::Visit* v : app::return_visits_of(services_.session.data(), visit.id))
      links_.push_back({v->id, link_words(*v)});
  }
  draw_links();
}

void FollowUpPart::draw_returns(const core::Matter& matter) {
  if (fresh(matter.id)) {
    for (const core::Visit* v : app::return_visits_of(services_.session.data(), matter.visit, matter.id))
      links_.push_back({v->id, link_words(*v)});
  }
  draw_links();
}

}  // namespace hufang::ui
