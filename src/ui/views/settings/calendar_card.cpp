#include "ui/views/settings/calendar_card.h"

#include <algorithm>

#include "app/office/calendar.h"
#include "core/calendar.h"
#include "core/calendar_data.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table.h"
#include "ui/words/date_text.h"
#include "ui/words/error_text.h"

namespace hufang::ui {
namespace {

constexpr int kYearsShown = 4;  // last year to the year after next

std::string_view weekday_words(core::Date date) {
  constexpr T kNames[] = {T::weekday_1, T::weekday_2, T::weekday_3, T::weekday_4,
                          T::weekday_5, T::weekday_6, T::weekday_7};
  return tr(kNames[core::weekday(date) - 1]);
}

}  // namespace

void CalendarCard::refresh() {
  const auto& table = services_.session.data().calendar_days;
  if (read_ && revision_ == table.revision()) return;
  read_ = true;
  revision_ = table.revision();
  days_.clear();
  for (const core::CalendarDay& d : table.rows()) {
    if (const auto date = core::parse_date(d.id); date.ok() && core::to_ymd(*date).year == year_)
      days_.push_back({*date, d.off, d.note});
  }
  std::ranges::sort(days_, {}, &Day::date);
}

void CalendarCard::draw_years() {
  muted(trf(T::calendar_builtin, {num(core::kCalendarFirstYear), num(core::kCalendarLastYear)}));
  gap(size::s12);
  const core::Calendar calendar(services_.session.data().calendar_days.rows());
  const int first = core::to_ymd(services_.session.today()).year - 1;
  const Group group("years", Role::radiogroup, tr(T::field_year));
  for (int i = 0; i < kYearsShown; ++i) {
    const int year = first + i;
    const std::string_view words = trf(T::calendar_year, {num(year)});
    if (i > 0) flow(choice_width(words));
    if (choice(words, year == year_) && year != year_) {
      year_ = year;
      read_ = false;
    }
  }
  gap(size::s12);
  const bool may = services_.session.role() != app::WindowRole::reader;
  const bool built_in = year_ >= core::kCalendarFirstYear && year_ <= core::kCalendarLastYear;
  if (built_in) {
    chip(tr(T::calendar_year_builtin), Tone::green);
  } else if (calendar.has_year(year_)) {
    chip(tr(T::calendar_year_own), Tone::accent);
    gap(size::s8);
    if (may && text_link(tr(T::calendar_year_not_whole))) keep_year(false);
  } else {
    chip(trf(T::calendar_year_missing, {num(year_)}), Tone::amber);
    gap(size::s8);
    if (may && button(trf(T::calendar_year_whole, {num(year_)}), {.icon = Icon::check})) keep_year(true);
  }
}

void CalendarCard::keep_year(bool whole) {
  services_.actions.run([this, whole] { return app::set_calendar_year(services_.session, year_, whole); },
                        [this](const core::Status& done) { error_ = refusal_words(done); });
}

void CalendarCard::add() {
  date_error_ = !date_.value || date_.wrong ? tr(T::calendar_date_missing) : std::string_view{};
  if (!date_error_.empty()) return;
  services_.actions.run(
      [this] { return app::set_calendar_day(services_.session, *date_.value, off_, note_); },
      [this](const core::Status& done) {
        error_ = refusal_words(done);
        if (!done.ok()) return;
        year_ = core::to_ymd(*date_.value).year;
        date_.set(std::nullopt);
        note_.clear();
        toast(tr(T::settings_saved));
      });
}

void CalendarCard::remove(core::Date date) {
  services_.actions.run([this, date] { return app::clear_calendar_day(services_.session, date); },
                        [this](const core::Status& done) {
                          error_ = refusal_words(done);
                          if (done.ok()) toast(tr(T::calendar_removed));
                        });
}

void CalendarCard::draw_form() {
  {
    Columns columns("day", {1, 1.2f, 1.4f}, 820);
    columns.next();
    if (date_field(tr(T::calendar_date), date_, {.error = date_error_, .required = true}))
      date_error_.clear();
    columns.next();
    field_label(tr(T::calendar_kind));
    {
      const Group group("kind", Role::radiogroup, tr(T::calendar_kind));
      if (choice(tr(T::calendar_off), off_)) off_ = true;
      same_line();
      if (choice(tr(T::calendar_work), !off_)) off_ = false;
    }
    columns.next();
    text_field(tr(T::field_note), note_, {.hint = tr(T::calendar_note_hint)});
  }
  gap(size::s12);
  const bool reader = services_.session.role() == app::WindowRole::reader;
  if (button(tr(T::calendar_add), {.kind = ButtonKind::primary, .icon = Icon::plus, .disabled = reader}))
    add();
}

void CalendarCard::draw_days() {
  if (days_.empty()) {
    muted(trf(T::calendar_none, {num(year_)}));
    return;
  }
  const Column columns[] = {{.title = tr(T::calendar_date), .weight = 1.3f},
                            {.title = tr(T::calendar_kind)},
                            {.title = tr(T::field_note), .weight = 1.6f},
                            {.title = {}, .weight = 0, .px = 76, .align = 1}};
  Table table("days", tr(T::calendar_days), columns);
  table.header();
  long removed = -1;
  table.rows(days_.size(), [&](std::size_t i) {
    const Day& d = days_[i];
    table.text(cat({iso_date(d.date), " ", weekday_words(d.date)}));
    table.chip(tr(d.off ? T::calendar_off : T::calendar_work), d.off ? Tone::green : Tone::neutral);
    table.text(d.note, {.ink = color::secondary});
    bool pressed = false;
    table.link_cell(tr(T::common_delete), &pressed);
    if (pressed) removed = static_cast<long>(i);
  });
  if (removed >= 0) remove(days_[static_cast<std::size_t>(removed)].date);
}

void CalendarCard::draw() {
  if (year_ == 0) year_ = core::to_ymd(services_.session.today()).year;
  refresh();
  {
    const Card card("years", {.title = tr(T::settings_calendar)});
    draw_years();
  }
  gap(metrics().phone ? size::s12 : size::s18);
  const Card card("own", {.title = tr(T::calendar_days),
                          .note = metrics().phone ? std::string_view{} : tr(T::calendar_days_note)});
  if (!error_.empty()) {
    banner(error_, Tone::red);
    gap(size::s12);
  }
  draw_form();
  gap(size::s18);
  draw_days();
}

}  // namespace hufang::ui
