#include "app/office/calendar.h"

#include <utility>

#include "core/text.h"

namespace hufang::app {

core::Status set_calendar_day(Session& session, core::Date day, bool off, std::string_view note) {
  Change change("undo.calendar_changed");
  change.put(core::CalendarDay{core::format_date(day), off, std::string(core::trim(note))});
  return session.commit(std::move(change));
}

core::Status clear_calendar_day(Session& session, core::Date day) {
  Change change("undo.calendar_changed");
  change.remove<core::CalendarDay>(core::format_date(day));
  return session.commit(std::move(change));
}

}  // namespace hufang::app
