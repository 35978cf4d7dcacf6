#include "ui/views/visits/appointments_page.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "app/exports/appointments_ics.h"
#include "app/visits/appointments.h"
#include "app/visits/visit_commands.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/time_field.h"
#include "ui/words/date_text.h"
#include "ui/words/error_text.h"
#include "ui/words/visit_words.h"

namespace hufang::ui {
namespace {

constexpr T kWeekdays[] = {T::appointment_weekday_1, T::appointment_weekday_2, T::appointment_weekday_3,
                           T::appointment_weekday_4, T::appointment_weekday_5, T::appointment_weekday_6,
                           T::appointment_weekday_7};

std::string_view day_heading(core::Date day) {
  return cat({day_text(day), " ", tr(kWeekdays[core::weekday(day) - 1])});
}

}  // namespace

core::Date AppointmentsPage::day() const { return day_.value_or(services_.session.today()); }
core::Date AppointmentsPage::monday() const { return day() - (core::weekday(day()) - 1); }

void AppointmentsPage::refresh() {
  app::Session& s = services_.session;
  if (revision_ == s.revision() && community_ == s.community() && from_ == monday()) return;
  revision_ = s.revision();
  community_ = s.community();
  from_ = monday();
  const core::Workspace& data = s.data();
  entries_.clear();
  for (const core::Appointment& a : data.appointments.rows()) {
    if (a.community != community_ || !a.on || *a.on < from_ || *a.on >= from_ + 7) continue;
    entries_.push_back({&a, app::place_of(data, a.household), {}});
  }
  for (const core::Visit& visit : data.visits.rows()) {
    if (visit.state != core::VisitState::draft || visit.appointment.empty()) continue;
    const auto at = std::ranges::find(entries_, visit.appointment,
                                      [](const Entry& e) { return std::string_view(e.appointment->id); });
    if (at != entries_.end()) at->draft = visit.id;
  }
  std::ranges::sort(entries_, [](const Entry& a, const Entry& b) {
    return std::tie(a.appointment->on, a.appointment->minute, a.appointment->id) <
           std::tie(b.appointment->on, b.appointment->minute, b.appointment->id);
  });
}

void AppointmentsPage::download() {
  std::vector<app::CalendarEvent> events;
  for (const Entry& e : entries_) {
    const core::Appointment& a = *e.appointment;
    if (a.state != core::AppointmentState::planned || !in_range(a)) continue;
    std::string text = a.purpose;
    for (const std::string& m : a.materials) text.append(text.empty() ? "" : "\n").append("· ").append(m);
    events.push_back({a.id, *a.on, a.minute, std::string(trf(T::appointment_ics_title, {e.place.label})),
                      std::move(text)});
  }
  const core::Community* community = services_.session.data().communities.find(community_);
  const std::string name(
      trf(T::appointment_calendar_name,
          {community == nullptr ? std::string_view() : std::string_view(community->name)}));
  services_.files.save_as("visits-" + core::format_date(first()) + ".ics", "text/calendar",
                          app::calendar_file(name, events, services_.session.now_ms()));
}

void AppointmentsPage::draw_tools() {
  {
    const Group group("range", Role::radiogroup, tr(T::appointment_view));
    if (choice(tr(T::appointment_view_day), !week_)) week_ = false;
    same_line();
    if (choice(tr(T::appointment_view_week), week_)) week_ = true;
  }
  const int step = days();
  flow(metrics().control);
  if (icon_button(Icon::back, tr(T::appointment_previous))) day_ = first() - step;
  flow(button_width(tr(T::appointment_today)));
  if (button(tr(T::appointment_today))) day_.reset();
  flow(metrics().control);
  if (icon_button(Icon::right, tr(T::appointment_next))) day_ = first() + step;
  const std::string_view range =
      week_ ? trf(T::appointment_week_of, {day_text(first()), day_text(first() + 6)}) : day_heading(first());
  flow(text_size(Face::bold, metrics().body, range).x);
  const ImVec2 at = cursor();
  const float w = text_size(Face::bold, metrics().body, range).x + 2;
  label_at({at, {at.x + w, at.y + metrics().control}}, range, {.face = Face::bold});
  spend({w, metrics().control});
  const ButtonStyle style{.icon = Icon::calendar};
  flow(button_width(tr(T::appointment_download), style));
  if (button(tr(T::appointment_download), style)) download();
  gap(size::s12);
}

void AppointmentsPage::start(const std::string& appointment) {
  services_.actions.run(
      [&session = services_.session, appointment] { return app::start_visit(session, appointment); },
      [this](const core::Result<std::string>& started) {
        if (!started.ok()) return say(started.error());
        services_.navigator->go(Page::visits, "visit/" + *started);
      });
}

void AppointmentsPage::draw_actions(const Entry& entry) {
  const core::Appointment& a = *entry.appointment;
  gap(size::s8);
  const T words_of_start = entry.draft.empty() ? T::appointment_start : T::appointment_resume;
  if (button(tr(words_of_start),
             {.kind = ButtonKind::primary, .name = cat({tr(words_of_start), " ", entry.place.label})}))
    start(a.id);
  flow(button_width(tr(T::appointment_move)));
  if (button(tr(T::appointment_move), {.name = cat({tr(T::appointment_move), " ", entry.place.label})}))
    dialog_.move(a);
  flow(button_width(tr(T::appointment_edit)));
  if (button(tr(T::appointment_edit), {.name = cat({tr(T::appointment_edit), " ", entry.place.label})}))
    dialog_.edit(a);
  const bool come = *a.on <= services_.session.today();
  const auto give_up = [&](bool no_show) {
    give_up_id_ = a.id;
    no_show_ = no_show;
    note_.clear();
    error_.clear();
    give_up_open_ = true;
  };
  if (come) {
    flow(button_width(tr(T::appointment_no_show)));
    if (button(tr(T::appointment_no_show),
               {.name = cat({tr(T::appointment_no_show), " ", entry.place.label})}))
      give_up(true);
  }
  flow(button_width(tr(T::appointment_cancel)));
  if (button(tr(T::appointment_cancel),
             {.kind = ButtonKind::danger, .name = cat({tr(T::appointment_cancel), " ", entry.place.label})}))
    give_up(false);
}

void AppointmentsPage::draw_entry(const Entry& entry) {
  const core::Appointment& a = *entry.appointment;
  const IdScope scope(a.id);
  const Card card("appointment", {});
  const std::string_view time = a.minute < 0 ? tr(T::appointment_no_time) : minute_text(a.minute);
  const bool planned = a.state == core::AppointmentState::planned;
  const bool past = planned && *a.on < services_.session.today();
  label(cat({time, "  ", place_words(entry.place, false)}), {.face = Face::bold});
  gap(size::s4);
  chip(past ? tr(T::appointment_state_overdue) : words(a.state), past ? Tone::red : tone(a.state));
  if (a.kind == core::VisitKind::return_visit) {
    flow(chip_width(tr(T::visit_kind_return_visit)));
    chip(tr(T::visit_kind_return_visit), Tone::accent);
  }
  flow(chip_width(words(a.way)));
  chip(words(a.way));
  if (const core::Staff* staff = services_.session.data().staff.find(a.staff)) {
    flow(chip_width(staff->name));
    chip(staff->name);
  }
  if (!a.purpose.empty()) muted(a.purpose);
  if (!a.note.empty()) muted(trf(T::join_named, {tr(T::appointment_note), a.note}));
  if (planned && services_.session.role() == app::WindowRole::writer) draw_actions(entry);
}

void AppointmentsPage::draw_day(core::Date day) {
  const IdScope scope(day.days);
  heading(day_heading(day), 3);
  gap(size::s8);
  bool any = false;
  for (const Entry& entry : entries_) {
    if (entry.appointment->on != day) continue;
    any = true;
    draw_entry(entry);
    gap(size::s8);
  }
  if (!any) muted(tr(T::appointment_none_day));
  gap(size::s12);
}

void AppointmentsPage::draw_give_up() {
  const std::string_view act = tr(no_show_ ? T::appointment_no_show : T::appointment_cancel);
  Dialog dialog("give-up", give_up_open_, {.title = act, .danger = {act}, .leave = tr(T::common_close)});
  if (!dialog) return;
  text_field(tr(T::appointment_why), note_, {.error = error_, .rows = 2});
  if (dialog.press() != DialogPress::danger) return;
  services_.actions.run(
      [this] {
        return no_show_ ? app::mark_no_show(services_.session, give_up_id_, note_)
                        : app::cancel_appointment(services_.session, give_up_id_, note_);
      },
      [this](const core::Status& done) {
        error_ = refusal_words(done);
        give_up_open_ = !done.ok();
      });
}

// The week at a glance: each day with how many wait; pressing one shows it alone.
void AppointmentsPage::draw_week() {
  const IdScope scope("week");
  const Group group("days", Role::group, trf(T::appointment_week_of, {day_text(from_), day_text(from_ + 6)}));
  constexpr float kHigh = 60, kSpace = 6;
  const ImVec2 at = cursor();
  const float wide = (std::min(width_left(), 760.f) - 6 * kSpace) / 7;
  ImDrawList* draw = ImGui::GetWindowDrawList();
  for (int i = 0; i < 7; ++i) {
    const core::Date date = from_ + i;
    const auto waiting = std::ranges::count_if(entries_, [date](const Entry& e) {
      return e.appointment->on == date && e.appointment->state == core::AppointmentState::planned;
    });
    const float x = at.x + static_cast<float>(i) * (wide + kSpace);
    const Box box{{x, at.y}, {x + wide, at.y + kHigh}};
    const IdScope of_day(i);
    const bool on = !week_ && date == day();
    const Touch t =
        interact_at("day", box, Role::button, trf(T::appointment_on_day, {day_heading(date), num(waiting)}),
                    kSemToggle | (on ? kSemPressed : 0u));
    if (t.pressed) {
      day_ = date;
      week_ = on;  // pressed again: the whole week
    }
    const bool today = date == services_.session.today();
    draw->AddRectFilled(box.min, box.max,
                        on          ? color::accent_tint
                        : t.hovered ? color::hover
                                    : color::card,
                        size::radius);
    draw->AddRect(box.min, box.max, on || today ? color::accent : color::line, size::radius);
    const ImU32 ink = today ? color::accent_ink : color::secondary;
    draw_text_in(draw, today ? Face::bold : Face::regular, 12,
                 {{box.min.x, box.min.y + 4}, {box.max.x, box.min.y + 22}}, 0.5f, ink, tr(kWeekdays[i]));
    draw_text_in(draw, Face::bold, size::body, {{box.min.x, box.min.y + 20}, {box.max.x, box.min.y + 40}},
                 0.5f, color::ink, num(core::to_ymd(date).day));
    if (waiting > 0)
      draw_text_in(draw, Face::bold, 12, {{box.min.x, box.min.y + 39}, {box.max.x, box.max.y - 3}}, 0.5f,
                   color::accent, trf(T::appointment_count, {num(waiting)}));
    if (t.ring) draw_focus_ring(draw, box, size::radius);
  }
  set_cursor(at);
  spend({width_left(), kHigh});
  gap(size::s12);
}

void AppointmentsPage::draw() {
  draw_tools();
  refresh();
  draw_week();
  for (int i = 0; i < days(); ++i) {
    const core::Date day = first() + i;
    // The strip above says which days of the week are empty.
    const bool empty =
        std::ranges::none_of(entries_, [day](const Entry& e) { return e.appointment->on == day; });
    if (week_ && empty && day != services_.session.today()) continue;
    draw_day(day);
  }
  draw_give_up();
}

}  // namespace hufang::ui
