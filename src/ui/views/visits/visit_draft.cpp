#include "ui/views/visits/visit_draft.h"

#include <algorithm>

#include "app/visits/visit_commands.h"
#include "ui/words/error_text.h"

namespace hufang::ui {

VisitDraft::VisitDraft(Services& services, const core::Visit& now) : opinion(services), services_(services) {
  visit.open(now);
  day.set(now.on);
  started.set(now.started);
  ended.set(now.ended);
}

void VisitDraft::follow(const core::Visit& now) {
  visit.follow(now);
  day.follow(visit.edit.on);
  started.follow(visit.edit.started);
  ended.follow(visit.edit.ended);
}

void VisitDraft::keep() {
  pause_.done();
  services_.actions.run([this] { keep_now(); });
}

void VisitDraft::keep_now() {
  pause_.done();
  const auto& visits = services_.session.data().visits;
  // Whatever others changed meanwhile stays.
  if (const core::Visit* now = visits.find(visit.base().id)) follow(*now);
  if (!visit.changed()) return error.clear();
  const core::Status done = app::update_visit(services_.session, visit.edit);
  error = refusal_words(done);
  if (!done.ok()) return;
  if (const core::Visit* now = visits.find(visit.base().id)) visit.saved(*now);
}

void VisitDraft::keep_if_due() {
  if (pause_.due()) keep();
}

void VisitDraft::flush() {
  if (pause_.waiting() || visit.changed()) keep_now();
  opinion.flush();
}

bool VisitDraft::unsaved() const {
  const core::Visit* now = services_.session.data().visits.find(visit.base().id);
  if (now == nullptr || now->state != core::VisitState::draft) return false;
  return pause_.waiting() || visit.changed() || day.wrong || started.wrong || ended.wrong ||
         opinion.unsaved();
}

std::string VisitDraft::blocked() const {
  if (!error.empty()) return error;
  if (day.wrong) return std::string(tr(T::date_wrong));
  if (started.wrong || ended.wrong) return std::string(tr(T::appointment_time_wrong));
  return opinion.blocked();
}

double VisitDraft::wake_in_ms() const {
  const double mine = pause_.wake_in_ms(), other = opinion.wake_in_ms();
  return mine < 0 ? other : other < 0 ? mine : std::min(mine, other);
}

}  // namespace hufang::ui
