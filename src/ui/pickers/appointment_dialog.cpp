#include "ui/pickers/appointment_dialog.h"

#include <utility>

#include "app/visits/visit_list.h"
#include "core/text.h"
#include "ui/drafts/clash_notice.h"
#include "ui/pickers/choices.h"
#include "ui/pickers/staff_choice.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/field.h"
#include "ui/widgets/notice.h"
#include "ui/words/error_text.h"

namespace hufang::ui {
namespace {

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = core::trim(text.substr(0, end));
    if (!line.empty()) lines.emplace_back(line);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out.append(out.empty() ? "" : "\n").append(line);
  return out;
}

}  // namespace

void AppointmentDialog::open(Task task, const std::string& household) {
  open_ = fresh_ = true;
  task_ = task;
  place_ = std::string(place_words(app::place_of(services_.session.data(), household), false));
  wanted_ = {};
  wanted_.household = household;
  why_.clear();
  error_.clear();
  error_field_.clear();
}

AppointmentDialog::Plan AppointmentDialog::plan_of(const core::Appointment& a) {
  return {a.way, a.staff, a.purpose, joined(a.materials)};
}

bool AppointmentDialog::unsaved() const {
  return open_ && (plan_.changed() || day_.wrong || time_.wrong || !why_.empty() ||
                   (task_ == Task::add && (!day_.text.empty() || !time_.text.empty())));
}

// What others changed since it was opened stays.
void AppointmentDialog::follow() {
  const core::Appointment* now = services_.session.data().appointments.find(appointment_);
  if (task_ == Task::edit && now != nullptr) plan_.follow(plan_of(*now));
}

void AppointmentDialog::add(const std::string& household) {
  open(Task::add, household);
  appointment_.clear();
  plan_.open({core::VisitWay::door,
              {},
              std::string(tr(T::appointment_purpose_usual)),
              std::string(tr(T::appointment_materials_usual))});
  day_.set(std::nullopt);
  time_.set(core::kUnknownMinute);
}

void AppointmentDialog::add_return(const std::string& household, const std::string& visit,
                                   const std::string& matter) {
  add(household);
  wanted_.kind = core::VisitKind::return_visit;
  wanted_.return_of_visit = visit;
  wanted_.return_of_matter = matter;
  Plan plan = plan_.base();
  plan.purpose = std::string(tr(T::return_purpose_usual));
  plan_.open(plan);
}

void AppointmentDialog::edit(const core::Appointment& a) {
  open(Task::edit, a.household);
  appointment_ = a.id;
  plan_.open(plan_of(a));
}

void AppointmentDialog::move(const core::Appointment& a) {
  open(Task::move, a.household);
  appointment_ = a.id;
  plan_.open(plan_of(a));
  day_.set(a.on);
  time_.set(a.minute);
}

void AppointmentDialog::draw_when() {
  const core::Date today = services_.session.today();
  if (date_field(tr(T::appointment_day), day_, {.error = error_at("on"), .required = true}, &today))
    error_field_.clear();
  if (std::exchange(fresh_, false)) semantics().request_focus(field_id(tr(T::appointment_day)));
  gap(size::s12);
  time_field(tr(T::appointment_time), time_);
  gap(size::s12);
}

void AppointmentDialog::draw_rest() {
  choices("way", tr(T::visit_way), plan_.edit.way);
  gap(size::s12);
  staff_choice(services_, tr(T::appointment_staff), tr(T::appointment_staff_empty), plan_.edit.staff,
               add_staff_);
  gap(size::s12);
  text_field(tr(T::visit_purpose), plan_.edit.purpose);
  gap(size::s12);
  text_field(tr(T::appointment_materials), plan_.edit.materials, {.rows = 3});
}

void AppointmentDialog::keep() {
  if (day_.wrong || time_.wrong) return;
  services_.actions.run([this] { return act(); }, [this](const core::Status& done) { kept(done); });
}

core::Status AppointmentDialog::act() {
  app::Session& session = services_.session;
  if (task_ == Task::edit) {
    const core::Appointment* before = session.data().appointments.find(appointment_);
    if (before == nullptr) return core::make_error(core::Code::not_found, "appointment");
    core::Appointment after = *before;
    follow();
    after.way = plan_.edit.way;
    after.staff = plan_.edit.staff;
    after.purpose = plan_.edit.purpose;
    after.materials = lines_of(plan_.edit.materials);
    return app::update_appointment(session, after);
  }
  if (!day_.value) return core::make_error(core::Code::required_missing, "on");
  if (task_ == Task::move)
    return without_value(app::move_appointment(session, appointment_, *day_.value, time_.value, why_));
  wanted_.on = day_.value;
  wanted_.minute = time_.value;
  wanted_.way = plan_.edit.way;
  wanted_.staff = plan_.edit.staff;
  wanted_.purpose = plan_.edit.purpose;
  wanted_.materials = lines_of(plan_.edit.materials);
  return without_value(app::plan_appointment(session, wanted_));
}

void AppointmentDialog::kept(const core::Status& done) {
  if (!done.ok()) {
    error_ = error_text(done.error());
    error_field_ = done.error().place == "on" ? "on" : "form";
    return;
  }
  open_ = false;
  if (task_ != Task::edit)
    toast(trf(task_ == Task::move ? T::appointment_moved : T::appointment_made,
              {time_words(*day_.value, time_.value)}),
          Tone::green);
}

void AppointmentDialog::draw() {
  const T titles[] = {T::appointment_new, T::appointment_edit, T::appointment_move};
  const bool again = task_ == Task::add && wanted_.kind == core::VisitKind::return_visit;
  const T title = again ? T::return_appoint : titles[static_cast<std::size_t>(task_)];
  if (Dialog dialog("appointment", open_, {.title = tr(title), .primary = {tr(T::common_save)}}); dialog) {
    label(place_, {.face = Face::bold});
    gap(size::s12);
    follow();
    draw_clashes(plan_, core::Appointment::kTable);
    if (task_ != Task::edit) draw_when();
    if (task_ != Task::move) draw_rest();
    if (task_ == Task::move) text_field(tr(T::appointment_why), why_);
    if (dialog.press(error_field_ == "form" ? error_ : "") == DialogPress::primary) keep();
    if (std::exchange(add_staff_, false)) staff_.open();
    if (const auto added = staff_.draw()) plan_.edit.staff = *added;
  }
}

}  // namespace hufang::ui
