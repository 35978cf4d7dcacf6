#include "ui/views/matters/matter_page.h"

#include "app/paper/form_words.h"
#include "ui/parts/start_visit.h"
#include "ui/pickers/disclosing.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/words/date_text.h"
#include "ui/words/matter_words.h"

namespace hufang::ui {
namespace {

constexpr float kKeys = 92;

std::string_view day_or_none(const std::optional<core::Date>& day) {
  return day ? iso_date(*day) : tr(T::common_none);
}

// The name keeps facts apart that say the same, such as two equal days.
void short_fact(T name, std::string_view text) {
  const IdScope scope(tr(name));
  key_value(tr(name), text, kKeys);
}

// A fact that may be long: its words break under its name.
void fact(T name, std::string_view text) {
  const IdScope scope(tr(name));
  gap(size::s8);
  muted(tr(name));
  label(text);
}

MatterTask next_of(const core::Matter& m) {
  switch (core::matter_state(m)) {
    case core::MatterState::open:
      return MatterTask::resolve;
    case core::MatterState::resolved:
      return core::feedback_outstanding(m) ? MatterTask::feedback : MatterTask::close;
    case core::MatterState::closed:
      break;
  }
  return MatterTask::reopen;
}

T hint_of(MatterTask next) {
  switch (next) {
    case MatterTask::resolve:
      return T::matter_next_open;
    case MatterTask::feedback:
      return T::matter_next_feedback;
    case MatterTask::close:
      return T::matter_next_confirm;
    default:
      return T::matter_next_closed;
  }
}

}  // namespace

void MatterPage::follow(const core::Matter& m) {
  if (id_ == m.id && revision_ == services_.session.revision()) return;
  if (id_ != m.id) shown_ = false;
  id_ = m.id;
  revision_ = services_.session.revision();
  place_ = app::place_of(services_.session.data(), m.household);
}

void MatterPage::draw_outcome(const core::Matter& m) {
  if (m.resolved_on) fact(T::matter_resolution, cat({iso_date(*m.resolved_on), " · ", m.resolution}));
  if (m.feedback_on) {
    const std::string to = app::said_of(services_.session.data(), m.household, m.feedback_to, shown_);
    fact(T::matter_feedback,
         trf(T::matter_feedback_line, {iso_date(*m.feedback_on), m.feedback_way, m.feedback_by, to}));
  }
  if (!m.decision.empty()) fact(T::matter_decision, m.decision);
  if (!m.referral_number.empty()) {
    fact(T::matter_referral, cat({m.referral_number, " · ", day_or_none(m.referred_on)}));
    if (!m.referral_outcome.empty()) fact(T::matter_outcome, m.referral_outcome);
  }
  if (m.confirmation != core::Confirmation::none) {
    fact(T::matter_confirmation, cat({words(m.confirmation), " · ", day_or_none(m.closed_on)}));
  }
}

void MatterPage::draw_facts(const core::Matter& m) {
  const core::Workspace& data = services_.session.data();
  const Card card("facts", {.title = place_words(place_, shown_), .note = m.number});
  const Said state = state_words(m);
  chip(state.words, state.tone);
  if (core::overdue(m, services_.session.today())) {
    const Said due = due_words(m, services_.session.today());
    flow(chip_width(due.words));
    chip(due.words, due.tone);
  }
  if (core::feedback_outstanding(m)) {
    flow(chip_width(feedback_words(m)));
    chip(feedback_words(m), Tone::amber);
  }
  if (m.reopened > 0) {
    const std::string_view again = trf(T::matter_reopened, {num(m.reopened)});
    flow(chip_width(again));
    chip(again);
  }
  flow(chip_width(tr(T::visit_show)) + 4);
  contact_toggle(services_, tr(T::visit_show), shown_, m.household, "matters");
  gap(size::s12);
  label(m.text, {.face = Face::bold, .px = size::strong});
  gap(size::s8);
  short_fact(T::opinion_category, words(m.category));
  short_fact(T::matter_col_owner, owner_words(data, m));
  if (!m.department.empty()) short_fact(T::opinion_department, m.department);
  short_fact(T::matter_opened, day_or_none(m.opened_on));
  short_fact(T::opinion_promised, day_or_none(m.promised));
  short_fact(T::opinion_feedback, words(m.feedback));
  draw_outcome(m);
  follow_up_.draw_returns(m);
  gap(size::s12);
  if (data.visits.find(m.visit) != nullptr) {
    if (text_link(tr(T::matter_see_visit))) services_.navigator->go(Page::visits, cat({"visit/", m.visit}));
    same_line(size::s18);
  }
  if (text_link(tr(T::history_open))) history_.open({{"matter", m.id}});
}

void MatterPage::draw_notes(const core::Matter& m) {
  const Card card("notes", {.title = tr(T::matter_notes)});
  if (m.notes.empty()) muted(tr(T::matter_no_notes));
  int n = 0;
  for (const std::string& note : m.notes) {
    const IdScope scope(n);
    if (n++ > 0) gap(size::s8);
    label(note);
  }
}

void MatterPage::draw_steps(const core::Matter& m) {
  const Card card("steps", {.title = tr(T::matter_next)});
  const MatterTask next = next_of(m);
  label(tr(hint_of(next)), {.ink = color::secondary});
  if (services_.session.role() == app::WindowRole::reader) return;
  gap(size::s12);
  const bool closed = core::matter_state(m) == core::MatterState::closed;
  const float width = width_left();
  if (button(words(next), {.kind = ButtonKind::primary, .width = width})) dialog_.open(next, m);
  constexpr MatterTask kOpen[] = {MatterTask::note,   MatterTask::resolve, MatterTask::feedback,
                                  MatterTask::assign, MatterTask::decide,  MatterTask::refer,
                                  MatterTask::close};
  for (const MatterTask task : kOpen) {
    // Told late, or the outcome of a complaint that came late, can be added to what is closed.
    const bool late =
        task == MatterTask::feedback || (task == MatterTask::refer && !m.referral_number.empty());
    const bool early = task == MatterTask::close && !m.resolved_on;
    if (task == next || early || (closed && !late)) continue;
    gap(size::s8);
    if (button(words(task), {.width = width})) dialog_.open(task, m);
  }
  if (closed) return;
  gap(size::s18);
  const std::string household = m.household, visit = m.visit, id = m.id;
  if (button(tr(T::return_appoint), {.icon = Icon::calendar, .width = width}))
    appointment_.add_return(household, visit, id);
  gap(size::s8);
  if (button(tr(T::return_start), {.width = width})) start_return(services_, household, visit, id);
}

void MatterPage::draw(const core::Matter& m) {
  follow(m);
  {
    Columns columns("matter", {2, 1});
    columns.next();
    draw_facts(m);
    gap(metrics().phone ? size::s12 : size::s18);
    draw_notes(m);
    columns.next();
    draw_steps(m);
  }
  dialog_.draw();
  history_.draw();
  appointment_.draw();
}

}  // namespace hufang::ui
