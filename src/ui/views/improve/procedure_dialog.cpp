#include "ui/views/improve/procedure_dialog.h"

#include <utility>

#include "app/office/procedure.h"
#include "ui/drafts/clash_notice.h"
#include "ui/semantics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/select.h"
#include "ui/words/error_text.h"

namespace hufang::ui {
namespace {

std::string_view title_of(ProcedureTask task) {
  constexpr T kTitles[] = {T::procedure_add, T::procedure_correct, T::procedure_review, T::procedure_reading,
                           T::procedure_training};
  return tr(kTitles[static_cast<std::size_t>(task)]);
}

}  // namespace

void ProcedureDialog::start(ProcedureTask task, std::string_view version, std::string_view person) {
  task_ = task;
  version_ = std::string(version);
  person_ = std::string(person);
  open_ = fresh_ = true;
  error_.clear();
  error_field_.clear();
  form_.open(form_now());
  day_.set(form_.edit.day);
  second_day_.set(form_.edit.second_day);
}

// What the form starts from: what is kept.
ProcedureDialog::Form ProcedureDialog::form_now() const {
  const core::Workspace& data = services_.session.data();
  const core::ProcedureVersion* version = data.procedure_versions.find(version_);
  if (task_ == ProcedureTask::correct && version != nullptr)
    return {version->number, version->changes, version->effective_on, {}};
  if (task_ != ProcedureTask::reading) return {{}, {}, services_.session.today(), {}};
  const core::ProcedureReading* kept = data.procedure_readings.find(core::reading_id(version_, person_));
  if (kept == nullptr) return {};
  return {{}, {}, kept->read_on, kept->trained_on};
}

// What others changed since it was opened stays.
void ProcedureDialog::follow() {
  if (form_.follow(form_now())) show_days();
}

void ProcedureDialog::show_days() {
  day_.follow(form_.edit.day);
  second_day_.follow(form_.edit.second_day);
}

void ProcedureDialog::add() { start(ProcedureTask::add, {}); }

void ProcedureDialog::correct(const core::ProcedureVersion& version) {
  start(ProcedureTask::correct, version.id);
}

void ProcedureDialog::review(const core::ProcedureVersion& version) {
  start(ProcedureTask::review, version.id);
}

void ProcedureDialog::reading(const core::ProcedureVersion& version, const core::Readiness& person) {
  start(ProcedureTask::reading, version.id, person.staff->id);
  name_ = person.staff->name;
}

void ProcedureDialog::training(const core::ProcedureVersion& version,
                               const std::vector<core::Readiness>& people) {
  start(ProcedureTask::training, version.id);
  trainees_.clear();
  for (const core::Readiness& person : people) {
    if (person.asked_to_read)
      trainees_.push_back({person.staff->id, person.staff->name, person.lacks_training()});
  }
}

void ProcedureDialog::draw_training() {
  const core::Date today = services_.session.today();
  date_field(tr(T::field_trained_on), day_, {.error = error_at("trained_on"), .required = true}, &today);
  gap(size::s12);
  muted(tr(T::procedure_trainees));
  const Group group("trainees", Role::group, tr(T::procedure_trainees));
  for (Trainee& trainee : trainees_) {
    const IdScope scope(trainee.id);
    checkbox(trainee.name, trainee.on);
  }
  if (const std::string_view error = error_at("staff"); !error.empty()) {
    gap(size::s8);
    banner(error, Tone::red);
  }
}

void ProcedureDialog::draw_fields() {
  const core::Date today = services_.session.today();
  switch (task_) {
    case ProcedureTask::add:
    case ProcedureTask::correct:
      text_field(tr(T::field_procedure_version_number), form_.edit.number,
                 {.hint = tr(T::procedure_number_hint),
                  .error = error_at("procedure_version.number"),
                  .required = true});
      if (std::exchange(fresh_, false))
        semantics().request_focus(field_id(tr(T::field_procedure_version_number)));
      gap(size::s12);
      date_field(
          tr(T::field_effective_on), day_,
          {.help = tr(T::procedure_effective_help), .error = error_at("effective_on"), .required = true},
          &today);
      gap(size::s12);
      text_field(tr(T::field_changes), form_.edit.text, {.hint = tr(T::procedure_changes_hint), .rows = 3});
      return;
    case ProcedureTask::review:
      muted(tr(T::procedure_review_help));
      gap(size::s8);
      date_field(tr(T::field_reviewed_on), day_, {.error = error_at("reviewed_on"), .required = true},
                 &today);
      gap(size::s12);
      text_field(tr(T::field_review_note), form_.edit.text,
                 {.hint = tr(T::procedure_review_hint), .rows = 3});
      return;
    case ProcedureTask::reading:
      label(name_, {.face = Face::bold});
      gap(size::s8);
      date_field(tr(T::field_read_on), day_, {.error = error_at("read_on")}, &today);
      gap(size::s12);
      date_field(tr(T::field_trained_on), second_day_, {.error = error_at("trained_on")}, &today);
      return;
    case ProcedureTask::training:
      draw_training();
      return;
  }
}

core::Status ProcedureDialog::act() {
  app::Session& session = services_.session;
  follow();
  const Form& f = form_.edit;
  const auto missing = [](std::string_view field) {
    return core::make_error(core::Code::required_missing, std::string(field));
  };
  switch (task_) {
    case ProcedureTask::add: {
      auto done = app::add_version(session, {f.number, f.day, f.text});
      if (!done.ok()) return done.error();
      return core::Done{};
    }
    case ProcedureTask::correct:
      return app::update_version(session, version_, {f.number, f.day, f.text});
    case ProcedureTask::review:
      if (!f.day) return missing("reviewed_on");
      return app::record_review(session, version_, *f.day, f.text);
    case ProcedureTask::reading:
      return app::record_reading(session, version_, person_, f.day, f.second_day);
    case ProcedureTask::training: {
      if (!f.day) return missing("trained_on");
      std::vector<std::string> chosen;
      for (const Trainee& trainee : trainees_) {
        if (trainee.on) chosen.push_back(trainee.id);
      }
      return app::record_training(session, version_, chosen, *f.day);
    }
  }
  return core::Done{};
}

void ProcedureDialog::draw() {
  const bool kept = task_ == ProcedureTask::correct;
  Dialog dialog("procedure", open_,
                {.title = title_of(task_),
                 .primary = {tr(T::common_save)},
                 .danger = {kept ? tr(T::common_delete) : std::string_view()}});
  if (!dialog) return;
  follow();
  if (draw_clashes(form_, core::ProcedureVersion::kTable)) show_days();
  draw_fields();
  form_.edit.day = day_.value;
  form_.edit.second_day = second_day_.value;
  const DialogPress press = dialog.press();
  if (press == DialogPress::danger) {
    services_.actions.run([this] { return app::remove_version(services_.session, version_); },
                          [this](const core::Status& gone) {
                            open_ = false;
                            if (!gone.ok()) return say(gone.error());
                            toast(trf(T::procedure_removed, {form_.edit.number}));
                          });
  }
  if (press != DialogPress::primary || day_.wrong || second_day_.wrong) return;
  services_.actions.run([this] { return act(); },
                        [this](const core::Status& done) {
                          error_ = refusal_words(done);
                          error_field_ = done.ok() ? std::string() : done.error().place;
                          open_ = !done.ok();
                        });
}

}  // namespace hufang::ui
