#include "ui/parts/matter_dialog.h"

#include <iterator>
#include <utility>

#include "ui/drafts/clash_notice.h"
#include "ui/pickers/choices.h"
#include "ui/pickers/staff_choice.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/field.h"
#include "ui/widgets/notice.h"
#include "ui/words/error_text.h"
#include "ui/words/matter_words.h"

namespace hufang::ui {

std::string_view words(MatterTask task) {
  constexpr T kWords[] = {T::matter_do_assign,   T::matter_do_note,  T::matter_do_resolve,
                          T::matter_do_feedback, T::matter_do_refer, T::matter_do_decide,
                          T::matter_do_close,    T::matter_do_reopen};
  return tr(kWords[static_cast<std::size_t>(task)]);
}

MatterDialog::Form MatterDialog::form_of(const core::Matter& m) const {
  const core::Date today = services_.session.today();
  Form form;
  form.day = today;
  switch (task_) {
    case MatterTask::assign:
      form.owner = m.owner;
      form.department = m.department;
      form.feedback = app::duty_of(m).feedback;
      form.day = m.promised;
      break;
    case MatterTask::resolve:
      form.text = m.resolution;
      form.day = m.resolved_on.value_or(today);
      break;
    case MatterTask::feedback: {
      const core::Staff* owner = services_.session.data().staff.find(m.owner);
      form.feedback_way = m.feedback_way;
      form.feedback_by = m.feedback_by.empty() && owner != nullptr ? owner->name : m.feedback_by;
      form.feedback_to = m.feedback_to;
      form.day = m.feedback_on.value_or(today);
      break;
    }
    case MatterTask::refer:
      form.referral_number = m.referral_number;
      form.referral_outcome = m.referral_outcome;
      form.day = m.referred_on.value_or(today);
      break;
    case MatterTask::decide:
      form.text = m.decision;
      break;
    case MatterTask::note:
    case MatterTask::close:
    case MatterTask::reopen:
      break;
  }
  return form;
}

void MatterDialog::open(MatterTask task, const core::Matter& m) {
  open_ = true;
  task_ = task;
  matter_ = m.id;
  error_.clear();
  error_field_.clear();
  form_.open(form_of(m));
  day_.set(form_.edit.day);
}

// What others changed since it was opened stays.
void MatterDialog::follow(const core::Matter& m) {
  if (form_.follow(form_of(m))) day_.follow(form_.edit.day);
}

void MatterDialog::day(T title, std::string_view field) {
  const core::Date today = services_.session.today();
  if (date_field(tr(title), day_, {.error = error_at(field), .required = true}, &today)) {
    form_.edit.day = day_.value;
    error_field_.clear();
  }
  gap(size::s12);
}

void MatterDialog::text(T title, T hint, std::string_view field) {
  if (text_field(tr(title), form_.edit.text,
                 {.hint = tr(hint), .error = error_at(field), .rows = 3, .required = true}))
    error_field_.clear();
  gap(size::s12);
}

void MatterDialog::draw_assign() {
  staff_choice(services_, tr(T::matter_col_owner), tr(T::matter_owner_empty), form_.edit.owner, add_staff_);
  gap(size::s12);
  text_field(tr(T::opinion_department), form_.edit.department);
  gap(size::s12);
  if (date_field(tr(T::opinion_promised), day_, {.error = error_at("promised")})) {
    form_.edit.day = day_.value;
    error_field_.clear();
  }
  gap(size::s12);
  choices("feedback", tr(T::opinion_feedback), form_.edit.feedback);
}

void MatterDialog::draw_feedback() {
  day(T::matter_feedback_on, "feedback_on");
  if (text_field(
          tr(T::matter_feedback_way), form_.edit.feedback_way,
          {.hint = tr(T::matter_feedback_way_hint), .error = error_at("feedback_way"), .required = true})) {
    error_field_.clear();
  }
  gap(size::s12);
  if (text_field(tr(T::matter_feedback_by), form_.edit.feedback_by,
                 {.error = error_at("feedback_by"), .required = true}))
    error_field_.clear();
  gap(size::s12);
  if (text_field(
          tr(T::matter_feedback_to), form_.edit.feedback_to,
          {.hint = tr(T::matter_feedback_to_hint), .error = error_at("feedback_to"), .required = true})) {
    error_field_.clear();
  }
}

void MatterDialog::draw_refer() {
  if (text_field(tr(T::opinion_referral_number), form_.edit.referral_number,
                 {.error = error_at("referral_number"), .required = true})) {
    error_field_.clear();
  }
  gap(size::s12);
  day(T::opinion_referred_on, "referred_on");
  text_field(tr(T::matter_outcome), form_.edit.referral_outcome, {.rows = 3});
}

void MatterDialog::draw_close() {
  choices("confirmation", tr(T::matter_confirmation), form_.edit.confirmation, 1);
  if (const std::string_view missing = error_at("confirmation");
      !missing.empty() && form_.edit.confirmation == core::Confirmation::none) {
    label(missing, {.px = size::small, .ink = color::red_ink}, Role::alert);
  }
  gap(size::s12);
  day(T::matter_closed_on, "closed_on");
}

void MatterDialog::draw_fields() {
  switch (task_) {
    case MatterTask::assign:
      return draw_assign();
    case MatterTask::note:
      return text(T::matter_note, T::matter_note_hint, "note");
    case MatterTask::resolve:
      day(T::matter_resolved_on, "resolved_on");
      return text(T::matter_resolution, T::matter_resolution_hint, "resolution");
    case MatterTask::feedback:
      return draw_feedback();
    case MatterTask::refer:
      return draw_refer();
    case MatterTask::decide:
      return text(T::matter_decision, T::matter_decision_hint, "decision");
    case MatterTask::close:
      return draw_close();
    case MatterTask::reopen:
      return text(T::matter_reason, T::matter_note_hint, "reason");
  }
}

core::Status MatterDialog::act() {
  app::Session& session = services_.session;
  if (const core::Matter* now = session.data().matters.find(matter_)) follow(*now);
  const Form& f = form_.edit;
  switch (task_) {
    case MatterTask::assign:
      return app::assign_matter(session, matter_, {f.owner, f.department, f.day, f.feedback});
    case MatterTask::note:
      return app::note_matter(session, matter_, f.text);
    case MatterTask::resolve:
      return app::resolve_matter(session, matter_, f.day, f.text);
    case MatterTask::feedback:
      return app::give_feedback(session, matter_, {f.day, f.feedback_way, f.feedback_by, f.feedback_to});
    case MatterTask::refer:
      return app::refer_matter(session, matter_, {f.referral_number, f.day, f.referral_outcome});
    case MatterTask::decide:
      return app::decide_matter(session, matter_, f.text);
    case MatterTask::close:
      return app::close_matter(session, matter_, f.confirmation, f.day);
    case MatterTask::reopen:
      break;
  }
  return app::reopen_matter(session, matter_, f.text);
}

void MatterDialog::keep() {
  if (day_.wrong) return;
  services_.actions.run([this] { return act(); }, [this](const core::Status& done) { kept(done); });
}

void MatterDialog::kept(const core::Status& done) {
  if (done.ok()) {
    open_ = false;
    return toast(tr(T::matter_kept), Tone::green);
  }
  error_ = error_text(done.error());
  // What belongs to no field of the form is said under it.
  constexpr std::string_view kFields[] = {
      "promised",     "note",         "resolution",  "resolved_on", "feedback_on",
      "feedback_way", "feedback_by",  "feedback_to", "referred_on", "referral_number",
      "decision",     "confirmation", "closed_on",   "reason"};
  error_field_ = "form";
  for (const std::string_view field : kFields) {
    if (done.error().place == field) error_field_ = field;
  }
}

void MatterDialog::draw() {
  Dialog dialog("matter", open_,
                {.title = words(task_),
                 .primary = {tr(task_ == MatterTask::close ? T::matter_close_act : T::common_save)}});
  if (!dialog) return;
  const core::Matter* matter = services_.session.data().matters.find(matter_);
  if (matter == nullptr) {  // gone meanwhile
    dialog.close();
    return;
  }
  label(matter->text, {.face = Face::bold});
  gap(size::s12);
  follow(*matter);
  if (draw_clashes(form_, core::Matter::kTable)) day_.follow(form_.edit.day);
  draw_fields();
  if (dialog.press(error_field_ == "form" ? error_ : "") == DialogPress::primary) keep();
  if (std::exchange(add_staff_, false)) staff_.open();
  if (const auto added = staff_.draw()) form_.edit.owner = *added;
}

}  // namespace hufang::ui
