#include "app/office/calendar.h"

#include <utility>

#include "core/digits.h"
#include "core/text.h"

namespace hufang::app {

core::Status set_calendar_day(Session& session, core::Date day, bool off, std::string_view note) {
  Change change("undo.calendar_changed");
  change.put(core::CalendarDay{core::format_date(day), off, std::string(core::trim(note))});
  return session.commit(std::move(change));
}

core::Status set_calendar_year(Session& session, int year, bool whole) {
  const std::string id = core::padded(year, 4);
  if (!core::from_ymd(year, 1, 1)) return core::make_error(core::Code::not_a_date, "year", {id});
  Change change("undo.calendar_changed");
  if (whole) {
    change.put(core::CalendarDay{id, true, {}});
  } else {
    change.remove<core::CalendarDay>(id);
  }
  return session.commit(std::move(change));
}

core::Status clear_calendar_day(Session& session, core::Date day) {
  Change change("undo.calendar_changed");
  change.remove<core::CalendarDay>(core::format_date(day));
  return session.commit(std::move(change));
}

}  // namespace hufang::app
