#include "app/month/weeks.h"

#include <utility>

#include "app/session/checks.h"
#include "core/month_quota.h"

namespace hufang::app {

core::Status explain_weeks(Session& session, const std::vector<WeekExplanation>& explanations) {
  auto community = required_text(session.community(), "community");
  if (!community.ok()) return community.error();
  Change change("undo.week_explained");
  for (const WeekExplanation& said : explanations) {
    const std::string week = core::format_date(said.monday);
    if (core::weekday(said.monday) != 1) return core::make_error(core::Code::not_a_date, "week", {week});
    const std::string text(core::trim(said.text));
    const core::WeekNote* before = core::week_note(session.data(), *community, said.role, said.monday);
    if (before == nullptr && text.empty()) continue;
    core::WeekNote note;
    if (before != nullptr) {
      note = *before;
    } else {
      // The same on every device, so that two that explain one week write one record.
      note.id = *community + "." + std::string(core::enum_name(said.role)) + "." + week;
      note.community = *community;
      note.role = said.role;
      note.week = week;
    }
    note.explanation = text;
    change.put(note);
  }
  return session.commit(std::move(change));
}

}  // namespace hufang::app
