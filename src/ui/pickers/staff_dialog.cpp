#include "ui/pickers/staff_dialog.h"

#include <utility>

#include "ui/drafts/clash_notice.h"
#include "ui/semantics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/field.h"
#include "ui/widgets/select.h"
#include "ui/words/error_text.h"
#include "ui/words/visit_words.h"

namespace hufang::ui {

void StaffDialog::open() {
  open_full({});
  full_ = false;
}

void StaffDialog::open_full() { open_full({}); }

void StaffDialog::open_full(const core::Staff& who) {
  open_ = fresh_ = full_ = true;
  person_.open(who);
  undertaking_.set(who.undertaking_on);
  error_.clear();
}

// What others changed since it was opened stays.
void StaffDialog::follow() {
  const core::Staff* now = services_.session.data().staff.find(person_.base().id);
  if (now != nullptr && person_.follow(*now)) undertaking_.follow(person_.edit.undertaking_on);
}

void StaffDialog::draw_fields() {
  follow();
  if (draw_clashes(person_, core::Staff::kTable)) undertaking_.follow(person_.edit.undertaking_on);
  if (text_field(tr(T::visit_staff_name), person_.edit.name, {.error = error_, .required = true}))
    error_.clear();
  if (std::exchange(fresh_, false)) semantics().request_focus(field_id(tr(T::visit_staff_name)));
  gap(size::s12);
  std::string_view roles[core::enum_count<core::StaffRole>()];
  for (std::size_t i = 0; i < std::size(roles); ++i) roles[i] = words(static_cast<core::StaffRole>(i));
  int role = static_cast<int>(person_.edit.role);
  if (select(tr(T::visit_staff_role), roles, role)) person_.edit.role = static_cast<core::StaffRole>(role);
  gap(size::s12);
  text_field(tr(T::visit_staff_department), person_.edit.department);
  if (!full_) return;
  gap(size::s12);
  const core::Date today = services_.session.today();
  if (date_field(tr(T::people_undertaking_on), undertaking_, {.help = tr(T::people_undertaking_help)},
                 &today))
    person_.edit.undertaking_on = undertaking_.value;
  if (person_.base().id.empty()) return;
  gap(size::s12);
  checkbox(tr(T::people_left), person_.edit.left);
}

core::Result<std::string> StaffDialog::save() {
  follow();
  if (person_.base().id.empty()) {
    return app::add_staff(services_.session, {person_.edit.name, person_.edit.role, person_.edit.department,
                                              person_.edit.undertaking_on});
  }
  const core::Status done = app::update_staff(services_.session, person_.edit);
  if (!done.ok()) return done.error();
  return person_.base().id;
}

std::optional<std::string> StaffDialog::draw() {
  std::optional<std::string> saved = std::exchange(saved_, std::nullopt);
  const T title = !person_.base().id.empty() ? T::people_correct : full_ ? T::people_add : T::visit_add_staff;
  Dialog dialog("add-staff", open_, {.title = tr(title), .primary = {tr(T::common_save)}});
  if (!dialog) return saved;
  draw_fields();
  if (dialog.press() == DialogPress::primary && !undertaking_.wrong) {
    services_.actions.run([this] { return save(); },
                          [this](const core::Result<std::string>& done) {
                            error_ = refusal_words(done);
                            if (!done.ok()) return;
                            saved_ = *done;
                            open_ = false;
                          });
  }
  return saved;
}

}  // namespace hufang::ui
