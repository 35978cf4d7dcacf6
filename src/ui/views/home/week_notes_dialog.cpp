#include "ui/views/home/week_notes_dialog.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/month_quota.h"
#include "ui/drafts/clash_notice.h"
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
  Line line{role, week.monday, {}};
  line.said.open(kept(line));
  notes_.push_back(std::move(line));
}

WeekNotesDialog::Said WeekNotesDialog::kept(const Line& line) const {
  const app::Session& session = services_.session;
  const core::WeekNote* note = core::week_note(session.data(), session.community(), line.role, line.monday);
  return {note == nullptr ? std::string() : note->explanation};
}

bool WeekNotesDialog::unsaved() const {
  return open_ && std::ranges::any_of(notes_, [](const Line& line) { return line.said.changed(); });
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
  for (Line& note : notes_) {
    note.said.follow(kept(note));
    gap(size::s12);
    const T who = note.role == core::StaffRole::director ? T::week_director : T::week_supervisor;
    const std::string_view name = trf(
        T::week_notes_of,
        {num(core::iso_week(note.monday).week), day_text(note.monday), day_text(note.monday + 6), tr(who)});
    {
      const IdScope scope(static_cast<int>(&note - notes_.data()));
      draw_clashes(note.said, core::WeekNote::kTable);
    }
    text_field(name, note.said.edit.explanation, {.hint = tr(T::week_notes_hint), .rows = 2});
  }
  if (dialog.press(error_) != DialogPress::primary) return;
  services_.actions.run(
      [this] {
        std::vector<app::WeekExplanation> said;
        for (Line& line : notes_) {
          line.said.follow(kept(line));
          said.push_back({line.role, line.monday, line.said.edit.explanation});
        }
        return app::explain_weeks(services_.session, said);
      },
      [this](const core::Status& done) {
        error_ = refusal_words(done);
        open_ = !done.ok();
      });
}

}  // namespace hufang::ui
