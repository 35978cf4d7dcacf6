#include "ui/views/improve/procedure_part.h"

#include <algorithm>

#include "app/office/current_user.h"
#include "app/office/procedure.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/words/date_text.h"
#include "ui/words/error_text.h"

namespace hufang::ui {

const core::ProcedureVersion* ProcedurePart::shown() const {
  const auto* chosen = services_.session.data().procedure_versions.find(chosen_);
  return chosen != nullptr && chosen->community == community_ ? chosen : current_;
}

void ProcedurePart::refresh() {
  app::Session& session = services_.session;
  const core::Staff* me = app::current_user(session);
  const std::string_view user = me == nullptr ? std::string_view{} : std::string_view(me->id);
  if (revision_ == session.revision() && community_ == session.community() && today_ == session.today() &&
      user_ == user && kept_chosen_ == chosen_)
    return;
  revision_ = session.revision();
  if (community_ != session.community()) chosen_.clear();
  community_ = session.community();
  today_ = session.today();
  user_ = std::string(user);
  kept_chosen_ = chosen_;
  const core::Workspace& data = session.data();
  const core::Community* community = data.communities.find(community_);
  months_ = community == nullptr ? 12 : community->procedure_review_months;
  versions_ = core::procedure_versions(data, community_);
  current_ = core::version_in_force(data, community_, today_);
  review_ = current_ == nullptr ? std::nullopt : core::procedure_review(*current_, months_, today_);
  no_undertaking_ = not_read_ = not_trained_ = {};
  i_lack_reading_ = false;
  const auto note = [](Lack& lack, const core::Staff& person) {
    lack.names.append(lack.count++ == 0 ? std::string_view() : tr(T::join_list)).append(person.name);
  };
  for (const core::Readiness& person : core::readiness(data, community_, current_)) {
    if (person.lacks_undertaking()) note(no_undertaking_, *person.staff);
    if (person.lacks_reading()) note(not_read_, *person.staff);
    if (person.lacks_training()) note(not_trained_, *person.staff);
    if (person.lacks_reading() && person.staff == me) i_lack_reading_ = true;
  }
  people_ = core::readiness(data, community_, shown());
  read_.assign(versions_.size(), 0);
  for (const core::ProcedureReading& reading : data.procedure_readings.rows()) {
    for (std::size_t i = 0; i < versions_.size(); ++i) {
      if (reading.read_on && reading.procedure == versions_[i]->id) ++read_[i];
    }
  }
}

void ProcedurePart::draw_review() {
  label(tr(T::procedure_review_title), {.face = Face::bold});
  gap(size::s4);
  switch (review_->state) {
    case core::ReviewState::ahead:
      chip(trf(T::procedure_review_by, {full_date(review_->due)}), Tone::green);
      break;
    case core::ReviewState::soon:
      chip(trf(T::procedure_review_soon, {full_date(review_->due), num(review_->days)}), Tone::amber);
      break;
    case core::ReviewState::overdue:
      chip(trf(T::procedure_review_overdue, {full_date(review_->due), num(review_->days)}), Tone::red);
      break;
  }
  gap(size::s4);
  muted(current_->reviewed_on ? trf(T::procedure_reviewed, {full_date(*current_->reviewed_on), num(months_)})
                              : trf(T::procedure_review_every, {num(months_)}));
  if (!current_->review_note.empty()) muted(current_->review_note);
  gap(size::s12);
  const bool due = review_->state != core::ReviewState::ahead;
  if (button(tr(T::procedure_review),
             {.kind = due ? ButtonKind::primary : ButtonKind::secondary, .disabled = !may_write()}))
    dialog_.review(*current_);
}

void ProcedurePart::draw_current(float min_height) {
  const Card card("current", {.min_height = min_height, .title = tr(T::procedure_current)});
  if (current_ == nullptr) {
    muted(tr(T::procedure_none));
    return;
  }
  figure(current_->number);
  const core::Staff* author = services_.session.data().staff.find(current_->author);
  const std::string_view since = trf(T::procedure_since, {full_date(*current_->effective_on)});
  muted(author == nullptr ? since : cat({since, " · ", trf(T::procedure_by, {author->name})}));
  if (!current_->changes.empty()) {
    gap(size::s8);
    label(current_->changes);
  }
  gap(size::s12);
  separator();
  gap(size::s12);
  draw_review();
}

void ProcedurePart::draw_lack(std::string_view what, const std::string& names, std::int64_t count) {
  gap(size::s8);
  const ImVec2 at = cursor();
  const bool fine = count == 0;
  const std::string_view state = fine ? tr(T::procedure_all_have) : trf(T::procedure_lack, {num(count)});
  label_at({at, {at.x + width_left() - 110, at.y + 24}}, what, {.face = Face::bold});
  chip_at({at.x + width_left() - chip_width(state), at.y + 12}, state, fine ? Tone::green : Tone::amber);
  spend({width_left(), 26});
  if (!fine) muted(names);
}

void ProcedurePart::confirm_reading() {
  const core::ProcedureReading* kept =
      services_.session.data().procedure_readings.find(core::reading_id(current_->id, user_));
  const auto trained = kept == nullptr ? std::nullopt : kept->trained_on;
  services_.actions.run(
      [&session = services_.session, version = current_->id, who = user_, trained] {
        return app::record_reading(session, version, who, session.today(), trained);
      },
      [](const core::Status& done) {
        if (!done.ok()) return say(done.error());
        toast(tr(T::procedure_read_done));
      });
}

void ProcedurePart::draw_missing(float min_height) {
  const Card card("missing", {.min_height = min_height, .title = tr(T::procedure_missing)});
  if (people_.empty()) {
    muted(tr(T::people_empty_text));
    gap(size::s12);
    if (button(tr(T::people_add))) services_.navigator->go(Page::settings, "people");
    return;
  }
  draw_lack(tr(T::people_undertaking), no_undertaking_.names, no_undertaking_.count);
  if (current_ != nullptr) {
    draw_lack(tr(T::procedure_read), not_read_.names, not_read_.count);
    draw_lack(tr(T::procedure_trained), not_trained_.names, not_trained_.count);
  }
  gap(size::s12);
  bool confirmed = false;
  if (i_lack_reading_)
    confirmed = button(tr(T::procedure_i_read), {.kind = ButtonKind::primary, .disabled = !may_write()});
  if (current_ != nullptr) {
    if (i_lack_reading_) same_line(size::s12);
    if (button(tr(T::procedure_training), {.disabled = !may_write() || not_trained_.count == 0}))
      dialog_.training(*current_, core::readiness(services_.session.data(), community_, current_));
  }
  gap(size::s8);
  if (text_link(tr(T::people_manage))) services_.navigator->go(Page::settings, "people");
  if (confirmed) confirm_reading();
}

void ProcedurePart::draw() {
  refresh();
  const float between = metrics().phone ? size::s12 : size::s18;
  if (versions_.empty()) {
    const Card card("none", {.title = tr(T::procedure_current)});
    empty_state(Icon::edit, tr(T::procedure_none), tr(T::procedure_none_text));
    gap(size::s12);
    if (button(tr(T::procedure_add),
               {.kind = ButtonKind::primary, .icon = Icon::plus, .disabled = !may_write()}))
      dialog_.add();
  } else {
    Columns columns("top", {1, 1}, 900);
    columns.next();
    draw_current(columns.height());
    columns.next();
    draw_missing(columns.height());
  }
  gap(between);
  if (shown() != nullptr && !people_.empty()) {
    draw_people();
    gap(between);
  }
  if (!versions_.empty()) draw_versions();
  dialog_.draw();
}

}  // namespace hufang::ui
