#include "ui/views/home/week_notes_dialog.h"

#include "core/month_quota.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/words/date_text.h"
#include "ui/words/error_text.h"

namespace hufang::ui {

void WeekNotesDialog::add(const core::WeekVisits& week, core::StaffRole role) {
  const app::Session& session = services_.session;
  const core::WeekNote* kept = core::week_note(session.data(), session.community(), role, week.monday);
  notes_.push_back({role, week.monday, kept == nullptr ? std::string() : kept->explanation});
}

void WeekNotesDialog::open(const std::vector<core::WeekVisits>& weeks) {
  open_ = true;
  error_.clear();
  notes_.clear();
  for (const core::WeekVisits& week : weeks) {
    if (week.director_state == core::WeekState::missed) add(week, core::StaffRole::director);
    if (week.supervisor_state == core::WeekState::missed) add(week, core::StaffRole::supervisor);
  }
}

void WeekNotesDialog::draw() {
  Dialog dialog("week-notes", open_,
                {.title = tr(T::week_notes_title), .primary = {tr(T::common_save)}, .width = 520});
  if (!dialog) return;
  muted(tr(T::week_notes_help));
  for (app::WeekExplanation& note : notes_) {
    gap(size::s12);
    const T who = note.role == core::StaffRole::director ? T::week_director : T::week_supervisor;
    const std::string_view name = trf(
        T::week_notes_of,
        {num(core::iso_week(note.monday).week), day_text(note.monday), day_text(note.monday + 6), tr(who)});
    text_field(name, note.text, {.hint = tr(T::week_notes_hint), .rows = 2});
  }
  if (dialog.press(error_) != DialogPress::primary) return;
  services_.actions.run([this] { return app::explain_weeks(services_.session, notes_); },
                        [this](const core::Status& done) {
                          error_ = refusal_words(done);
                          open_ = !done.ok();
                        });
}

}  // namespace hufang::ui
