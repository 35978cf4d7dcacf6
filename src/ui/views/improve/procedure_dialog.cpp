#include "ui/views/improve/procedure_dialog.h"

#include <utility>

#include "app/office/procedure.h"
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

void ProcedureDialog::start(ProcedureTask task, std::string_view version) {
  task_ = task;
  version_ = std::string(version);
  open_ = fresh_ = true;
  number_.clear();
  text_.clear();
  error_.clear();
  error_field_.clear();
  day_.set(services_.session.today());
  second_day_.set({});
}

void ProcedureDialog::add() { start(ProcedureTask::add, {}); }

void ProcedureDialog::correct(const core::ProcedureVersion& version) {
  start(ProcedureTask::correct, version.id);
  number_ = version.number;
  text_ = version.changes;
  day_.set(version.effective_on);
}

void ProcedureDialog::review(const core::ProcedureVersion& version) {
  start(ProcedureTask::review, version.id);
}

void ProcedureDialog::reading(const core::ProcedureVersion& version, const core::Readiness& person) {
  start(ProcedureTask::reading, version.id);
  person_ = person.staff->id;
  name_ = person.staff->name;
  day_.set(person.read_on);
  second_day_.set(person.trained_on);
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
      text_field(tr(T::field_version_number), number_,
                 {.hint = tr(T::procedure_number_hint),
                  .error = error_at("procedure_version.number"),
                  .required = true});
      if (std::exchange(fresh_, false)) semantics().request_focus(field_id(tr(T::field_version_number)));
      gap(size::s12);
      date_field(
          tr(T::field_effective_on), day_,
          {.help = tr(T::procedure_effective_help), .error = error_at("effective_on"), .required = true},
          &today);
      gap(size::s12);
      text_field(tr(T::field_changes), text_, {.hint = tr(T::procedure_changes_hint), .rows = 3});
      return;
    case ProcedureTask::review:
      muted(tr(T::procedure_review_help));
      gap(size::s8);
      date_field(tr(T::field_reviewed_on), day_, {.error = error_at("reviewed_on"), .required = true},
                 &today);
      gap(size::s12);
      text_field(tr(T::field_review_note), text_, {.hint = tr(T::procedure_review_hint), .rows = 3});
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
  const auto missing = [](std::string_view field) {
    return core::make_error(core::Code::required_missing, std::string(field));
  };
  switch (task_) {
    case ProcedureTask::add: {
      auto done = app::add_version(session, {number_, day_.value, text_});
      if (!done.ok()) return done.error();
      return core::Done{};
    }
    case ProcedureTask::correct:
      return app::update_version(session, version_, {number_, day_.value, text_});
    case ProcedureTask::review:
      if (!day_.value) return missing("reviewed_on");
      return app::record_review(session, version_, *day_.value, text_);
    case ProcedureTask::reading:
      return app::record_reading(session, version_, person_, day_.value, second_day_.value);
    case ProcedureTask::training: {
      if (!day_.value) return missing("trained_on");
      std::vector<std::string> chosen;
      for (const Trainee& trainee : trainees_) {
        if (trainee.on) chosen.push_back(trainee.id);
      }
      return app::record_training(session, version_, chosen, *day_.value);
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
  draw_fields();
  const DialogPress press = dialog.press();
  if (press == DialogPress::danger) {
    services_.actions.run([this] { return app::remove_version(services_.session, version_); },
                          [this](const core::Status& gone) {
                            open_ = false;
                            if (!gone.ok()) return say(gone.error());
                            toast(trf(T::procedure_removed, {number_}));
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
